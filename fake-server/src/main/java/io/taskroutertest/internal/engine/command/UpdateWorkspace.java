package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Changes what was sent and leaves the rest; an empty URL or filter clears it. */
public record UpdateWorkspace(
        String sid,
        @Nullable String friendlyName,
        @Nullable String eventCallbackUrl,
        @Nullable String eventsFilter,
        @Nullable Boolean multiTaskEnabled,
        @Nullable TaskOrder prioritizeQueueOrder,
        @Nullable String defaultActivitySid,
        @Nullable String timeoutActivitySid)
        implements Command<Workspace> {

    /** Returns a command that changes nothing yet. */
    public static UpdateWorkspace of(String sid) {
        return new UpdateWorkspace(sid, null, null, null, null, null, null, null);
    }

    public UpdateWorkspace withFriendlyName(@Nullable String friendlyName) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    public UpdateWorkspace withEventCallbackUrl(@Nullable String eventCallbackUrl) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    public UpdateWorkspace withEventsFilter(@Nullable String eventsFilter) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    public UpdateWorkspace withMultiTaskEnabled(@Nullable Boolean multiTaskEnabled) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    public UpdateWorkspace withPrioritizeQueueOrder(@Nullable TaskOrder prioritizeQueueOrder) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    public UpdateWorkspace withDefaultActivitySid(@Nullable String defaultActivitySid) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    public UpdateWorkspace withTimeoutActivitySid(@Nullable String timeoutActivitySid) {
        return new UpdateWorkspace(
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                prioritizeQueueOrder,
                defaultActivitySid,
                timeoutActivitySid);
    }

    @Override
    public Workspace apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(sid);
        Workspace present = state.workspace();
        if (friendlyName != null) {
            Checks.name(world, friendlyName);
        }
        if (present.multiTaskEnabled() && Boolean.FALSE.equals(multiTaskEnabled)) {
            throw Refusal.of(WorkspaceErrors.MULTI_TASK_FOR_EVER);
        }
        if (defaultActivitySid != null) {
            Checks.activity(state, "DefaultActivitySid", defaultActivitySid);
        }
        if (timeoutActivitySid != null) {
            Checks.activity(state, "TimeoutActivitySid", timeoutActivitySid);
        }
        Workspace changed = new Workspace(
                present.sid(),
                present.accountSid(),
                friendlyName == null ? present.friendlyName() : friendlyName,
                Checks.orCleared(eventCallbackUrl, present.eventCallbackUrl()),
                Checks.orCleared(eventsFilter, present.eventsFilter()),
                multiTaskEnabled == null ? present.multiTaskEnabled() : multiTaskEnabled,
                prioritizeQueueOrder == null ? present.prioritizeQueueOrder() : prioritizeQueueOrder,
                defaultActivitySid == null ? present.defaultActivitySid() : defaultActivitySid,
                timeoutActivitySid == null ? present.timeoutActivitySid() : timeoutActivitySid,
                present.dateCreated(),
                world.now());
        state.replace(changed);
        world.log(state, new WorkspaceEvent(WorkspaceEvent.Kind.UPDATED, changed));
        if (present.multiTaskEnabled() != changed.multiTaskEnabled()) {
            routing.reindex(state);
        }
        return changed;
    }
}
