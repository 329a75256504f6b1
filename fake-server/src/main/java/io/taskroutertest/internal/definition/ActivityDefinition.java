package io.taskroutertest.internal.definition;

import org.jspecify.annotations.Nullable;

/** @param available null where it is not said: an activity is unavailable then, unless every workspace has it */
public record ActivityDefinition(
        Origin origin,
        String friendlyName,
        @Nullable String sid,
        @Nullable Boolean available) {}
