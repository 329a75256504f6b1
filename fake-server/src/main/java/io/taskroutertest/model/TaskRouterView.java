package io.taskroutertest.model;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Shows a TaskRouter without changing it. Assertions read nothing else.
 *
 * <p>Each method but {@link #now()} settles first: it waits until the callbacks under way have been answered and the answers
 * have been carried out. So a test need not wait. In a handler of a callback, which settling would wait for, they show the
 * present state instead.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskRouterView {

    /** Returns the present instant on the fake's clock. */
    Instant now();

    /** Returns all tasks ever created, in order of creation, including ended and deleted ones. */
    List<TaskView> tasks();

    /** Returns all workers, in order of creation. */
    List<WorkerView> workers();

    /** Returns all task queues, in order of creation. */
    List<TaskQueueView> taskQueues();

    /** Returns all workflows, in order of creation. */
    List<WorkflowView> workflows();

    /**
     * Returns the workers of a task queue, in order of creation: those whom its {@code TargetWorkers} matches now, available
     * or not.
     *
     * @throws IllegalArgumentException if no task queue has this SID
     */
    List<WorkerView> workersOf(String taskQueueSid);

    /** Returns all reservations ever created, in order of creation. */
    List<ReservationView> reservations();

    /** Returns the instructions for reservations that were carried out, in order, each with all its parameters. */
    List<InstructionView> instructions();

    /** Returns the events that TaskRouter reports in event callbacks, in order. */
    List<RoutingEvent> events();

    /** Returns the alerts: everything about which TaskRouter keeps silent, in order. */
    List<Alert> alerts();

    /**
     * Returns where the callbacks of each workflow and each workspace go.
     *
     * @return empty for a fake elsewhere, which does not say
     */
    default List<CallbackUrl> callbackUrls() {
        return List.of();
    }

    /** Returns the callbacks that were sent, in order of sending: the 10,000 most recent. */
    List<SentCallback> sentCallbacks();

    /**
     * Returns the callbacks that are not sent yet, in order: their URLs are relative, and the application's URL is unknown.
     * A view of a fake that runs elsewhere returns none.
     */
    default List<UnsentCallback> unsentCallbacks() {
        return List.of();
    }

    /**
     * Returns the requests to Twilio's API that were answered with an error, in order: the 100 most recent. They have
     * changed nothing, so that no event reports them.
     */
    List<RefusedRequest> refusedRequests();

    /**
     * Returns where a workflow would send a task with these attributes. Creates no task, logs nothing and raises no alert.
     *
     * <pre>{@code
     * taskRouter.view().route(workflowSid, "{\"department\":\"billing\"}").targets().get(0).taskQueue();   // Billing
     * }</pre>
     *
     * @param attributes as a client would send them; text that is not a JSON object matches like an empty object
     * @throws IllegalArgumentException if no workflow has this SID
     */
    RoutePreview route(String workflowSid, String attributes);

    /**
     * Returns TaskRouter's statistics, as its Statistics resources answer them, without their rate limit.
     *
     * <pre>{@code
     * taskRouter.view().statistics(queueSid, null, null).figures().get("reservations_timed_out");   // of all that was
     * }</pre>
     *
     * @param sid of a workspace, a task queue, a workflow or a worker
     * @param start of the window of the cumulative figures; null for 30 days ago, as far back as TaskRouter's figures reach
     * @param end of that window; null for now
     * @throws IllegalArgumentException if no such resource has this SID, or if TaskRouter refuses the window
     */
    StatisticsView statistics(String sid, @Nullable Instant start, @Nullable Instant end);

    /**
     * Returns what was routed, line by line, with the time since the fake's start: for people to read, not for programs.
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
     * Explains why a task is where it is, whatever its status, and also after its end.
     *
     * <pre>
     * task 1 {"department":"billing"} (WT…) is pending, in queue "Billing", priority 0
     * because the only worker of queue "Billing" cannot take it: Alice is in activity "Offline", which is not available
     * Filters of workflow "Support Routing":
     * &gt; "Billing" matches: department == "billing" is true: department is "billing"
     * …
     * </pre>
     *
     * @param taskSid of a task, which may be deleted
     * @throws IllegalArgumentException if this TaskRouter has never had a task with this SID
     */
    Explanation explain(String taskSid);

    /** Explains why the given task is where it is by now, like {@link #explain(String)}. */
    default Explanation explain(TaskView task) {
        return explain(task.sid());
    }
}
