package io.taskroutertest.internal.engine.resource;

import java.time.Instant;

/** A kind of work, such as voice or chat. With optimized routing the worker idle longest on it comes first. */
public record TaskChannel(
        String sid,
        String workspaceSid,
        String friendlyName,
        String uniqueName,
        boolean channelOptimizedRouting,
        Instant dateCreated,
        Instant dateUpdated) {}
