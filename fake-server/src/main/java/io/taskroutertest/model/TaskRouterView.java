package io.taskroutertest.model;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a TaskRouter without changing anything: what assertions read.
 *
 * <p>Everything but {@link #now()} settles first: callbacks that are under way have been answered, and the answers have
 * been carried out. So a test need not wait.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskRouterView {

    /** The present on the fake's clock. */
    Instant now();

    /** All tasks ever made, in order of creation; ended and deleted ones are among them. */
    List<TaskView> tasks();

    /** All workers, in order of creation. */
    List<WorkerView> workers();

    /** All task queues, in order of creation. */
    List<TaskQueueView> taskQueues();

    /** All workflows, in order of creation. */
    List<WorkflowView> workflows();

    /**
     * The workers who serve a queue: those whom its {@code TargetWorkers} matches now, available or not, in order of
     * creation.
     *
     * @throws IllegalArgumentException for a queue that there is not
     */
    List<WorkerView> workersOf(String taskQueueSid);

    /** All reservations ever made, in order of creation. */
    List<ReservationView> reservations();

    /** Returns the instructions for reservations that were carried out, in order, each with all its parameters. */
    List<InstructionView> instructions();

    /** Everything that TaskRouter would have told in event callbacks, in order. */
    List<RoutingEvent> events();

    /** Everything about which TaskRouter would have kept silent, in order. */
    List<Alert> alerts();

    /** The callbacks that were sent so far, in order of sending: the youngest 10,000. */
    List<SentCallback> sentCallbacks();

    /**
     * The requests to TaskRouter's API that were answered with an error, in order: the youngest 100. They have changed
     * nothing, so that no event tells of them.
     */
    List<RefusedRequest> refusedRequests();

    /**
     * Where a workflow would send a task with these attributes. No task is made, nothing is logged, no alert is raised.
     *
     * <pre>{@code
     * taskRouter.view().route(workflowSid, "{\"department\":\"billing\"}").targets().get(0).taskQueue();   // Billing
     * }</pre>
     *
     * @param attributes as a client would send them; what is no JSON object matches as an empty one does
     * @throws IllegalArgumentException for a workflow that there is not
     */
    RoutePreview route(String workflowSid, String attributes);

    /**
     * TaskRouter's statistics, as its Statistics resources answer them, without a rate that limits asking.
     *
     * <pre>{@code
     * taskRouter.view().statistics(queueSid, null, null).figures().get("reservations_timed_out");   // of all that was
     * }</pre>
     *
     * @param sid of a workspace, a task queue, a workflow or a worker
     * @param start of the window of the cumulative figures; null for as far back as TaskRouter tells, 30 days
     * @param end of that window; null for now
     * @throws IllegalArgumentException for what there is not, and for a window that TaskRouter refuses
     */
    StatisticsView statistics(String sid, @Nullable Instant start, @Nullable Instant end);

    /**
     * What was routed, line by line, with the time since the fake's start: for people to read, not for programs.
     *
     * <pre>
     * 0:00:00.000  task-queue.entered       task 1 enters queue Billing
     * 0:00:00.000  task.created             task 1 {"department":"billing"}, priority 0
     * 0:00:00.000  reservation.created      Alice is offered task 1
     * 0:02:00.000  reservation.timeout      Alice did not answer for task 1
     * </pre>
     */
    String timeline();

    /**
     * Why a task is where it is, for a task at any time: waiting, offered, accepted, ended or deleted.
     *
     * <pre>
     * task 1 {"department":"billing"} (WT…) is pending, in queue "Billing", priority 0
     * because the only worker of queue "Billing" cannot take it: Alice is in activity "Offline", which is not available
     * Filters of workflow "Support Routing":
     * &gt; "Billing" matches: department == "billing" is true: department is "billing"
     * …
     * </pre>
     *
     * @param taskSid of any task there ever was
     * @throws IllegalArgumentException for a task that this TaskRouter has never had
     */
    Explanation explain(String taskSid);

    /** Like {@link #explain(String)}, for a task that was looked at: explains where it is by now. */
    default Explanation explain(TaskView task) {
        return explain(task.sid());
    }
}
