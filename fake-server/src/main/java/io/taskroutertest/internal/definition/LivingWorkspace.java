package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.Rows;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.List;
import java.util.function.Function;

/** The inventory of a workspace of the fake, in the order in which everything was made: ties are broken by it. */
final class LivingWorkspace {

    private LivingWorkspace() {}

    static Inventory of(WorkspaceView view) {
        return Inventory.of(
                "workspace " + view.workspace().friendlyName(),
                workspace(view.workspace()),
                all(view.activities(), LivingWorkspace::activity),
                all(view.taskChannels(), LivingWorkspace::taskChannel),
                all(view.taskQueues(), LivingWorkspace::taskQueue),
                all(view.workflows(), LivingWorkspace::workflow),
                all(view.workers(), LivingWorkspace::worker),
                view.workers().all().stream()
                        .flatMap(worker -> view.channelsOf(worker).stream())
                        .map(LivingWorkspace::workerChannel)
                        .toList());
    }

    private static <T> List<JsonNode> all(Rows<T> rows, Function<T, JsonNode> shown) {
        return rows.all().stream().map(shown).toList();
    }

    private static JsonNode workspace(Workspace workspace) {
        return node(workspace.sid(), workspace.friendlyName())
                .put("multi_task_enabled", workspace.multiTaskEnabled())
                .put("event_callback_url", workspace.eventCallbackUrl())
                .put("events_filter", workspace.eventsFilter())
                .put("prioritize_queue_order", workspace.prioritizeQueueOrder().name())
                .put("default_activity_sid", workspace.defaultActivitySid())
                .put("timeout_activity_sid", workspace.timeoutActivitySid());
    }

    private static JsonNode activity(Activity activity) {
        return node(activity.sid(), activity.friendlyName()).put("available", activity.available());
    }

    private static JsonNode taskChannel(TaskChannel channel) {
        return node(channel.sid(), channel.friendlyName())
                .put("unique_name", channel.uniqueName())
                .put("channel_optimized_routing", channel.channelOptimizedRouting());
    }

    private static JsonNode taskQueue(TaskQueue queue) {
        return node(queue.sid(), queue.friendlyName())
                .put("target_workers", queue.targetWorkers().text())
                .put("task_order", queue.taskOrder().name())
                .put("max_reserved_workers", queue.maxReservedWorkers())
                .put("reservation_activity_sid", queue.reservationActivitySid())
                .put("assignment_activity_sid", queue.assignmentActivitySid());
    }

    private static JsonNode workflow(Workflow workflow) {
        return node(workflow.sid(), workflow.friendlyName())
                .put("assignment_callback_url", workflow.assignmentCallback().primary())
                .put(
                        "fallback_assignment_callback_url",
                        workflow.assignmentCallback().fallback())
                .put("task_reservation_timeout", workflow.taskReservationTimeout())
                .put("configuration", workflow.configuration().text());
    }

    private static JsonNode worker(Worker worker) {
        return node(worker.sid(), worker.friendlyName())
                .put("activity_sid", worker.activitySid())
                .put("attributes", worker.attributes().text());
    }

    private static JsonNode workerChannel(WorkerChannel channel) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("worker_sid", channel.workerSid())
                .put("task_channel_unique_name", channel.taskChannelUniqueName())
                .put("configured_capacity", channel.configuredCapacity())
                .put("available", channel.available());
    }

    private static ObjectNode node(String sid, String friendlyName) {
        return JsonNodeFactory.instance.objectNode().put("sid", sid).put("friendly_name", friendlyName);
    }
}
