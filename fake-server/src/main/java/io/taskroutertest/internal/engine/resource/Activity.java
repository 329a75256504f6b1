package io.taskroutertest.internal.engine.resource;

import java.time.Instant;

/** What a worker is doing, and whether it can be given work meanwhile. {@code available} never changes. */
public record Activity(
        String sid,
        String workspaceSid,
        String friendlyName,
        boolean available,
        Instant dateCreated,
        Instant dateUpdated) {

    public Activity renamed(String name, Instant now) {
        return new Activity(sid, workspaceSid, name, available, dateCreated, now);
    }
}
