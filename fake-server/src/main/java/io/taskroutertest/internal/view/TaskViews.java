package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.Values;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows tasks and reservations, ended and deleted ones too. */
public final class TaskViews {

    private TaskViews() {}

    public static List<TaskView> tasks(WorldView world, ResourceHistory history) {
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
                Values.plain(task.attributes().value()),
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
                        .map(TaskViews::reservation)
                        .toList(),
                present == null);
    }

    public static ReservationView reservation(ReservationEvent last) {
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
}
