package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Workflow;
import org.jspecify.annotations.Nullable;

/** A workflow was made, changed or removed. */
public record WorkflowEvent(Kind kind, Workflow workflow) implements DomainEvent {

    public enum Kind {
        CREATED("workflow.created"),
        UPDATED("workflow.updated"),
        DELETED("workflow.deleted");

        private final @Nullable String eventType;

        Kind(@Nullable String eventType) {
            this.eventType = eventType;
        }
    }

    @Override
    public @Nullable String eventType() {
        return kind.eventType;
    }

    @Override
    public String resourceSid() {
        return workflow.sid();
    }

    @Override
    public String resourceType() {
        return "workflow";
    }
}
