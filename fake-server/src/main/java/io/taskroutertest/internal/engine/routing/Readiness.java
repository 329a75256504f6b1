package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;

/** Whether a worker could be given a task of a channel now, whatever its queue, or what first keeps it from that. */
public enum Readiness {
    READY,
    ACTIVITY_UNAVAILABLE,
    CHANNEL_UNAVAILABLE,
    NO_CAPACITY,
    /** Only where workers do one task at a time. */
    OCCUPIED;

    public static Readiness of(WorkspaceView workspace, Worker worker, TaskChannel channel) {
        if (!workspace.activities().get(worker.activitySid()).available()) {
            return ACTIVITY_UNAVAILABLE;
        }
        return workspace.workspace().multiTaskEnabled()
                ? onChannel(workspace.channel(worker, channel))
                : singleTasking(workspace, worker);
    }

    private static Readiness onChannel(WorkerChannel channel) {
        if (channel.hasRoom()) {
            return READY;
        }
        return channel.available() ? NO_CAPACITY : CHANNEL_UNAVAILABLE;
    }

    private static Readiness singleTasking(WorkspaceView workspace, Worker worker) {
        for (Reservation reservation : workspace.reservationsOfWorker(worker.sid())) {
            if (reservation.status().isLive()) {
                return OCCUPIED;
            }
        }
        return READY;
    }
}
