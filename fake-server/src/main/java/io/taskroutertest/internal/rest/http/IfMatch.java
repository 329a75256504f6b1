package io.taskroutertest.internal.rest.http;

import org.jspecify.annotations.Nullable;

/** Reads {@code If-Match}: clients send the version bare, quoted or as a weak tag. */
public final class IfMatch {

    private static final int NO_VERSION = -1;

    private IfMatch() {}

    /** Null if any version will do; a number that no version has for what is none. */
    public static @Nullable Integer parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        String tag = header.strip();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        if (tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")) {
            tag = tag.substring(1, tag.length() - 1);
        }
        try {
            return Math.max(Integer.parseInt(tag), NO_VERSION);
        } catch (NumberFormatException e) {
            return NO_VERSION;
        }
    }
}
