package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.log.WorkerChannelEvent;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a worker can take on a channel. Capacity may be lowered below its use: nothing is taken away.
 *
 * @param channel SID of the worker channel, or the unique name of its task channel
 */
public record UpdateWorkerChannel(
        String workspaceSid,
        String workerSid,
        String channel,
        @Nullable Integer capacity,
        @Nullable Boolean available) implements Command<WorkerChannel> {

    @Override
    public WorkerChannel apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Worker worker = state.workers().get(workerSid);
        WorkerChannel present = find(state, worker);
        if (capacity != null) {
            Checks.range(world, "Capacity", capacity, 0, TaskRouterLimit.CHANNEL_CAPACITY);
        }
        int newCapacity = capacity == null ? present.configuredCapacity() : capacity;
        boolean newAvailable = available == null ? present.available() : available;
        boolean capacityChanges = newCapacity != present.configuredCapacity();
        boolean availabilityChanges = newAvailable != present.available();
        if (!capacityChanges && !availabilityChanges) {
            return present;
        }
        WorkerChannel changed = present.configured(newCapacity, newAvailable, world.now());
        state.replace(changed);
        if (capacityChanges) {
            log(world, state, WorkerChannelEvent.Kind.CAPACITY_UPDATED, changed, present);
        }
        if (availabilityChanges) {
            log(world, state, WorkerChannelEvent.Kind.AVAILABILITY_UPDATED, changed, present);
        }
        routing.workers().channelChanged(state, state.workers().get(workerSid), changed);
        return changed;
    }

    private void log(
            World world,
            WorkspaceState state,
            WorkerChannelEvent.Kind kind,
            WorkerChannel changed,
            WorkerChannel before) {
        Worker worker = state.workers().replace(state.workers().get(workerSid).nextVersion());
        world.log(state, new WorkerChannelEvent(kind, state.facts(worker), changed, before.configuredCapacity()));
    }

    private WorkerChannel find(WorkspaceState state, Worker worker) {
        TaskChannel byName = state.taskChannel(channel);
        if (byName != null) {
            return state.channel(worker, byName);
        }
        return state.channelsOf(worker).stream()
                .filter(candidate -> candidate.sid().equals(channel))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RequestErrors.NO_ROW, channel));
    }
}
