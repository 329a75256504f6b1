package io.taskroutertest.internal.incident.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table as RFC 4180 has them, with commas, semicolons or tabs. A reader of our own: rows are found in the midst
 * of other formats, and a broken one must not cost the next, which no library's reader offers; and users get no further
 * library on their class path.
 */
final class CsvRow {

    private CsvRow() {}

    /**
     * Returns the length of the row that begins here, without the end of its line, or a negative number if its quotes do
     * not close.
     */
    static int end(ByteWindow window) throws IOException {
        boolean atStart = true;
        boolean quoted = false;
        for (int i = 0; i <= RecordScanner.LONGEST; i++) {
            int c = window.at(i);
            if (c == ByteWindow.END) {
                return quoted ? -1 : i;
            }
            if (quoted) {
                if (c == '"') {
                    int next = window.at(i + 1);
                    if (next == '"') {
                        i++;
                    } else if (isDelimiter(next) || next == '\r' || next == '\n' || next == ByteWindow.END) {
                        quoted = false;
                    } else {
                        return -1;
                    }
                }
            } else if (c == '\n') {
                return i;
            } else if (c == '"' && atStart) {
                quoted = true;
            }
            atStart = isDelimiter(c);
        }
        return -1;
    }

    private static boolean isDelimiter(int c) {
        return c == ',' || c == ';' || c == '\t';
    }

    /** The cells of a row; blanks around them belong to them. */
    static List<String> cells(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"') {
                if (i + 1 < row.length() && row.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty() && !quoted) {
                quoted = true;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The character that divides the cells of a table, by its first row. */
    static char delimiter(String row) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = row.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
