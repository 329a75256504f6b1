package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.InstructionView;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.StatisticsView;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
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
    public List<InstructionView> instructions() {
        return List.of();
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
