package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Task;
import org.jspecify.annotations.Nullable;

/** The free text of an event: those that were recorded on the real service, and others of the same kind. */
final class EventDescription {

    private EventDescription() {}

    static String of(DomainEvent event, String type, String resourceSid) {
        if (event instanceof WorkerEvent worker) {
            return "Worker " + worker.facts().worker().friendlyName() + " " + happened(worker);
        }
        if (event instanceof TaskQueueEvent queue && queue.kind() == TaskQueueEvent.Kind.EXPRESSION_UPDATED) {
            return "TaskQueue " + resourceSid + " expression updated to '"
                    + queue.queue().targetWorkers().text() + "'";
        }
        String ofTask = event instanceof TaskEvent task ? happened(task) : null;
        return ofTask == null ? subject(event) + " " + resourceSid + " " + verb(type) : ofTask;
    }

    private static String happened(WorkerEvent event) {
        return switch (event.kind()) {
            case CREATED -> "created";
            case ATTRIBUTES_UPDATED ->
                "updated attributes to " + event.facts().worker().attributes().text();
            case ACTIVITY_UPDATED -> "updated to " + event.facts().activity().friendlyName() + " Activity";
            case DELETED -> "deleted";
        };
    }

    private static @Nullable String happened(TaskEvent event) {
        TaskFacts facts = event.facts();
        Task task = facts.task();
        String subject = "Task " + task.sid() + " ";
        return switch (event.kind()) {
            case WORKFLOW_ENTERED ->
                facts.workflow() == null
                        ? null
                        : subject + "entered Workflow " + facts.workflow().friendlyName();
            case QUEUE_ENTERED ->
                facts.queue() == null
                        ? null
                        : subject + "entered TaskQueue " + facts.queue().friendlyName();
            case TARGET_MATCHED -> subject + "matched a workflow target";
            case CANCELED -> task.reason();
            default -> null;
        };
    }

    private static String subject(DomainEvent event) {
        return switch (event.resourceType()) {
            case "taskqueue" -> "TaskQueue";
            case "taskchannel" -> "TaskChannel";
            default ->
                Character.toUpperCase(event.resourceType().charAt(0))
                        + event.resourceType().substring(1);
        };
    }

    private static String verb(String type) {
        return type.substring(type.indexOf('.') + 1).replace('.', ' ').replace('-', ' ');
    }
}
