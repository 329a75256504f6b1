package io.taskroutertest.internal.incident.read;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How far an object of JSON reaches. Only as much is read as the structure needs: whether it is correct in all parts, its
 * parser says later.
 *
 * @param end offset after the object; where there is a problem, nothing
 * @param problem what keeps it from being one, such as a file that ends in the middle
 */
record JsonExtent(int end, @Nullable String problem) {

    private static final int DEEPEST = 200;
    private static final String CUT_OFF = "is cut off: the JSON ends in the middle";

    static JsonExtent of(ByteWindow window, int from) throws IOException {
        BitSet objects = new BitSet();
        int depth = 0;
        int previous = ':';
        int i = from;
        while (true) {
            if (i - from > RecordScanner.LONGEST) {
                return new JsonExtent(0, "is longer than " + RecordScanner.LONGEST + " bytes");
            }
            int c = window.at(i);
            switch (c) {
                case ByteWindow.END -> {
                    return new JsonExtent(0, CUT_OFF);
                }
                case ' ', '\t', '\r', '\n' -> {
                    i++;
                    continue;
                }
                case '"' -> {
                    if (previous == '"' || previous == '}' || previous == ']' || previous == 'x') {
                        return new JsonExtent(0, CUT_OFF);
                    }
                    i = endOfString(window, i);
                    if (i < 0) {
                        return new JsonExtent(0, CUT_OFF);
                    }
                    previous = c;
                    continue;
                }
                case '{', '[' -> {
                    boolean inObject = depth > 0 && objects.get(depth - 1);
                    if (previous != ':' && (inObject || (previous != ',' && previous != '['))) {
                        return new JsonExtent(0, CUT_OFF);
                    }
                    if (depth == DEEPEST) {
                        return new JsonExtent(0, "is no event: it is nested more than " + DEEPEST + " deep");
                    }
                    objects.set(depth++, c == '{');
                    previous = c;
                }
                case '}', ']' -> {
                    depth--;
                    if (objects.get(depth) != (c == '}') || previous == ':' || previous == ',') {
                        return new JsonExtent(0, "is no JSON: unexpected '" + (char) c + "'");
                    }
                    if (depth == 0) {
                        return new JsonExtent(i + 1, null);
                    }
                    previous = c;
                }
                case ':', ',' -> previous = c;
                default -> {
                    if (previous != ':' && previous != ',' && previous != '[' && previous != 'x') {
                        return new JsonExtent(0, "is no JSON: unexpected " + shown(c));
                    }
                    if (!isOfLiteral(c)) {
                        return new JsonExtent(0, "is no JSON: unexpected " + shown(c));
                    }
                    previous = 'x';
                }
            }
            i++;
        }
    }

    private static String shown(int c) {
        return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : "byte " + (c & 0xFF);
    }

    /** Numbers, true, false and null. */
    private static boolean isOfLiteral(int c) {
        return (c >= '0' && c <= '9') || "truefalsnE+-.".indexOf(c) >= 0;
    }

    /** Returns the offset after the string, or a negative number if the line ends in it. */
    private static int endOfString(ByteWindow window, int from) throws IOException {
        for (int i = from + 1; i - from < RecordScanner.LONGEST; i++) {
            int c = window.at(i);
            if (c == '"') {
                return i + 1;
            } else if (c == '\\') {
                i++;
            } else if (c == '\n' || c == ByteWindow.END) {
                return -1;
            }
        }
        return -1;
    }
}
