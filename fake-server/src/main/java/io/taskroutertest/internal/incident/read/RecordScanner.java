package io.taskroutertest.internal.incident.read;

import io.taskroutertest.internal.incident.read.RawRecord.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Divides a file into records, whatever mixture of formats it is: values of JSON over one line or many, in arrays and in
 * pages of the Events resource, and lines of text. A record that is cut off costs no other: the next one that begins a
 * line is found again.
 */
final class RecordScanner {

    /** A post has some kilobytes; attributes may have 4,096 bytes each. */
    static final int LONGEST = 4 << 20;

    private static final byte[] EVENTS = bytes("events");
    private static final byte[] META = bytes("meta");
    private static final int BYTE_ORDER_MARK = (byte) 0xEF;

    private final ByteWindow window;
    private long line = 1;
    private int arrays;
    private int pages;
    private boolean afterValue;

    RecordScanner(InputStream in) {
        this.window = new ByteWindow(in);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the next record, or null at the end. */
    @Nullable RawRecord next() throws IOException {
        while (true) {
            int c = window.at(0);
            switch (c) {
                case ByteWindow.END -> {
                    return null;
                }
                case '\n' -> {
                    line++;
                    afterValue = false;
                    window.skip(1);
                }
                case ' ', '\t', '\r' -> window.skip(1);
                default -> {
                    if (!skipStructure(c)) {
                        return c == '{' ? json() : text();
                    }
                }
            }
        }
    }

    /** Skips what holds records together and is none. */
    private boolean skipStructure(int c) throws IOException {
        switch (c) {
            case BYTE_ORDER_MARK -> {
                return skipIf(window.at(1) == (byte) 0xBB && window.at(2) == (byte) 0xBF, 3);
            }
            case ',' -> {
                return skipIf(afterValue || arrays > 0 || pages > 0, 1);
            }
            case '[' -> {
                int next = window.at(afterBlanks(1));
                boolean opens = next == '{' || next == '[' || next == ']' || next == ByteWindow.END;
                arrays += opens ? 1 : 0;
                return skipIf(opens, 1);
            }
            case ']' -> {
                arrays = Math.max(0, arrays - 1);
                return skipIf(true, 1);
            }
            case '}' -> {
                pages = Math.max(0, pages - 1);
                return skipIf(true, 1);
            }
            case '{' -> {
                boolean opens = opensPage();
                if (opens) { // whatever was open before was cut off
                    pages = 1;
                    arrays = 0;
                }
                return skipIf(opens, 1);
            }
            case '"' -> {
                return pages > 0 && arrays == 0 && skipMember();
            }
            default -> {
                return false;
            }
        }
    }

    private boolean skipIf(boolean condition, int length) {
        if (condition) {
            window.skip(length);
        }
        return condition;
    }

    private int afterBlanks(int offset) throws IOException {
        int i = offset;
        for (int c = window.at(i); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = window.at(i)) {
            if (++i > LONGEST) {
                return i;
            }
        }
        return i;
    }

    /** A page is an object whose first member is the list of events, or the description of the list. */
    private boolean opensPage() throws IOException {
        int key = afterBlanks(1);
        if (window.at(key) != '"') {
            return false;
        }
        int opening = is(EVENTS, key + 1) ? '[' : '{';
        int length = opening == '[' ? EVENTS.length : META.length;
        if (opening == '{' && !is(META, key + 1)) {
            return false;
        }
        int colon = afterBlanks(key + length + 2);
        return window.at(key + length + 1) == '"'
                && window.at(colon) == ':'
                && window.at(afterBlanks(colon + 1)) == opening;
    }

    private boolean is(byte[] word, int offset) throws IOException {
        for (int i = 0; i < word.length; i++) {
            if (window.at(offset + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** A member of a page: of the events only the name is skipped, everything else whole. */
    private boolean skipMember() throws IOException {
        int i = 1;
        for (int c = window.at(i); c != '"'; c = window.at(i)) {
            if (c == ByteWindow.END || c == '\n' || i > LONGEST) {
                return false;
            }
            i += c == '\\' ? 2 : 1;
        }
        int colon = afterBlanks(i + 1);
        if (window.at(colon) != ':') {
            return false;
        }
        boolean isList = i == EVENTS.length + 1 && is(EVENTS, 1);
        int value = afterBlanks(colon + 1);
        if (isList) {
            skip(value);
            return true;
        }
        if (window.at(value) == '{' || window.at(value) == '[') {
            JsonExtent extent = JsonExtent.of(window, value);
            skip(extent.problem() == null ? extent.end() : endOfLine(0));
            return true;
        }
        int end = value;
        for (int c = window.at(end); c != ',' && c != '}' && c != '\n' && c != ByteWindow.END; c = window.at(end)) {
            end++;
        }
        skip(end);
        return true;
    }

    private void skip(int length) throws IOException {
        for (int i = 0; i < length; i++) {
            if (window.at(i) == '\n') {
                line++;
            }
        }
        window.skip(length);
    }

    private RawRecord json() throws IOException {
        JsonExtent extent = JsonExtent.of(window, 0);
        if (extent.problem() == null) {
            RawRecord record = new RawRecord(line, Kind.JSON, window.copy(extent.end()), "");
            skip(extent.end());
            afterValue = true;
            return record;
        }
        return broken(extent.problem());
    }

    /** Goes on at the next line that may begin a record, over those that belong to a document of several lines. */
    private RawRecord broken(String problem) throws IOException {
        RawRecord record = new RawRecord(line, Kind.BROKEN, new byte[0], problem);
        skipLine();
        while (isInnerLine()) {
            skipLine();
        }
        return record;
    }

    private void skipLine() throws IOException {
        int c = window.at(0);
        while (c != '\n' && c != ByteWindow.END) {
            window.skip(1);
            c = window.at(0);
        }
        if (c == '\n') {
            window.skip(1);
            line++;
        }
        afterValue = false;
    }

    private boolean isInnerLine() throws IOException {
        int first = window.at(0);
        int c = window.at(afterBlanksOfLine());
        if (c == ByteWindow.END || c == '\n') {
            return false;
        }
        boolean isIndented = first == ' ' || first == '\t';
        boolean isPart = c == '}' || c == ']' || (c == '"' && isMember());
        return isIndented ? c != '{' : isPart;
    }

    private int afterBlanksOfLine() throws IOException {
        int i = 0;
        while (window.at(i) == ' ' || window.at(i) == '\t' || window.at(i) == '\r') {
            i++;
        }
        return i;
    }

    private boolean isMember() throws IOException {
        int i = 1;
        for (int c = window.at(i); c != '"' && c != '\n' && c != ByteWindow.END && i < LONGEST; c = window.at(i)) {
            i++;
        }
        return window.at(i) == '"' && window.at(i + 1) == ':';
    }

    /** A line, or the lines of a row of a table that has ends of lines within quotes. */
    private RawRecord text() throws IOException {
        int end = CsvRow.end(window);
        if (end < 0) {
            end = endOfLine(0);
        }
        if (end > LONGEST) {
            return broken("is longer than " + LONGEST + " bytes");
        }
        int length = end;
        while (length > 0 && (window.at(length - 1) == '\r' || window.at(length - 1) == ' ')) {
            length--;
        }
        RawRecord record = new RawRecord(line, Kind.LINE, window.copy(length), "");
        skip(end);
        return record;
    }

    private int endOfLine(int from) throws IOException {
        int i = from;
        for (int c = window.at(i); c != '\n' && c != ByteWindow.END && i <= LONGEST; c = window.at(i)) {
            i++;
        }
        return i;
    }
}
