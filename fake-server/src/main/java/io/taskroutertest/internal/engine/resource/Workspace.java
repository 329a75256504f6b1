package io.taskroutertest.internal.engine.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workspace: the container of all other resources. */
public record Workspace(
        String sid,
        String accountSid,
        String friendlyName,
        @Nullable String eventCallbackUrl,
        @Nullable String eventsFilter,
        boolean multiTaskEnabled,
        TaskOrder prioritizeQueueOrder,
        String defaultActivitySid,
        String timeoutActivitySid,
        Instant dateCreated,
        Instant dateUpdated) {}
