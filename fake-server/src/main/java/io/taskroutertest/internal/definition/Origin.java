package io.taskroutertest.internal.definition;

/**
 * Where something stands in a definition.
 *
 * @param source the file, or whatever the definition was read from
 * @param line counted from 1, as is the column; 0 for a definition that is no text
 */
public record Origin(String source, int line, int column, FieldPath path) {

    /** For a definition that was made rather than read. */
    public static Origin of(String source) {
        return new Origin(source, 0, 0, FieldPath.ROOT);
    }

    /** {@code file:line:column: path}, the form that editors and build tools make links of. */
    @Override
    public String toString() {
        String place = line == 0 ? source : source + ":" + line + ":" + column;
        String field = path.toString();
        return field.isEmpty() ? place : place + ": " + field;
    }
}
