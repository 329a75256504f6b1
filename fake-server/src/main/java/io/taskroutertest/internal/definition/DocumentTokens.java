package io.taskroutertest.internal.definition;

import org.jspecify.annotations.Nullable;

/** The pieces of a document in JSON or YAML, in their order. */
interface DocumentTokens extends AutoCloseable {

    /**
     * Returns the next one, or null after the last. A second document follows the first without a mark.
     *
     * @throws MalformedException if the text is not of the language
     */
    @Nullable DocumentToken next();

    @Override
    default void close() {}

    /** A text that is not of its language: where, and why not. */
    final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        MalformedException(int line, int column, String message, Exception cause) {
            super(message, cause);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }
}
