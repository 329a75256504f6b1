package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.command.NewWorkspace;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.expression.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The top of a definition and what stands alone there. What others name is read before those that name it. */
final class WorkspaceReader {

    private final boolean multiTaskEnabled;
    private final Section top;
    private final ConfigurationFiles files;
    private final List<String> withoutActivities;
    private final List<String> given;
    private final Set<String> activities = new LinkedHashSet<>();
    private final Set<String> taskChannels = new LinkedHashSet<>(NewWorkspace.taskChannels());
    private final Set<String> taskQueues = new LinkedHashSet<>();

    WorkspaceReader(Field document) {
        this(document, ConfigurationFiles.NONE);
    }

    /** @param files that workflows of the definition name */
    WorkspaceReader(Field document, ConfigurationFiles files) {
        this.files = files;
        top = Section.of(document, DefinitionFields.WORKSPACE);
        Boolean multitasking = top.get("multi_task_enabled", Field::flag);
        multiTaskEnabled = multitasking == null || multitasking;
        withoutActivities = withoutActivities();
        given = NewWorkspace.activities(multiTaskEnabled).stream()
                .filter(name -> !withoutActivities.contains(name))
                .toList();
        activities.addAll(given);
    }

    WorkspaceDefinition read() {
        String friendlyName = top.require("workspace", "it holds the workspace's friendly name")
                .text();
        TaskOrder order = top.get("prioritize_queue_order", field -> field.word(TaskOrder.class));
        List<ActivityDefinition> declaredActivities = top.named("activities", this::activity);
        declaredActivities.forEach(activity -> activities.add(activity.friendlyName()));
        List<TaskChannelDefinition> declaredChannels = top.named("task_channels", this::taskChannel);
        declaredChannels.forEach(channel -> taskChannels.add(channel.uniqueName()));
        List<TaskQueueDefinition> declaredQueues = top.named("task_queues", this::taskQueue);
        declaredQueues.forEach(queue -> taskQueues.add(queue.friendlyName()));
        Map<String, @Nullable String> queueSids = new LinkedHashMap<>();
        declaredQueues.forEach(queue -> queueSids.put(queue.friendlyName(), queue.sid()));
        WorkflowReader workflows = new WorkflowReader(taskQueues, new TwilioConfiguration(queueSids, files));
        return new WorkspaceDefinition(
                top.origin(),
                friendlyName,
                top.sid(SidKind.WORKSPACE),
                multiTaskEnabled,
                top.get("event_callback_url", Field::url),
                top.get("events_filter", Field::text),
                order == null ? TaskOrder.FIFO : order,
                top.get("default_activity", this::activityName),
                top.get("timeout_activity", this::activityName),
                withoutActivities,
                declaredActivities,
                declaredChannels,
                declaredQueues,
                top.named("workflows", workflows::workflow),
                top.named("workers", new WorkerReader(activities, taskChannels)::worker));
    }

    /** Those that were deleted or renamed since the workspace was new. */
    private List<String> withoutActivities() {
        List<String> all = NewWorkspace.activities(multiTaskEnabled);
        Field without = top.find("without_activities");
        List<String> names = new ArrayList<>();
        for (Field name : without == null ? List.<Field>of() : without.elements()) {
            names.add(name.nameOf("activities of a new workspace", all));
        }
        if (names.contains(all.get(0))) {
            String why = "without " + all.get(0) + ", where workers go unless told otherwise, it must be said";
            top.require("default_activity", why);
            top.require("timeout_activity", why);
        }
        return List.copyOf(names);
    }

    private ActivityDefinition activity(String name, Field field) {
        refuseOtherCase(name, given, field.origin());
        Section section = Section.of(field, DefinitionFields.ACTIVITY);
        Field available = section.find("available");
        boolean wanted = available != null && available.flag();
        if (available != null && given.contains(name) && wanted != NewWorkspace.isAvailable(name)) {
            throw available.found(
                    !wanted + "; every new workspace has this activity, and its availability never changes");
        }
        return new ActivityDefinition(
                section.origin(), name, section.sid(SidKind.ACTIVITY), available == null ? null : wanted);
    }

    private TaskChannelDefinition taskChannel(String name, Field field) {
        refuseOtherCase(name, NewWorkspace.taskChannels(), field.origin());
        Section section = Section.of(field, DefinitionFields.TASK_CHANNEL);
        return new TaskChannelDefinition(
                section.origin(),
                name,
                section.sid(SidKind.TASK_CHANNEL),
                section.get("friendly_name", Field::text),
                section.get("channel_optimized_routing", Field::flag));
    }

    private TaskQueueDefinition taskQueue(String name, Field field) {
        Section section = Section.of(field, DefinitionFields.TASK_QUEUE);
        if (!multiTaskEnabled) {
            section.require("reservation_activity", "a single-tasking workspace needs it");
            section.require("assignment_activity", "a single-tasking workspace needs it");
        }
        return new TaskQueueDefinition(
                section.origin(),
                name,
                section.sid(SidKind.TASK_QUEUE),
                section.get("target_workers", WorkspaceReader::targetWorkers),
                section.get("task_order", order -> order.word(TaskOrder.class)),
                section.get("max_reserved_workers", workers -> workers.whole(1, TaskQueue.MOST_RESERVED_WORKERS)),
                section.get("reservation_activity", this::activityName),
                section.get("assignment_activity", this::activityName));
    }

    /** Empty is not nothing here: such a queue matches no worker (documented). */
    private static Expression targetWorkers(Field field) {
        return field.isEmptyText() ? Expression.NOTHING : field.parsed(Expression::parse);
    }

    private String activityName(Field field) {
        return field.nameOf("activities", activities);
    }

    private static void refuseOtherCase(String name, List<String> given, Origin origin) {
        for (String other : given) {
            if (other.equalsIgnoreCase(name) && !other.equals(name)) {
                throw Section.sameButForCase(origin, other);
            }
        }
    }
}
