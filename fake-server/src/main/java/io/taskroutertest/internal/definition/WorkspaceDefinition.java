package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.resource.TaskOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as written down: everything by friendly name, in the order of the document.
 *
 * @param defaultActivity friendly name, as is {@code timeoutActivity}
 * @param withoutActivities friendly names of those of every new workspace that this one has not
 */
public record WorkspaceDefinition(
        Origin origin,
        String friendlyName,
        @Nullable String sid,
        boolean multiTaskEnabled,
        @Nullable String eventCallbackUrl,
        @Nullable String eventsFilter,
        TaskOrder prioritizeQueueOrder,
        @Nullable String defaultActivity,
        @Nullable String timeoutActivity,
        List<String> withoutActivities,
        List<ActivityDefinition> activities,
        List<TaskChannelDefinition> taskChannels,
        List<TaskQueueDefinition> taskQueues,
        List<WorkflowDefinition> workflows,
        List<WorkerDefinition> workers) {

    public WorkspaceDefinition {
        withoutActivities = List.copyOf(withoutActivities);
        activities = List.copyOf(activities);
        taskChannels = List.copyOf(taskChannels);
        taskQueues = List.copyOf(taskQueues);
        workflows = List.copyOf(workflows);
        workers = List.copyOf(workers);
    }
}
