package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.resource.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param activity friendly name; null for the workspace's default activity */
public record WorkerDefinition(
        Origin origin,
        String friendlyName,
        @Nullable String sid,
        @Nullable String activity,
        @Nullable Attributes attributes,
        List<Channel> channels) {

    public WorkerDefinition {
        channels = List.copyOf(channels);
    }

    /** What the worker takes on a task channel; what is null stays as it is for a new worker. */
    public record Channel(
            Origin origin,
            String taskChannel,
            @Nullable Integer capacity,
            @Nullable Boolean available) {}
}
