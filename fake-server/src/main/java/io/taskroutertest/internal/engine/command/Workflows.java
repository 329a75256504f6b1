package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.Alert;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.catalogue.WorkflowErrors;
import io.taskroutertest.internal.engine.model.Workflow;
import io.taskroutertest.internal.engine.model.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** What must hold of a workflow, whether it is made or changed. */
final class Workflows {

    private Workflows() {}

    static void check(WorkspaceState state, @Nullable String sid, String friendlyName, int reservationTimeout) {
        Checks.name(friendlyName);
        Workflow bearer = state.workflows().named(friendlyName);
        if (bearer != null && !bearer.sid().equals(sid)) {
            throw Refusal.of(WorkflowErrors.NAME_TAKEN);
        }
        Checks.range("TaskReservationTimeout", reservationTimeout, 1, Workflow.LONGEST_RESERVATION_TIMEOUT);
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
            world.alert(state, new Alert(ResourceAlerts.WORKFLOW_EMPTY.with(workflow.friendlyName()), workflow.sid()));
        }
    }
}
