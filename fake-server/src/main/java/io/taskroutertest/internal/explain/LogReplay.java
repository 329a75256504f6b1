package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkerChannelEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.SidAllocator;
import io.taskroutertest.internal.engine.world.Table;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workspace as it was, made again from the log. Its time goes forward only. */
final class LogReplay {

    private final List<LoggedEvent> log;
    private final String workspaceSid;
    private int next;
    private @Nullable WorkspaceState state;

    LogReplay(List<LoggedEvent> log, String workspaceSid) {
        this.log = log;
        this.workspaceSid = workspaceSid;
    }

    /** The workspace after all events up to that number of the log. */
    WorkspaceView upTo(long number) {
        while (next < log.size() && log.get(next).number() <= number) {
            LoggedEvent logged = log.get(next);
            Workspace workspace = logged.workspace();
            if (workspace != null && workspace.sid().equals(workspaceSid)) {
                apply(workspace, logged.event());
            }
            next++;
        }
        if (state == null) {
            throw new IllegalStateException("Workspace " + workspaceSid + " was not there at event " + number);
        }
        return state;
    }

    private void apply(Workspace workspace, DomainEvent event) {
        WorkspaceState present = state;
        if (present == null) {
            present = new WorkspaceState(workspace, new SidAllocator(0));
            state = present;
        }
        present.replace(workspace);
        if (event instanceof TaskEvent task) {
            apply(present, task);
        } else if (event instanceof ReservationEvent reservation) {
            apply(present, reservation);
        } else if (event instanceof CallEvent call) {
            present.tasks().replace(call.task().task());
        } else if (event instanceof WorkerEvent worker) {
            apply(present, worker);
        } else if (event instanceof WorkerChannelEvent channel) {
            present.workers().replace(channel.facts().worker());
            present.replace(channel.channel());
        } else if (event instanceof TaskQueueEvent queue) {
            put(present.taskQueues(), queue.queue().sid(), queue.queue(), queue.kind() == TaskQueueEvent.Kind.DELETED);
        } else if (event instanceof WorkflowEvent flow) {
            put(present.workflows(), flow.workflow().sid(), flow.workflow(), flow.kind() == WorkflowEvent.Kind.DELETED);
        } else if (event instanceof ActivityEvent activity) {
            boolean gone = activity.kind() == ActivityEvent.Kind.DELETED;
            put(present.activities(), activity.activity().sid(), activity.activity(), gone);
        } else if (event instanceof TaskChannelEvent channel) {
            if (channel.kind() == TaskChannelEvent.Kind.DELETED) {
                present.removeTaskChannel(channel.channel().sid());
            } else {
                put(present.taskChannels(), channel.channel().sid(), channel.channel(), false);
            }
        }
    }

    private static void apply(WorkspaceState present, TaskEvent event) {
        Task task = event.facts().task();
        switch (event.kind()) {
            case DELETED, SYSTEM_DELETED, REMOVED -> present.removeTask(task.sid());
            default -> put(present.tasks(), task.sid(), task, false);
        }
    }

    private static void apply(WorkspaceState present, ReservationEvent event) {
        Reservation reservation = event.reservation();
        put(present.tasks(), reservation.taskSid(), event.task().task(), false);
        present.workers().replace(event.worker().worker());
        present.replace(event.channel());
        if (present.reservations().find(reservation.sid()) == null) {
            present.add(reservation);
        } else {
            present.replace(reservation);
        }
    }

    private static void apply(WorkspaceState present, WorkerEvent event) {
        if (event.kind() == WorkerEvent.Kind.DELETED) {
            present.removeWorker(event.facts().worker().sid());
        } else {
            put(present.workers(), event.facts().worker().sid(), event.facts().worker(), false);
        }
    }

    private static <T> void put(Table<T> table, String sid, T row, boolean gone) {
        if (gone) {
            table.remove(sid);
        } else if (table.find(sid) == null) {
            table.add(row);
        } else {
            table.replace(row);
        }
    }
}
