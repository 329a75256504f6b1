package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.resource.CallbackUrls;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Changes what was sent and leaves the rest; an empty URL clears it. */
public record UpdateWorkflow(
        String workspaceSid,
        String sid,
        @Nullable String friendlyName,
        @Nullable WorkflowConfiguration configuration,
        @Nullable String assignmentCallbackUrl,
        @Nullable String fallbackAssignmentCallbackUrl,
        @Nullable Integer taskReservationTimeout,
        boolean reEvaluateTasks)
        implements Command<Workflow> {

    /** Returns a command that changes nothing yet. */
    public static UpdateWorkflow of(String workspaceSid, String sid) {
        return new UpdateWorkflow(workspaceSid, sid, null, null, null, null, null, false);
    }

    public UpdateWorkflow withFriendlyName(@Nullable String friendlyName) {
        return new UpdateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout,
                reEvaluateTasks);
    }

    public UpdateWorkflow withConfiguration(@Nullable WorkflowConfiguration configuration) {
        return new UpdateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout,
                reEvaluateTasks);
    }

    public UpdateWorkflow withAssignmentCallbackUrl(@Nullable String assignmentCallbackUrl) {
        return new UpdateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout,
                reEvaluateTasks);
    }

    public UpdateWorkflow withTaskReservationTimeout(@Nullable Integer taskReservationTimeout) {
        return new UpdateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout,
                reEvaluateTasks);
    }

    public UpdateWorkflow withReEvaluateTasks(boolean reEvaluateTasks) {
        return new UpdateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout,
                reEvaluateTasks);
    }

    @Override
    public Workflow apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Workflow present = state.workflows().get(sid);
        Workflow changed = new Workflow(
                sid,
                workspaceSid,
                friendlyName == null ? present.friendlyName() : friendlyName,
                configuration == null ? present.configuration() : configuration,
                new CallbackUrls(
                        Checks.orCleared(
                                assignmentCallbackUrl,
                                present.assignmentCallback().primary()),
                        Checks.orCleared(
                                fallbackAssignmentCallbackUrl,
                                present.assignmentCallback().fallback())),
                taskReservationTimeout == null ? present.taskReservationTimeout() : taskReservationTimeout,
                present.documentContentType(),
                present.dateCreated(),
                world.now());
        WorkflowChecks.check(world, state, sid, changed.friendlyName(), changed.taskReservationTimeout());
        if (configuration != null) {
            WorkflowChecks.checkQueues(state, configuration);
        }
        state.workflows().replace(changed);
        world.log(state, new WorkflowEvent(WorkflowEvent.Kind.UPDATED, changed));
        if (configuration != null) {
            WorkflowChecks.alertOnEmpty(world, state, changed);
        }
        if (reEvaluateTasks) {
            routing.tasks().reevaluate(state, changed);
        }
        return changed;
    }
}
