package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how long tasks wait to be accepted; {@link #and()} returns to the TaskRouter. They are a snapshot:
 * select them again after the clock has moved.
 *
 * <p>The wait of a task begins with its creation. It ends when the first reservation of the task is accepted, or when the
 * task is canceled or deleted before that; then the task is abandoned. A task whose wait has not ended has waited until
 * now. As in TaskRouter's statistics, waits are truncated to whole seconds, and a wait of exactly the limit is within the
 * limit. Events after the end of the wait, such as the cancellation of an accepted task, do not matter.
 *
 * <p>A selection without tasks fails every assertion, because nothing is proven.
 *
 * @param <ORIGIN> the assertions from which the tasks were selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedServiceLevelAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedServiceLevelAssert<ORIGIN>, TaskRouterView> {

    private final ORIGIN origin;
    private final List<TaskWait> all;
    private final List<TaskWait> selected;
    private final List<TaskWait> left;
    private final TasksThatLeft tasksThatLeft;
    private final boolean ofQueue;
    private final String selection;

    /** Creates assertions on all tasks that were ever created, selected from {@code origin}. */
    protected NavigatedServiceLevelAssert(@Nullable TaskRouterView actual, ORIGIN origin) {
        super(actual, NavigatedServiceLevelAssert.class, actual);
        this.origin = origin;
        this.all = TaskWait.all(evidence);
        this.selected = all;
        this.left = TaskWait.left(evidence);
        this.tasksThatLeft = TasksThatLeft.NOT_ACCEPTED;
        this.ofQueue = false;
        this.selection = "";
    }

    private NavigatedServiceLevelAssert(
            NavigatedServiceLevelAssert<ORIGIN> wider,
            Predicate<TaskWait> narrower,
            String words,
            TasksThatLeft tasksThatLeft,
            boolean ofQueue) {
        super(wider.actual, NavigatedServiceLevelAssert.class, wider.actual);
        this.origin = wider.origin;
        this.all = wider.all;
        this.selected = wider.selected.stream().filter(narrower).toList();
        this.left = wider.left.stream().filter(narrower).toList();
        this.tasksThatLeft = tasksThatLeft;
        this.ofQueue = ofQueue;
        this.selection =
                wider.selection.isEmpty() || words.isEmpty() ? wider.selection + words : wider.selection + ", " + words;
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
     * Narrows the selection to the tasks of a task queue: those that were accepted in it, that entered it last, and that
     * left it for another one before a worker accepted them. The latter count as not accepted in time, with their wait
     * from creation until they left; {@link #countingTasksThatLeft} chooses otherwise. A task that was routed directly to
     * a worker counts for no task queue.
     *
     * <p>Fails for a name that no task queue has or had.
     *
     * <pre>{@code
     * assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasLongestWaitOfAtMost(ofMinutes(2));
     * assertThat(taskRouter).serviceLevel().ofQueue("Biling");   // fails, and lists the task queues
     * }</pre>
     *
     * @param nameOrSid the current or a former friendly name, or the SID, which is needed if two workspaces have such a task queue
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> ofQueue(String nameOrSid) {
        return of(TaskGroup.QUEUE, nameOrSid);
    }

    /**
     * Chooses what a task counts as for a task queue that it left without being accepted. This matters only together with
     * {@link #ofQueue}.
     *
     * <pre>{@code
     * // one of four tasks was canceled, and another one overflowed into the queue "Backup"
     * assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasAbandonmentOfAtMost(0.25);
     * assertThat(taskRouter).serviceLevel().ofQueue("Billing").countingTasksThatLeft(TasksThatLeft.ABANDONED)
     *     .hasAbandonmentOfAtMost(0.25);   // fails: the abandonment was 0.5
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> countingTasksThatLeft(TasksThatLeft count) {
        present();
        given("way of counting tasks that left", count);
        return navigateTo(new NavigatedServiceLevelAssert<>(this, wait -> true, "", count, ofQueue));
    }

    /**
     * Narrows the selection to the tasks of a workflow. A task counts for the workflow in which it is, or was at the
     * end of its wait.
     *
     * <p>Fails for a name that no workflow has or had.
     *
     * <pre>{@code
     * assertThat(taskRouter).serviceLevel().ofWorkflow("Support Routing").hasAbandonmentOfAtMost(0.05);
     * assertThat(taskRouter).serviceLevel().ofWorkflow("Suport Routing");   // fails, and lists the names that exist
     * }</pre>
     *
     * @param nameOrSid the current or a former friendly name, or the SID, which is needed if two workspaces have such a workflow
     */
    @CheckReturnValue
    public NavigatedServiceLevelAssert<ORIGIN> ofWorkflow(String nameOrSid) {
        return of(TaskGroup.WORKFLOW, nameOrSid);
    }

    /**
     * Narrows the selection to the tasks of a task channel. A task counts for the task channel on which it is, or was
     * at the end of its wait.
     *
     * <p>Fails for a name that no task channel has or had.
     *
     * <pre>{@code
     * assertThat(taskRouter).serviceLevel().ofChannel("voice").hasShareAcceptedWithin(ofSeconds(20), 0.8);
     * assertThat(taskRouter).serviceLevel().ofChannel("vioce");   // fails, and lists the names that exist
     * }</pre>
     *
     * @param uniqueNameOrSid the unique name, or the SID, which is needed if two workspaces have such a task channel
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
                wait -> group.isIn(sids, wait.where()),
                "of " + group.word + " " + Descriptions.quoted(nameOrSid),
                ofQueue || group == TaskGroup.QUEUE);
    }

    /**
     * Narrows the selection to the tasks that were created in a time span of the fake's clock. As in TaskRouter's
     * statistics, both ends are included and compared in whole seconds. Unlike there, the creation of the task must be
     * in the time span and not the event of its acceptance.
     *
     * <p>Fails if the time span ends before it starts.
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
     * Narrows the selection to the tasks that were created during a time span that ends now, on the fake's clock and
     * in whole seconds. Both ends are included.
     *
     * <pre>{@code
     * // the only task was created half an hour ago
     * assertThat(taskRouter).serviceLevel().duringTheLast(ofMinutes(30)).hasAbandonmentOfAtMost(0);   // passes
     * assertThat(taskRouter).serviceLevel().duringTheLast(ofMinutes(29)).hasAbandonmentOfAtMost(0);   // fails: none
     * }</pre>
     *
     * @param span in whole seconds, not negative
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
     * Verifies that at least the given share of the tasks was accepted within a limit.
     *
     * <p>The share is taken of the tasks whose outcome is known: those that were accepted, those that were abandoned,
     * however early, and those that have waited longer than the limit. A task that has waited no longer than the limit
     * may still be accepted in time and does not count.
     *
     * <p>Fails with the share and the tasks that were not accepted in time, and if no outcome is known, because
     * nothing is proven then.
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
                counted().stream().filter(wait -> !wait.isOpenWithin(seconds)).toList();
        if (decided.isEmpty()) {
            throw failure(ShouldBeProvable.shouldBeDecided(
                    evidence, subject(), seconds, counted().size()));
        }
        long inTime =
                decided.stream().filter(wait -> wait.isAcceptedWithin(seconds)).count();
        return check(
                BigDecimal.valueOf(inTime).compareTo(part(share, decided)) >= 0,
                () -> ShouldHaveServiceLevel.shouldBeAcceptedWithin(
                        evidence, subject(), seconds, share, decided, counted().size() - decided.size()));
    }

    /**
     * Verifies that no task has waited longer than a limit, with any outcome. Tasks that still wait count with their
     * wait until now.
     *
     * <p>Fails with the longest wait and the tasks that waited longer than the limit.
     *
     * <pre>{@code
     * // one task was accepted after 20 seconds, one was canceled after 90, one has waited for 120
     * assertThat(taskRouter).serviceLevel().hasLongestWaitOfAtMost(ofMinutes(2));     // passes
     * assertThat(taskRouter).serviceLevel().hasLongestWaitOfAtMost(ofSeconds(60));    // fails with the other two tasks
     * }</pre>
     *
     * @param limit in whole seconds
     */
    public NavigatedServiceLevelAssert<ORIGIN> hasLongestWaitOfAtMost(Duration limit) {
        present();
        long seconds = wholeSeconds("longest wait", limit);
        requireTasks("to have a longest wait of at most " + seconds + " s");
        return check(
                counted().stream().allMatch(wait -> wait.seconds() <= seconds),
                () -> ShouldHaveServiceLevel.shouldWaitAtMost(evidence, subject(), seconds, counted()));
    }

    /**
     * Verifies that at most the given share of all selected tasks was canceled or deleted before a worker accepted.
     * Tasks that still wait count as not abandoned.
     *
     * <p>Fails with the share and the abandoned tasks.
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
        long abandoned = counted().stream().filter(this::isAbandoned).count();
        return check(
                BigDecimal.valueOf(abandoned).compareTo(part(share, counted())) <= 0,
                () -> ShouldHaveServiceLevel.shouldBeAbandonedAtMost(
                        evidence, subject(), share, counted(), this::isAbandoned));
    }

    /** Returns the assertions on the TaskRouter, as in {@code serviceLevel().hasAbandonmentOfAtMost(0).and().hasNoAlerts()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    private NavigatedServiceLevelAssert<ORIGIN> narrowed(Predicate<TaskWait> narrower, String words) {
        return narrowed(narrower, words, ofQueue);
    }

    private NavigatedServiceLevelAssert<ORIGIN> narrowed(Predicate<TaskWait> narrower, String words, boolean toQueue) {
        return navigateTo(new NavigatedServiceLevelAssert<>(this, narrower, words, tasksThatLeft, toQueue));
    }

    /** The waits that count: of a queue also those of tasks that left it. */
    private List<TaskWait> counted() {
        return ofQueue && tasksThatLeft != TasksThatLeft.LEFT_OUT
                ? Stream.concat(selected.stream(), left.stream()).toList()
                : selected;
    }

    private boolean isAbandoned(TaskWait wait) {
        return wait.isAbandoned()
                || (wait.outcome() == TaskWait.Outcome.LEFT && tasksThatLeft == TasksThatLeft.ABANDONED);
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
        if (counted().isEmpty()) {
            throw failure(ShouldBeProvable.shouldHaveTasks(evidence, subject(), expectation, all.size()));
        }
    }
}
