package io.taskroutertest.model;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Where the callbacks of a workflow or of a workspace go.
 *
 * @param kind {@code ASSIGNMENT} for a workflow, {@code EVENT} for a workspace
 * @param owner the friendly name of the workflow or workspace
 * @param url as configured; null if none is, so that no callback is sent
 * @param eventTypes the types that the workspace's {@code events_filter} lists; empty if all events are sent
 * @param updated on the fake's clock, when the workflow or workspace was last updated
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CallbackUrl(
        SentCallback.Kind kind, String owner, @Nullable String url, List<String> eventTypes, Instant updated) {

    public CallbackUrl {
        eventTypes = List.copyOf(eventTypes);
    }
}
