package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import org.jspecify.annotations.Nullable;

/** What is selected by its friendly name, and which events tell that it is gone. */
enum NamedKind {
    WORKER("worker", "worker.deleted", "WorkerName"),
    QUEUE("queue", "task-queue.deleted", "TaskQueueName"),
    WORKFLOW("workflow", "workflow.deleted", "WorkflowName");

    final String word;
    private final String deletion;
    private final String nameParameter;

    NamedKind(String word, String deletion, String nameParameter) {
        this.word = word;
        this.deletion = deletion;
        this.nameParameter = nameParameter;
    }

    /** The event that tells of the last deletion of one of that name or SID, or null if none was deleted. */
    @Nullable RoutingEvent deletion(Evidence evidence, String nameOrSid) {
        return evidence.events().stream()
                .filter(event -> event.type().equals(deletion))
                .filter(event -> nameOrSid.equals(event.resourceSid())
                        || nameOrSid.equals(event.data().get(nameParameter)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
