package io.taskroutertest.internal.engine.log;

import java.time.Instant;
import java.util.Map;

/**
 * An event as TaskRouter tells it, in callbacks and in the Events resource.
 *
 * @param data the parameters of the type beyond those that every event has, by the names of the event callback, in the
 *     order in which they are sent
 * @param resourceData what the Events resource shows besides, by names of the same kind
 */
public record TaskRouterEvent(
        String sid,
        String type,
        Instant at,
        String resourceType,
        String resourceSid,
        String description,
        String accountSid,
        String workspaceSid,
        String workspaceName,
        Map<String, String> data,
        Map<String, String> resourceData) {}
