package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.resource.CallbackUrls;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import org.jspecify.annotations.Nullable;

/** Makes a workflow. */
public record CreateWorkflow(
        String workspaceSid,
        @Nullable String sid,
        String friendlyName,
        WorkflowConfiguration configuration,
        @Nullable String assignmentCallbackUrl,
        @Nullable String fallbackAssignmentCallbackUrl,
        @Nullable Integer taskReservationTimeout)
        implements Command<Workflow> {

    /** Returns a command with what it needs and nothing else. */
    public static CreateWorkflow of(String workspaceSid, String friendlyName, WorkflowConfiguration configuration) {
        return new CreateWorkflow(workspaceSid, null, friendlyName, configuration, null, null, null);
    }

    public CreateWorkflow withAssignmentCallbackUrl(@Nullable String assignmentCallbackUrl) {
        return new CreateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout);
    }

    public CreateWorkflow withFallbackAssignmentCallbackUrl(@Nullable String fallbackAssignmentCallbackUrl) {
        return new CreateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout);
    }

    public CreateWorkflow withTaskReservationTimeout(@Nullable Integer taskReservationTimeout) {
        return new CreateWorkflow(
                workspaceSid,
                sid,
                friendlyName,
                configuration,
                assignmentCallbackUrl,
                fallbackAssignmentCallbackUrl,
                taskReservationTimeout);
    }

    @Override
    public Workflow apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.sid(SidKind.WORKFLOW, sid);
        int timeout = taskReservationTimeout == null
                ? Math.min(
                        Workflow.DEFAULT_RESERVATION_TIMEOUT, world.limit(TaskRouterLimit.RESERVATION_TIMEOUT_SECONDS))
                : taskReservationTimeout;
        WorkflowChecks.check(world, state, null, friendlyName, timeout);
        Checks.room(
                world,
                TaskRouterLimit.WORKFLOWS_PER_WORKSPACE,
                state.workflows().size(),
                workspaceSid,
                "workflows");
        WorkflowChecks.checkQueues(state, configuration);
        Workflow workflow = new Workflow(
                world.sids().declaredOr(sid, SidKind.WORKFLOW, workspaceSid, friendlyName),
                workspaceSid,
                friendlyName,
                configuration,
                new CallbackUrls(
                        Checks.orCleared(assignmentCallbackUrl, null),
                        Checks.orCleared(fallbackAssignmentCallbackUrl, null)),
                timeout,
                null,
                world.now(),
                world.now());
        state.workflows().add(workflow);
        world.log(state, new WorkflowEvent(WorkflowEvent.Kind.CREATED, workflow));
        WorkflowChecks.alertOnEmpty(world, state, workflow);
        return workflow;
    }
}
