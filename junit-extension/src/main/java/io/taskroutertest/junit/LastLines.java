package io.taskroutertest.junit;

import java.util.List;

/** The end of something long, with a count of what is left out. */
final class LastLines {

    private LastLines() {}

    /** @return each line with a line break, or an empty string for no lines */
    static String of(List<String> lines, int most) {
        int omitted = Math.max(0, lines.size() - most);
        StringBuilder text = new StringBuilder();
        if (omitted > 0) {
            text.append("… ")
                    .append(omitted)
                    .append(omitted == 1 ? " earlier line" : " earlier lines")
                    .append(" omitted\n");
        }
        lines.subList(omitted, lines.size()).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
