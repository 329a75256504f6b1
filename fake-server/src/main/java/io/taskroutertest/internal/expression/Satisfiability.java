package io.taskroutertest.internal.expression;

/** What can be told of a condition whose values are not all known. */
enum Satisfiability {
    TRUE,
    FALSE,
    UNKNOWN;

    static Satisfiability of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Satisfiability negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
