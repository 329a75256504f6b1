package io.taskroutertest.internal.expression;

/** What can be told of a condition whose values are not all known. */
enum Verdict {
    TRUE,
    FALSE,
    UNKNOWN;

    static Verdict of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Verdict negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
