package io.taskroutertest.internal.expression;

/**
 * A word of the language.
 *
 * @param text as it stands in the source, quotes included, because error messages repeat it so
 * @param start where it begins, counted in {@code char}s from 0
 */
record Token(Kind kind, String text, int start) {

    int end() {
        return kind == Kind.EOF ? start : start + text.length();
    }

    /** Names and literals as an ANTLR parser writes them in its messages. */
    enum Kind {
        KEY("KEY"),
        STRING("STRING"),
        NUMBER("NUMBER"),
        TRUE("TRUE"),
        FALSE("FALSE"),
        NULL("NULL"),
        OPERATOR("OPERATOR"),
        AND("AND"),
        OR("OR"),
        NOT("NOT"),
        OPEN("'('"),
        CLOSE("')'"),
        OPEN_ARRAY("'['"),
        CLOSE_ARRAY("']'"),
        COMMA("','"),
        EOF("<EOF>");

        private final String display;

        Kind(String display) {
            this.display = display;
        }

        String display() {
            return display;
        }
    }
}
