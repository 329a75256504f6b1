package io.taskroutertest.internal.definition;

import org.jspecify.annotations.Nullable;

/** @param friendlyName null for the unique name, or for the present one of a channel that every workspace has */
public record TaskChannelDefinition(
        Origin origin,
        String uniqueName,
        @Nullable String sid,
        @Nullable String friendlyName,
        @Nullable Boolean channelOptimizedRouting) {}
