package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Workspace;
import org.jspecify.annotations.Nullable;

/** A workspace was made, changed or removed with everything in it. */
public record WorkspaceEvent(Kind kind, Workspace workspace) implements DomainEvent {

    public enum Kind {
        CREATED("workspace.created"),
        UPDATED("workspace.updated"),
        DELETED("workspace.deleted");

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
        return workspace.sid();
    }

    @Override
    public String resourceType() {
        return "workspace";
    }
}
