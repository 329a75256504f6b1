package io.taskroutertest.internal.definition;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document in JSON or YAML, and where it begins.
 *
 * @param text what was written; for an alias its name
 * @param anchor the name under which YAML keeps the value for aliases
 * @param tag a type that YAML's author wrote before the value
 */
record DocumentToken(
        Kind kind,
        String text,
        @Nullable String anchor,
        @Nullable String tag,
        int line,
        int column) {

    enum Kind {
        MAPPING,
        SEQUENCE,
        /** Of the mapping or sequence that began last. */
        END,
        /** A value, or the key of a mapping. */
        TEXT,
        NUMBER,
        FLAG,
        NOTHING,
        ALIAS,
        /** What JSON has no word for, such as binary data. */
        OTHER
    }

    boolean isScalar() {
        return switch (kind) {
            case TEXT, NUMBER, FLAG, NOTHING -> true;
            case MAPPING, SEQUENCE, END, ALIAS, OTHER -> false;
        };
    }
}
