package io.taskroutertest.assertions;

import io.taskroutertest.Alert;
import io.taskroutertest.Explanation;
import io.taskroutertest.RefusedRequest;
import io.taskroutertest.ReservationView;
import io.taskroutertest.RoutePreview;
import io.taskroutertest.RoutingEvent;
import io.taskroutertest.SentCallback;
import io.taskroutertest.StatisticsView;
import io.taskroutertest.TaskQueueView;
import io.taskroutertest.TaskRouterView;
import io.taskroutertest.TaskView;
import io.taskroutertest.WorkerView;
import io.taskroutertest.WorkflowView;
import java.time.Instant;
import java.util.List;

/** A TaskRouter that is what it was said to be: nothing in it can move, so neither can an assertion move it. */
record RecordedTaskRouter(
        Instant now,
        List<TaskView> tasks,
        List<WorkerView> workers,
        List<TaskQueueView> taskQueues,
        List<ReservationView> reservations,
        List<RoutingEvent> events,
        List<Alert> alerts,
        String timeline)
        implements TaskRouterView {

    static RecordedTaskRouter empty() {
        return new RecordedTaskRouter(
                SupportDesk.START, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "");
    }

    RecordedTaskRouter withTasks(List<TaskView> others) {
        return new RecordedTaskRouter(now, others, workers, taskQueues, reservations, events, alerts, timeline);
    }

    RecordedTaskRouter withWorkers(List<WorkerView> others) {
        return new RecordedTaskRouter(now, tasks, others, taskQueues, reservations, events, alerts, timeline);
    }

    RecordedTaskRouter withAlerts(List<Alert> others) {
        return new RecordedTaskRouter(now, tasks, workers, taskQueues, reservations, events, others, timeline);
    }

    RecordedTaskRouter withTimeline(String other) {
        return new RecordedTaskRouter(now, tasks, workers, taskQueues, reservations, events, alerts, other);
    }

    @Override
    public List<WorkflowView> workflows() {
        return List.of();
    }

    @Override
    public List<WorkerView> workersOf(String taskQueueSid) {
        return workers;
    }

    @Override
    public List<SentCallback> sentCallbacks() {
        return List.of();
    }

    @Override
    public List<RefusedRequest> refusedRequests() {
        return List.of();
    }

    @Override
    public RoutePreview route(String workflowSid, String attributes) {
        throw new IllegalArgumentException("There is no workflow " + workflowSid);
    }

    @Override
    public StatisticsView statistics(String sid, Instant start, Instant end) {
        throw new IllegalArgumentException("There are no statistics of " + sid);
    }

    @Override
    public Explanation explain(String taskSid) {
        if (tasks.stream().noneMatch(task -> task.sid().equals(taskSid))) {
            throw new IllegalArgumentException("no task " + taskSid);
        }
        return new Explanation(
                taskSid,
                "of the cause that was explained",
                "of the route that was explained",
                workers.stream()
                        .map(worker -> new Explanation.WorkerReason(
                                worker.sid(), worker.name(), true, "of what keeps " + worker.name() + " from it"))
                        .toList(),
                "the explanation of " + taskSid);
    }
}
