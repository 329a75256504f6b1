package io.taskroutertest.internal.engine.resource;

import org.jspecify.annotations.Nullable;

/** Where the assignment callback goes, and where it goes when that fails. */
public record CallbackUrls(
        @Nullable String primary, @Nullable String fallback) {

    public static final CallbackUrls NONE = new CallbackUrls(null, null);
}
