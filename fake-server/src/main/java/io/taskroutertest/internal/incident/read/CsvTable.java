package io.taskroutertest.internal.incident.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table.
 *
 * @param columns their names, in order
 */
record CsvTable(List<String> columns, char delimiter) {

    private static final Pattern NAME = Pattern.compile("\\s*[A-Za-z_][\\w .-]{0,63}\\s*");
    private static final int LONGEST_HEAD = 8_192;

    /** One of these has a table of events, in any spelling. */
    private static final Set<String> TELLING = Set.of("eventtype", "data", "payload", "body", "post", "event", "raw");

    CsvTable {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the table that a line begins, or null if it is none.
     *
     * @param isFirst whether it is the first line of its file: a head is likely to be one
     */
    static @Nullable CsvTable of(String line, boolean isFirst) {
        if (line.length() > LONGEST_HEAD || line.indexOf('=') >= 0) {
            return null;
        }
        char delimiter = CsvRow.delimiter(line);
        List<String> cells =
                CsvRow.cells(line, delimiter).stream().map(String::strip).toList();
        boolean areNames = cells.stream().allMatch(cell -> NAME.matcher(cell).matches());
        boolean isTelling = cells.stream()
                .anyMatch(cell -> TELLING.contains(cell.toLowerCase(Locale.ROOT).replace("_", "")));
        return areNames && (isTelling || (isFirst && cells.size() > 1)) ? new CsvTable(cells, delimiter) : null;
    }
}
