package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Changes what was sent and leaves the rest. The unique name never changes. */
public record UpdateTaskChannel(
        String workspaceSid,
        String sid,
        @Nullable String friendlyName,
        @Nullable Boolean channelOptimizedRouting) implements Command<TaskChannel> {

    @Override
    public TaskChannel apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        TaskChannel present = state.taskChannels().get(sid);
        if (friendlyName != null) {
            Checks.name(world, friendlyName);
        }
        TaskChannel changed = state.taskChannels()
                .replace(new TaskChannel(
                        present.sid(),
                        workspaceSid,
                        friendlyName == null ? present.friendlyName() : friendlyName,
                        present.uniqueName(),
                        channelOptimizedRouting == null ? present.channelOptimizedRouting() : channelOptimizedRouting,
                        present.dateCreated(),
                        world.now()));
        world.log(state, new TaskChannelEvent(TaskChannelEvent.Kind.UPDATED, changed));
        if (present.channelOptimizedRouting() != changed.channelOptimizedRouting()) {
            routing.reindex(state);
        }
        return changed;
    }
}
