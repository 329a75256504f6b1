package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how long tasks wait to be accepted, with the way back to the TaskRouter. It is a snapshot: after the
 * clock has moved, select anew.
 *
 * <p>A task's wait begins with its creation. It ends when the first reservation of the task is accepted; or when the
 * task is canceled or deleted before that, and then the task is abandoned. A task whose wait has not ended has waited
 * until now. As in TaskRouter's statistics, a wait is cut to whole seconds, and a wait of exactly the limit is within
 * it. Whatever happens after the end of the wait, such as the cancellation of a task that a worker had accepted, is left
 * out of account.
 *
 * <p>A selection in which there is no task fails every assertion, for it proves nothing.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedServiceLevelAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedServiceLevelAssert<ORIGIN>, TaskRouterView> {

    private final ORIGIN origin;
    private final List<TaskWait> all;
    private final List<TaskWait> selected;
    private final String selection;

    /** Selected from {@code origin}: all tasks that were ever made. */
    protected NavigatedServiceLevelAssert(@Nullable TaskRouterView actual, ORIGIN origin) {
        super(actual, NavigatedServiceLevelAssert.class, actual);
        this.origin = origin;
        this.all = TaskWait.all(evidence);
        this.selected = all;
        this.selection = "";
    }

    private NavigatedServiceLevelAssert(
            NavigatedServiceLevelAssert<ORIGIN> wider, Predicate<TaskWait> narrower, String words) {
        super(wider.actual, NavigatedServiceLevelAssert.class, wider.actual);
        this.origin = wider.origin;
        this.all = wider.all;
        this.selected = wider.selected.stream().filter(narrower).toList();
        this.selection = wider.selection.isEmpty() ? words : wider.selection + ", " + words;
    }

    @Override
    final String subject() {
        return selection.isEmpty() ? "all tasks" : "the tasks " + selection;
    }

    @Override
    final String kind() {
        return "service level";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        return "hasShareAcceptedWithin, hasLongestWaitOfAtMost or hasAbandonmentOfAtMost";
    }

    /**
     * Selects, of what is selected so far, the tasks of a queue. As in TaskRouter's statistics an accepted task counts
     * for the queue through which it was accepted. Any other task counts for the queue which it entered last, and one
     * that was meant for a worker, and so entered none, for no queue.
     *
     * <pre>{@code
     * assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasLongestWaitOfAtMost(ofMinutes(2));
     * assertThat(taskRouter).serviceLevel().ofQueue("Biling");   // fails with the names of the queues that there are
     * }</pre>
     *
     * @param nameOrSid the friendly name that it has or once had, or the SID where two workspaces have such a queue
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> ofQueue(String nameOrSid) {
        return of(TaskGroup.QUEUE, nameOrSid);
    }

    /**
     * Selects, of what is selected so far, the tasks of a workflow. A task counts for the one in which it was when its
     * wait ended, or is now.
     *
     * <pre>{@code
     * assertThat(taskRouter).serviceLevel().ofWorkflow("Support Routing").hasAbandonmentOfAtMost(0.05);
     * assertThat(taskRouter).serviceLevel().ofWorkflow("Suport Routing");   // fails with the names that there are
     * }</pre>
     *
     * @param nameOrSid the friendly name that it has or once had, or the SID where two workspaces have such a workflow
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> ofWorkflow(String nameOrSid) {
        return of(TaskGroup.WORKFLOW, nameOrSid);
    }

    /**
     * Selects, of what is selected so far, the tasks of a channel. A task counts for the one on which it was when its
     * wait ended, or is now.
     *
     * <pre>{@code
     * assertThat(taskRouter).serviceLevel().ofChannel("voice").hasShareAcceptedWithin(ofSeconds(20), 0.8);
     * assertThat(taskRouter).serviceLevel().ofChannel("vioce");   // fails with the names that there are
     * }</pre>
     *
     * @param uniqueNameOrSid the unique name, or the SID where two workspaces have such a channel
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> ofChannel(String uniqueNameOrSid) {
        return of(TaskGroup.CHANNEL, uniqueNameOrSid);
    }

    private NavigatedServiceLevelAssert<ORIGIN> of(TaskGroup group, String nameOrSid) {
        present();
        given(group.kind + " name", nameOrSid);
        Set<String> sids = group.sids(evidence, nameOrSid);
        if (sids.isEmpty()) {
            throw failure(ShouldBeKnown.shouldBeKnown(
                    evidence,
                    subject(),
                    "to select those of " + group.word + " " + Descriptions.quoted(nameOrSid),
                    group.kind,
                    nameOrSid,
                    group.names(evidence)));
        }
        return narrowed(
                wait -> group.isIn(sids, wait.where()), "of " + group.word + " " + Descriptions.quoted(nameOrSid));
    }

    /**
     * Selects, of what is selected so far, the tasks that were created in a span of the fake's time. As in TaskRouter's
     * statistics both ends are included and compared in whole seconds; but there it is the events that lie in the span,
     * here the creation of the task, whenever it was accepted.
     *
     * <pre>{@code
     * // tasks were created at nine and at ten
     * assertThat(taskRouter).serviceLevel().between(nine, ten).hasAbandonmentOfAtMost(0);               // both
     * assertThat(taskRouter).serviceLevel().between(eleven, noon).hasAbandonmentOfAtMost(0);            // fails: none
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> between(Instant start, Instant end) {
        present();
        given("start of the span", start);
        given("end of the span", end);
        requireAllowed(!end.isBefore(start), "time span", "not end before it starts", start + " to " + end);
        return narrowed(
                wait -> {
                    long created = wait.task().created().getEpochSecond();
                    return start.getEpochSecond() <= created && created <= end.getEpochSecond();
                },
                "created from " + start + " to " + end);
    }

    /**
     * Selects, of what is selected so far, the tasks that were created no longer ago than that, on the fake's clock and
     * in whole seconds: the span of that length which ends now, both ends included.
     *
     * <pre>{@code
     * // the only task was created half an hour ago
     * assertThat(taskRouter).serviceLevel().duringTheLast(ofMinutes(30)).hasAbandonmentOfAtMost(0);   // passes
     * assertThat(taskRouter).serviceLevel().duringTheLast(ofMinutes(29)).hasAbandonmentOfAtMost(0);   // fails: none
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> duringTheLast(Duration span) {
        present();
        long seconds = wholeSeconds("length of the span", span);
        long now = evidence.now().getEpochSecond();
        return narrowed(
                wait -> now - wait.task().created().getEpochSecond() <= seconds,
                "created during the last " + seconds + " s");
    }

    /**
     * Passes if at least that share of the tasks was accepted within the limit.
     *
     * <p>It is a share of the tasks of which it is decided: those that were accepted, those that were abandoned however
     * soon, and those that have waited longer than the limit. A task that has waited no longer than the limit so far may
     * still be accepted in time and does not count; if there are no others, the assertion fails, for nothing is proven.
     *
     * <pre>{@code
     * // one task was accepted after 20 seconds, one after 21; one was canceled after 5, one has waited for 3
     * assertThat(taskRouter).serviceLevel().hasShareAcceptedWithin(ofSeconds(20), 0.33);   // passes: 1 of 3
     * assertThat(taskRouter).serviceLevel().hasShareAcceptedWithin(ofSeconds(20), 0.5);    // fails
     * }</pre>
     *
     * @param limit in whole seconds
     * @param share from 0 to 1
     */
    public NavigatedServiceLevelAssert<ORIGIN> hasShareAcceptedWithin(Duration limit, double share) {
        present();
        long seconds = wholeSeconds("limit", limit);
        requireShare(share);
        requireTasks("to have a share accepted within " + seconds + " s");
        List<TaskWait> decided =
                selected.stream().filter(wait -> !wait.isOpenWithin(seconds)).toList();
        if (decided.isEmpty()) {
            throw failure(ShouldBeProvable.shouldBeDecided(evidence, subject(), seconds, selected.size()));
        }
        long inTime =
                decided.stream().filter(wait -> wait.isAcceptedWithin(seconds)).count();
        return check(
                BigDecimal.valueOf(inTime).compareTo(part(share, decided)) >= 0,
                () -> ShouldHaveServiceLevel.shouldBeAcceptedWithin(
                        evidence, subject(), seconds, share, decided, selected.size() - decided.size()));
    }

    /**
     * Passes if no task has waited longer, whatever became of it. Tasks that still wait count with their wait so far.
     *
     * <pre>{@code
     * // one task was accepted after 20 seconds, one was canceled after 90, one has waited for 120
     * assertThat(taskRouter).serviceLevel().hasLongestWaitOfAtMost(ofMinutes(2));     // passes
     * assertThat(taskRouter).serviceLevel().hasLongestWaitOfAtMost(ofSeconds(60));    // fails with the two others
     * }</pre>
     *
     * @param limit in whole seconds
     */
    public NavigatedServiceLevelAssert<ORIGIN> hasLongestWaitOfAtMost(Duration limit) {
        present();
        long seconds = wholeSeconds("longest wait", limit);
        requireTasks("to have a longest wait of at most " + seconds + " s");
        return check(
                selected.stream().allMatch(wait -> wait.seconds() <= seconds),
                () -> ShouldHaveServiceLevel.shouldWaitAtMost(evidence, subject(), seconds, selected));
    }

    /**
     * Passes if at most that share of all selected tasks, those that still wait included, was canceled or deleted before
     * a worker accepted.
     *
     * <pre>{@code
     * // three tasks were accepted, one was canceled before that
     * assertThat(taskRouter).serviceLevel().hasAbandonmentOfAtMost(0.25);   // passes
     * assertThat(taskRouter).serviceLevel().hasAbandonmentOfAtMost(0.05);   // fails with the canceled task
     * }</pre>
     *
     * @param share from 0 to 1
     */
    public NavigatedServiceLevelAssert<ORIGIN> hasAbandonmentOfAtMost(double share) {
        present();
        requireShare(share);
        requireTasks("to have an abandonment of at most " + ShouldHaveServiceLevel.number(share));
        long abandoned = selected.stream().filter(TaskWait::isAbandoned).count();
        return check(
                BigDecimal.valueOf(abandoned).compareTo(part(share, selected)) <= 0,
                () -> ShouldHaveServiceLevel.shouldBeAbandonedAtMost(evidence, subject(), share, selected));
    }

    /** Back to the TaskRouter, such as {@code serviceLevel().hasAbandonmentOfAtMost(0).and().hasNoAlerts()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    private NavigatedServiceLevelAssert<ORIGIN> narrowed(Predicate<TaskWait> narrower, String words) {
        return navigateTo(new NavigatedServiceLevelAssert<>(this, narrower, words));
    }

    /** In decimals, for as binary fractions 0.07 of a hundred are more than seven. */
    private static BigDecimal part(double share, List<TaskWait> whole) {
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(whole.size()));
    }

    /** Waits are counted in whole seconds: within half a second would mean within none. */
    private long wholeSeconds(String what, Duration duration) {
        given(what, duration);
        requireAllowed(
                !duration.isNegative() && duration.getNano() == 0,
                what,
                "be in whole seconds and not negative",
                duration);
        return duration.getSeconds();
    }

    private void requireShare(double share) {
        requireAllowed(share >= 0 && share <= 1, "share", "be from 0 to 1", share);
    }

    private void requireTasks(String expectation) {
        if (selected.isEmpty()) {
            throw failure(ShouldBeProvable.shouldHaveTasks(evidence, subject(), expectation, all.size()));
        }
    }
}
