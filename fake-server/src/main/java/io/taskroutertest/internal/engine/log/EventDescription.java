package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Task;

/** The free text of an event. Three of Twilio's texts are known; the others are uniform and nobody's contract. */
final class EventDescription {

    private EventDescription() {}

    static String of(DomainEvent event, String type, String resourceSid) {
        if (event instanceof WorkerEvent worker && worker.kind() == WorkerEvent.Kind.ACTIVITY_UPDATED) {
            return "Worker " + worker.facts().worker().friendlyName() + " updated to "
                    + worker.facts().activity().friendlyName() + " Activity";
        }
        if (event instanceof TaskQueueEvent queue && queue.kind() == TaskQueueEvent.Kind.EXPRESSION_UPDATED) {
            return "TaskQueue " + resourceSid + " expression updated to '"
                    + queue.queue().targetWorkers().text() + "'";
        }
        if (event instanceof TaskEvent task && task.kind() == TaskEvent.Kind.CANCELED) {
            Task it = task.facts().task();
            if (it.reason() != null) {
                return it.reason();
            }
        }
        return subject(event) + " " + resourceSid + " " + verb(type) + ".";
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
