package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a task channel, and with it a channel for every worker. */
public record CreateTaskChannel(
        String workspaceSid,
        @Nullable String sid,
        String friendlyName,
        String uniqueName,
        boolean channelOptimizedRouting)
        implements Command<TaskChannel> {

    private static final Pattern UNIQUE_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    @Override
    public TaskChannel apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.name(world, friendlyName);
        Checks.sid(SidKind.TASK_CHANNEL, sid);
        if (!UNIQUE_NAME.matcher(uniqueName).matches()) {
            throw Refusal.of(WorkspaceErrors.CHANNEL_UNIQUE_NAME, uniqueName);
        }
        if (state.taskChannels().named(uniqueName) != null) {
            throw Refusal.of(WorkspaceErrors.CHANNEL_NAME_TAKEN, uniqueName);
        }
        Checks.room(
                world,
                TaskRouterLimit.TASK_CHANNELS_PER_WORKSPACE,
                state.taskChannels().size(),
                workspaceSid,
                "task channels");
        TaskChannel channel = new TaskChannel(
                world.sids().declaredOr(sid, SidKind.TASK_CHANNEL, workspaceSid, uniqueName),
                workspaceSid,
                friendlyName,
                uniqueName,
                channelOptimizedRouting,
                world.now(),
                world.now());
        state.taskChannels().add(channel);
        world.log(state, new TaskChannelEvent(TaskChannelEvent.Kind.CREATED, channel));
        routing.reindex(state);
        return channel;
    }
}
