package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.catalogue.WorkflowErrors;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import org.jspecify.annotations.Nullable;

/** What must hold of a workflow, whether it is made or changed. */
final class WorkflowChecks {

    private WorkflowChecks() {}

    static void check(
            World world, WorkspaceState state, @Nullable String sid, String friendlyName, int reservationTimeout) {
        Checks.name(world, friendlyName);
        Workflow bearer = state.workflows().named(friendlyName);
        if (bearer != null && !bearer.sid().equals(sid)) {
            throw Refusal.of(WorkflowErrors.NAME_TAKEN);
        }
        Checks.range(
                world, "TaskReservationTimeout", reservationTimeout, 1, TaskRouterLimit.RESERVATION_TIMEOUT_SECONDS);
    }

    /** A queue may be deleted later: its targets then match nobody, and the workflow can still be changed. */
    static void checkQueues(WorkspaceState state, WorkflowConfiguration configuration) {
        for (WorkflowConfiguration.Filter filter : configuration.filters()) {
            for (WorkflowConfiguration.Target target : filter.targets()) {
                checkQueue(state, target.queueSid());
            }
        }
        if (configuration.defaultQueueSid() != null) {
            checkQueue(state, configuration.defaultQueueSid());
        }
    }

    private static void checkQueue(WorkspaceState state, String queueSid) {
        if (state.taskQueues().find(queueSid) == null) {
            throw Refusal.of(
                    WorkflowErrors.QUEUE_UNKNOWN, queueSid, state.workspace().sid());
        }
    }

    static void alertOnEmpty(World world, WorkspaceState state, Workflow workflow) {
        if (workflow.configuration().filters().isEmpty()
                && workflow.configuration().defaultQueueSid() == null) {
            world.alert(
                    state,
                    new AlertMessage(ResourceAlerts.WORKFLOW_EMPTY.with(workflow.friendlyName()), workflow.sid()));
        }
    }
}
