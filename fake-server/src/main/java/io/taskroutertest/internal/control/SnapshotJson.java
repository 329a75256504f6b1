package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.assembly.RefusedRequestLog;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.report.ResourceHistory;
import io.taskroutertest.model.SentCallback;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET snapshot}: all that can be looked at, at one moment. Tasks and reservations are those there ever were, for a
 * test asks of a task how it ended, which TaskRouter has forgotten.
 */
final class SnapshotJson {

    private SnapshotJson() {}

    static ObjectNode of(
            WorldView world,
            ResourceHistory history,
            List<SentCallback> callbacks,
            List<RefusedRequestLog.Refusal> refusals) {
        ObjectNode snapshot = ControlJson.object().put("now", world.now().toString());
        ArrayNode tasks = snapshot.putArray("tasks");
        history.tasks().forEach(last -> task(tasks.addObject(), last, present(world, last.task()), world.now()));
        ArrayNode reservations = snapshot.putArray("reservations");
        history.reservations().forEach(last -> reservation(reservations.addObject(), last));
        ArrayNode workers = snapshot.putArray("workers");
        ArrayNode queues = snapshot.putArray("taskQueues");
        ArrayNode workflows = snapshot.putArray("workflows");
        for (WorkspaceView workspace : world.workspaces().all()) {
            workspace.workers().all().forEach(worker -> worker(workers.addObject(), workspace, worker));
            workspace
                    .taskQueues()
                    .all()
                    .forEach(queue -> queues.addObject()
                            .put("sid", queue.sid())
                            .put("workspaceSid", queue.workspaceSid())
                            .put("name", queue.friendlyName())
                            .put("targetWorkers", queue.targetWorkers().text()));
            workspace
                    .workflows()
                    .all()
                    .forEach(workflow -> workflows
                            .addObject()
                            .put("sid", workflow.sid())
                            .put("workspaceSid", workflow.workspaceSid())
                            .put("name", workflow.friendlyName())
                            .put("configuration", workflow.configuration().text()));
        }
        ArrayNode sent = snapshot.putArray("callbacks");
        callbacks.forEach(callback -> callback(sent.addObject(), callback));
        ArrayNode refused = snapshot.putArray("refusedRequests");
        refusals.forEach(refusal -> refused.addObject()
                .put("at", refusal.at().toString())
                .put("method", refusal.method())
                .put("path", refusal.path())
                .put("status", refusal.status())
                .put("message", refusal.message()));
        return snapshot;
    }

    /** Null if it was deleted, or its workspace was. */
    private static @Nullable TaskFacts present(WorldView world, Task last) {
        WorkspaceView workspace = world.workspaces().find(last.workspaceSid());
        Task task = workspace == null ? null : workspace.tasks().find(last.sid());
        return workspace == null || task == null ? null : workspace.facts(task);
    }

    private static void task(ObjectNode node, TaskFacts last, @Nullable TaskFacts present, Instant now) {
        TaskFacts facts = present == null ? last : present;
        Task task = facts.task();
        node.put("sid", task.sid())
                .put("workspaceSid", task.workspaceSid())
                .put("status", task.status().toString())
                .put("attributes", task.attributes().text())
                .put("priority", task.priority())
                .put("reason", task.reason())
                .put("taskQueue", facts.queue() == null ? null : facts.queue().friendlyName())
                .put(
                        "workflow",
                        facts.workflow() == null ? null : facts.workflow().friendlyName())
                .put("taskChannel", facts.channel().uniqueName())
                .put("created", task.dates().created().toString())
                .put("age", task.ageAt(now).toString())
                .put("assignmentCount", task.assignmentCount())
                .put("deleted", present == null);
    }

    private static void reservation(ObjectNode node, ReservationEvent last) {
        Reservation reservation = last.reservation();
        TaskQueue queue = last.task().queue();
        boolean ofQueue = queue != null && queue.sid().equals(reservation.taskQueueSid());
        node.put("sid", reservation.sid())
                .put("taskSid", reservation.taskSid())
                .put("workerSid", reservation.workerSid())
                .put("worker", reservation.workerName())
                .put("taskQueue", queue == null || !ofQueue ? null : queue.friendlyName())
                .put("status", reservation.status().toString())
                .put("created", reservation.dateCreated().toString())
                .put("updated", reservation.dateUpdated().toString());
    }

    private static void worker(ObjectNode node, WorkspaceView workspace, Worker worker) {
        Activity activity = workspace.facts(worker).activity();
        node.put("sid", worker.sid())
                .put("workspaceSid", worker.workspaceSid())
                .put("name", worker.friendlyName())
                .put("activity", activity.friendlyName())
                .put("available", activity.available())
                .put("attributes", worker.attributes().text())
                .put("activitySince", worker.dateStatusChanged().toString());
        ArrayNode channels = node.putArray("channels");
        workspace
                .channelsOf(worker)
                .forEach(channel -> channels.addObject()
                        .put("taskChannel", channel.taskChannelUniqueName())
                        .put("available", channel.available())
                        .put("capacity", channel.configuredCapacity())
                        .put("reserved", channel.reserved())
                        .put("assigned", channel.assignedTasks()));
    }

    private static void callback(ObjectNode node, SentCallback callback) {
        node.put("kind", callback.kind().name())
                .put("url", callback.url())
                .put("about", callback.about())
                .put("outcome", callback.outcome().name())
                .put("status", callback.status())
                .put("answer", callback.answer())
                .put("sentAt", callback.sentAt().toString())
                .put(
                        "endedAt",
                        callback.endedAt() == null ? null : callback.endedAt().toString());
        ObjectNode parameters = node.putObject("parameters");
        callback.parameters().forEach(parameters::put);
        ArrayNode attempts = node.putArray("attempts");
        callback.attempts().forEach(attempts::add);
    }
}
