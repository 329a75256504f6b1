package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import org.jspecify.annotations.Nullable;

/** Something went wrong or was let pass of which TaskRouter would keep silent. */
public record AlertEvent(AlertMessage alert) implements DomainEvent {

    @Override
    public @Nullable String eventType() {
        return null;
    }

    @Override
    public @Nullable String resourceSid() {
        return alert.resourceSid();
    }

    @Override
    public String resourceType() {
        return "alert";
    }
}
