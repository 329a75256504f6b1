package io.taskroutertest.internal.engine.resource;

import java.time.Instant;

/** A worker. Its version is what {@code ETag} and {@code If-Match} speak of. */
public record Worker(
        String sid,
        String workspaceSid,
        String friendlyName,
        Attributes attributes,
        String activitySid,
        int version,
        Instant dateCreated,
        Instant dateUpdated,
        Instant dateStatusChanged) {

    public Worker movedTo(String activity, Instant now) {
        return new Worker(sid, workspaceSid, friendlyName, attributes, activity, version + 1, dateCreated, now, now);
    }

    public Worker describedAs(String name, Attributes newAttributes, Instant now) {
        return new Worker(
                sid, workspaceSid, name, newAttributes, activitySid, version + 1, dateCreated, now, dateStatusChanged);
    }

    /** A reservation made for the worker, or a change of one of its channels, raises the version and nothing else. */
    public Worker nextVersion() {
        return new Worker(
                sid,
                workspaceSid,
                friendlyName,
                attributes,
                activitySid,
                version + 1,
                dateCreated,
                dateUpdated,
                dateStatusChanged);
    }
}
