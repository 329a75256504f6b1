package io.taskroutertest.assertions;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long timeline that a failure shows: its end, and before that what happened to the task that failed. What
 * is left out is counted where it is missing.
 */
final class TimelineExcerpt {

    private static final int MOST_LINES = 40;

    /** Of a long timeline, where there is a task whose lines are shown too. */
    private static final int LAST_LINES = 15;

    /** Fewer lines are shown rather than counted. */
    private static final int SMALLEST_GAP = 3;

    private TimelineExcerpt() {}

    /** @param subject how the timeline calls the task, or null */
    static String of(List<String> lines, @Nullable String subject) {
        BitSet shown = new BitSet(lines.size());
        int end = lines.size();
        if (end <= MOST_LINES) {
            shown.set(0, end);
        } else if (subject == null) {
            shown.set(end - MOST_LINES, end);
        } else {
            shown.set(end - LAST_LINES, end);
            addAbout(subject, lines, shown);
        }
        return text(lines, shown);
    }

    /** The last lines about the task, and those before them only as far as there is room. */
    private static void addAbout(String subject, List<String> lines, BitSet shown) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(subject) + "\\b");
        for (int i = lines.size() - 1; i >= 0 && shown.cardinality() < MOST_LINES; i--) {
            if (name.matcher(lines.get(i)).find()) {
                int next = shown.nextSetBit(i);
                shown.set(i, next - i <= SMALLEST_GAP ? next : i + 1);
            }
        }
    }

    private static String text(List<String> lines, BitSet shown) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
            int omitted = i - next;
            if (omitted > 0) {
                text.append("… ").append(omitted).append(next == 0 ? " earlier" : "");
                text.append(omitted == 1 ? " line omitted\n" : " lines omitted\n");
            }
            text.append(lines.get(i)).append('\n');
            next = i + 1;
        }
        return text.toString().stripTrailing();
    }
}
