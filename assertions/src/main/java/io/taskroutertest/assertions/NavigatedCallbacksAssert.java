package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.SentCallback;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the callbacks that were sent to the application, with the way back to the TaskRouter. It is a snapshot:
 * after the clock has moved, select anew.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedCallbacksAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedCallbacksAssert<ORIGIN>, List<SentCallback>> {

    /** More than these {@link TaskRouterView#sentCallbacks()} does not tell. */
    private static final int KEPT = 10_000;

    private final ORIGIN origin;
    private final List<SentCallback> all;
    private final String selection;

    /** Selected from {@code origin}: all that were sent. */
    protected NavigatedCallbacksAssert(List<SentCallback> actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedCallbacksAssert.class, view);
        this.origin = origin;
        this.all = actual;
        this.selection = "";
    }

    private NavigatedCallbacksAssert(
            NavigatedCallbacksAssert<ORIGIN> wider, Predicate<SentCallback> narrower, String words) {
        super(wider.actual.stream().filter(narrower).toList(), NavigatedCallbacksAssert.class, wider.view);
        this.origin = wider.origin;
        this.all = wider.all;
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
     * Selects, of what is selected so far, those that ask what to do with a reservation, fallbacks too.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().wereSent(1);
     * assertThat(taskRouter).callbacks().ofAssignments().wereSent(2);   // fails with what was sent, if it was one
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> ofAssignments() {
        return narrowed(it -> it.kind() != SentCallback.Kind.EVENT, "of assignments");
    }

    /**
     * Selects, of what is selected so far, those that tell an event. A type that TaskRouter does not have fails.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofEvent("reservation.timeout").wereSent();
     * assertThat(taskRouter).callbacks().ofEvent("reservation.timedout");   // fails: there is no such type
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> ofEvent(String type) {
        EventChecks.requireType(this, type);
        return narrowed(it -> it.kind() == SentCallback.Kind.EVENT && it.about().equals(type), "of event " + type);
    }

    /**
     * Selects, of what is selected so far, those that were sent to a URL.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().to("/events").wereDelivered();
     * assertThat(taskRouter).callbacks().to("/evnets").wereDelivered();   // fails: none was sent there, nothing proven
     * }</pre>
     *
     * @param url as it is configured, such as {@code /assignment}
     */
    @CheckReturnValue
    public NavigatedCallbacksAssert<ORIGIN> to(String url) {
        given("URL", url);
        return narrowed(it -> it.url().equals(url), "to " + url);
    }

    /**
     * Selects, of what is selected so far, those with a parameter of that value. A name that no callback has fails, if any
     * was sent.
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
                "with " + parameter + " " + Descriptions.quoted(value));
    }

    /**
     * Passes if exactly so many were sent, with 0 none, whatever became of them. One whose answer was bad is followed by
     * one to the fallback URL, which counts by itself; attempts of the same one do not. Where 10,000 were sent it fails,
     * for older ones are forgotten.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().wereSent(1);
     * assertThat(taskRouter).callbacks().wereSent(1);   // fails with what was sent, if events were sent too
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
                                actual,
                                all)
                        .comparing(count, actual.size()));
    }

    /**
     * Passes if at least one was sent.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofEvent("task.created").wereSent();
     * assertThat(taskRouter).callbacks().ofEvent("task.deleted").wereSent();   // fails with what was sent instead
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereSent() {
        present();
        return check(
                !actual.isEmpty(),
                () -> ShouldBeSent.shouldBeSent(evidence, subject(), "to be sent at least once", actual, all));
    }

    /**
     * Passes if each of them was answered as it must be. If none was sent it fails, for it proves nothing.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofAssignments().wereDelivered();
     * assertThat(taskRouter).callbacks().wereDelivered();   // fails with those that were answered 500, say
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereDelivered() {
        return checkEach("to be delivered", it -> it.outcome() == SentCallback.Outcome.DELIVERED);
    }

    /**
     * Passes if the last answer to each of them had that HTTP status. If none was sent it fails, for it proves nothing.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().to("/events").wereAnswered(204);
     * assertThat(taskRouter).callbacks().to("/assignment").wereAnswered(204);   // fails with those that were not
     * }</pre>
     */
    public NavigatedCallbacksAssert<ORIGIN> wereAnswered(int status) {
        return checkEach("to be answered with status " + status, it -> it.status() != null && it.status() == status);
    }

    /** Back to where the callbacks were selected. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    private NavigatedCallbacksAssert<ORIGIN> checkEach(String expectation, Predicate<SentCallback> condition) {
        present();
        if (actual.isEmpty()) {
            throw failure(ShouldBeProvable.shouldHaveCallbacks(evidence, subject(), expectation, all));
        }
        List<SentCallback> others = actual.stream().filter(condition.negate()).toList();
        return check(
                others.isEmpty(),
                () -> ShouldBeSent.shouldAll(evidence, subject(), expectation, others, actual.size()));
    }

    private NavigatedCallbacksAssert<ORIGIN> narrowed(Predicate<SentCallback> narrower, String words) {
        present();
        return navigateTo(new NavigatedCallbacksAssert<>(this, narrower, words));
    }
}
