package io.taskroutertest.assertions;

import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.TaskRouterView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the callbacks that were sent to the application; {@link #and()} returns to the TaskRouter. They are a
 * snapshot: select them again after the clock has moved.
 *
 * @param <ORIGIN> the assertions from which the callbacks were selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedCallbacksAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedCallbacksAssert<ORIGIN>, List<SentCallback>> {

    /** {@link TaskRouterView#sentCallbacks()} keeps no more than these. */
    private static final int KEPT = 10_000;

    private final ORIGIN origin;
    private final List<SentCallback> all;
    private final String selection;
    private final CallbackSelection meant;

    /** Creates assertions on all callbacks, selected from {@code origin}. */
    protected NavigatedCallbacksAssert(List<SentCallback> actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedCallbacksAssert.class, view);
        this.origin = origin;
        this.all = actual;
        this.selection = "";
        this.meant = CallbackSelection.ALL;
    }

    private NavigatedCallbacksAssert(
            NavigatedCallbacksAssert<ORIGIN> wider,
            Predicate<SentCallback> narrower,
            String words,
            CallbackSelection meant) {
        super(wider.actual.stream().filter(narrower).toList(), NavigatedCallbacksAssert.class, wider.view);
        this.origin = wider.origin;
        this.all = wider.all;
        this.meant = meant;
        this.selection = wider.selection.isEmpty() ? words : wider.selection + ", " + words;
    }

    @Override
    final String subject() {
        return selection.isEmpty() ? "all callbacks" : "the callbacks " + selection;
    }

    @Override
    final String kind() {
        return "list of callbacks";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        if (value instanceof Number) {
            return negated
                    ? Alternative.expected("wereSent", "wereAnswered")
                    : Alternative.anyOf(value, "wereSent", "wereAnswered");
        }
        return Alternative.anyOf(value, "ofEvent", "to") + " to select callbacks";
    }

    /**
     * Narrows the selection to assignment callbacks, including those to the fallback URL.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().wereSent(1);
     * assertThat(taskRouter).callbacks().ofAssignments().wereSent(2);   // fails with the sent callbacks, if there is one
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> ofAssignments() {
        return narrowed(it -> it.kind() != SentCallback.Kind.EVENT, "of assignments", CallbackSelection.ASSIGNMENTS);
    }

    /**
     * Narrows the selection to event callbacks for the given event type.
     *
     * <p>Fails for a type that TaskRouter does not have.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofEvent("reservation.timeout").wereSent();
     * assertThat(taskRouter).callbacks().ofEvent("reservation.timedout");   // fails: there is no such type
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> ofEvent(String type) {
        EventChecks.requireType(this, type);
        return narrowed(
                it -> it.kind() == SentCallback.Kind.EVENT && it.about().equals(type),
                "of event " + type,
                CallbackSelection.of(type));
    }

    /**
     * Narrows the selection to callbacks to the given URL.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().to("/events").wereDelivered();
     * assertThat(taskRouter).callbacks().to("/evnets").wereDelivered();   // fails: none was sent there, nothing is proven
     * }</pre>
     *
     * @param url the URL as it is configured, such as {@code /assignment}
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> to(String url) {
        given("URL", url);
        return narrowed(it -> it.url().equals(url), "to " + url, meant);
    }

    /**
     * Narrows the selection to callbacks with a parameter of the given value.
     *
     * <p>Fails for a parameter that no callback has, if any callback was sent.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().with("WorkerSid", alice.getSid()).wereSent(1);
     * assertThat(taskRouter).callbacks().with("WorkerSdi", alice.getSid());   // fails: there is no such parameter
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> with(String parameter, String value) {
        given("parameter name", parameter);
        given("parameter value", value);
        Set<String> known = new TreeSet<>();
        all.forEach(callback -> known.addAll(callback.parameters().keySet()));
        if (!known.isEmpty() && !known.contains(parameter)) {
            throw failure(ShouldBeKnown.shouldBeKnown(
                    evidence,
                    subject(),
                    "to select those with parameter " + Descriptions.quoted(parameter),
                    "parameter",
                    parameter,
                    known));
        }
        return narrowed(
                it -> value.equals(it.parameters().get(parameter)),
                "with " + parameter + " " + Descriptions.quoted(value),
                meant.with(parameter));
    }

    /**
     * Verifies that exactly {@code count} callbacks of the selection were sent, with any outcome. A callback to the
     * fallback URL counts as one of its own; repeated attempts of the same callback do not.
     *
     * <p>Fails with the callbacks that were sent, and if 10,000 were sent, because earlier ones are no longer kept.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().wereSent(1);
     * assertThat(taskRouter).callbacks().wereSent(1);   // fails with all callbacks, if events were sent too
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereSent(int count) {
        present();
        if (all.size() >= KEPT) {
            throw failure(ShouldBeProvable.shouldKeepCallbacks(evidence, subject(), KEPT));
        }
        return check(
                actual.size() == count,
                () -> ShouldBeSent.shouldBeSent(
                                evidence,
                                subject(),
                                count == 0
                                        ? "never to be sent"
                                        : "to be sent " + Descriptions.times(count, "time", "times"),
                                meant,
                                actual,
                                all)
                        .comparing(count, actual.size()));
    }

    /**
     * Verifies that at least one callback of the selection was sent.
     *
     * <p>Fails with the other callbacks that were sent, or with possible reasons if there are none.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofEvent("task.created").wereSent();
     * assertThat(taskRouter).callbacks().ofEvent("task.deleted").wereSent();   // fails with the callbacks that were sent
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereSent() {
        present();
        return check(
                !actual.isEmpty(),
                () -> ShouldBeSent.shouldBeSent(evidence, subject(), "to be sent at least once", meant, actual, all));
    }

    /**
     * Verifies that the application gave a valid answer to every callback of the selection.
     *
     * <p>Fails with the callbacks that it did not answer so, and if the selection is empty, because nothing is proven
     * then.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().wereDelivered();
     * assertThat(taskRouter).callbacks().wereDelivered();   // fails with those that were answered with status 500
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereDelivered() {
        return checkEach("to be delivered", it -> it.outcome() == SentCallback.Outcome.DELIVERED);
    }

    /**
     * Verifies that the last answer to every callback of the selection had the given HTTP status.
     *
     * <p>Fails with the callbacks that were answered otherwise, and if the selection is empty, because nothing is
     * proven then.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().to("/events").wereAnswered(204);
     * assertThat(taskRouter).callbacks().to("/assignment").wereAnswered(204);   // fails with those that had another status
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereAnswered(int status) {
        return checkEach("to be answered with status " + status, it -> it.status() != null && it.status() == status);
    }

    /** Returns the assertions from which the callbacks were selected. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    private NavigatedCallbacksAssert<ORIGIN> checkEach(String expectation, Predicate<SentCallback> condition) {
        present();
        if (actual.isEmpty()) {
            throw failure(ShouldBeProvable.shouldHaveCallbacks(evidence, subject(), expectation, meant, all));
        }
        List<SentCallback> others = actual.stream().filter(condition.negate()).toList();
        return check(
                others.isEmpty(),
                () -> ShouldBeSent.shouldAll(evidence, subject(), expectation, others, actual.size()));
    }

    private NavigatedCallbacksAssert<ORIGIN> narrowed(
            Predicate<SentCallback> narrower, String words, CallbackSelection next) {
        present();
        return navigateTo(new NavigatedCallbacksAssert<>(this, narrower, words, next));
    }
}
