package io.taskroutertest;

import io.taskroutertest.internal.assembly.RefusedRequestLog;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.QueueWorkers;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.report.ResourceHistory;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what the fake knows into what a test sees. */
final class Views {

    private Views() {}

    static List<RoutingEvent> events(List<LoggedEvent> log) {
        List<RoutingEvent> events = new ArrayList<>();
        for (LoggedEvent logged : log) {
            TaskRouterEvent event = EventProjection.of(logged);
            if (event != null) {
                events.add(new RoutingEvent(
                        event.sid(), event.type(), event.at(), event.resourceSid(), event.description(), event.data()));
            }
        }
        return List.copyOf(events);
    }

    static List<RefusedRequest> refusals(List<RefusedRequestLog.Refusal> refusals) {
        return refusals.stream()
                .map(it -> new RefusedRequest(it.at(), it.method(), it.path(), it.status(), it.message()))
                .toList();
    }

    static List<Alert> alerts(List<LoggedEvent> log) {
        List<Alert> alerts = new ArrayList<>();
        for (LoggedEvent logged : log) {
            if (logged.event() instanceof AlertEvent event) {
                var alert = event.alert();
                alerts.add(new Alert(alert.kind(), alert.code(), alert.message(), alert.resourceSid(), logged.at()));
            }
        }
        return List.copyOf(alerts);
    }

    static List<TaskView> tasks(WorldView world, ResourceHistory history) {
        return history.tasks().stream()
                .map(last -> task(last, present(world, last.task()), history, world.now()))
                .toList();
    }

    /** Null if it was deleted, or its workspace was. */
    private static @Nullable TaskFacts present(WorldView world, Task last) {
        WorkspaceView workspace = world.workspaces().find(last.workspaceSid());
        Task task = workspace == null ? null : workspace.tasks().find(last.sid());
        return workspace == null || task == null ? null : workspace.facts(task);
    }

    private static TaskView task(TaskFacts last, @Nullable TaskFacts present, ResourceHistory history, Instant now) {
        TaskFacts facts = present == null ? last : present;
        Task task = facts.task();
        return new TaskView(
                task.sid(),
                task.workspaceSid(),
                task.status(),
                plain(task.attributes().value()),
                task.attributes().text(),
                task.priority(),
                task.reason(),
                facts.queue() == null ? null : facts.queue().friendlyName(),
                facts.workflow() == null ? null : facts.workflow().friendlyName(),
                facts.channel().uniqueName(),
                task.dates().created(),
                task.ageAt(now),
                task.assignmentCount(),
                history.reservationsOf(task.sid()).stream()
                        .map(Views::reservation)
                        .toList(),
                present == null);
    }

    static ReservationView reservation(ReservationEvent last) {
        Reservation reservation = last.reservation();
        TaskQueue queue = last.task().queue();
        return new ReservationView(
                reservation.sid(),
                reservation.taskSid(),
                reservation.workerSid(),
                reservation.workerName(),
                queue == null || !queue.sid().equals(reservation.taskQueueSid()) ? null : queue.friendlyName(),
                reservation.status(),
                reservation.dateCreated(),
                reservation.dateUpdated());
    }

    static WorkerView worker(WorkspaceView workspace, Worker worker) {
        Activity activity = workspace.facts(worker).activity();
        return new WorkerView(
                worker.sid(),
                worker.workspaceSid(),
                worker.friendlyName(),
                activity.friendlyName(),
                activity.available(),
                plain(worker.attributes().value()),
                worker.attributes().text(),
                worker.dateStatusChanged(),
                workspace.channelsOf(worker).stream()
                        .map(channel -> new WorkerView.Channel(
                                channel.taskChannelUniqueName(),
                                channel.available(),
                                channel.configuredCapacity(),
                                channel.reserved(),
                                channel.assignedTasks()))
                        .toList());
    }

    static List<WorkerView> workersOf(WorldView world, String taskQueueSid) {
        for (WorkspaceView workspace : world.workspaces().all()) {
            TaskQueue queue = workspace.taskQueues().find(taskQueueSid);
            if (queue != null) {
                return QueueWorkers.of(workspace, queue)
                        .map(worker -> worker(workspace, worker))
                        .toList();
            }
        }
        throw new IllegalArgumentException("There is no task queue " + taskQueueSid);
    }

    static WorkflowView workflow(Workflow workflow) {
        return new WorkflowView(
                workflow.sid(),
                workflow.workspaceSid(),
                workflow.friendlyName(),
                workflow.configuration().text());
    }

    static TaskQueueView queue(TaskQueue queue) {
        return new TaskQueueView(
                queue.sid(),
                queue.workspaceSid(),
                queue.friendlyName(),
                queue.targetWorkers().text());
    }

    static Map<String, @Nullable Object> plain(Value.Obj object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, plain(value)));
        return Collections.unmodifiableMap(members);
    }

    private static @Nullable Object plain(Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        if (value instanceof Value.Num number) {
            return number.value();
        }
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Obj object) {
            return plain(object);
        }
        if (value instanceof Value.Arr array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(plain(element)));
            return Collections.unmodifiableList(elements);
        }
        return null;
    }
}
