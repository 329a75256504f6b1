package io.taskroutertest.internal.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which of the known names was meant: those that take the fewest strokes come first. */
public final class NearestNames {

    private static final int MOST_SHOWN = 20;

    private NearestNames() {}

    public static String first(String wanted, Collection<String> known) {
        if (known.isEmpty()) {
            return "none";
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        List<String> sorted = known.stream()
                .sorted(Comparator.comparingInt(name -> strokes(lower, name.toLowerCase(Locale.ROOT))))
                .toList();
        String shown = String.join(", ", sorted.subList(0, Math.min(MOST_SHOWN, sorted.size())));
        return sorted.size() > MOST_SHOWN ? shown + " and " + (sorted.size() - MOST_SHOWN) + " more" : shown;
    }

    /** Levenshtein's distance. */
    private static int strokes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
