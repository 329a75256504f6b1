package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import java.util.Set;

/** Removes a task channel of the user's own that no task uses. */
public record DeleteTaskChannel(String workspaceSid, String sid) implements Command<Done> {

    private static final Set<String> PREDEFINED = Set.of("default", "voice", "video", "sms", "chat");

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        TaskChannel channel = state.taskChannels().get(sid);
        if (PREDEFINED.contains(channel.uniqueName())) {
            throw Refusal.of(WorkspaceErrors.CHANNEL_PREDEFINED, channel.uniqueName());
        }
        if (state.tasks().all().stream().anyMatch(task -> task.taskChannelSid().equals(sid))) {
            throw Refusal.of(WorkspaceErrors.CHANNEL_HAS_TASKS, channel.uniqueName());
        }
        for (Reservation reservation : state.reservations().all()) {
            if (reservation.status().isLive() && reservation.taskChannelSid().equals(sid)) {
                throw Refusal.of(WorkspaceErrors.CHANNEL_HAS_RESERVATIONS, channel.uniqueName(), reservation.sid());
            }
        }
        state.removeTaskChannel(sid);
        routing.reindex(state);
        world.log(state, new TaskChannelEvent(TaskChannelEvent.Kind.DELETED, channel));
        return Done.DONE;
    }
}
