package io.taskroutertest.assertions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What to say about a name that is not there: the names that are, and the one that was probably meant. */
final class NearNames {

    private static final int SHOWN = 12;

    private NearNames() {}

    static String unknown(String kind, String name, Collection<String> known) {
        List<String> names = known.stream().distinct().toList();
        String problem = "there is no " + kind + " \"" + name + "\"";
        if (names.isEmpty()) {
            return problem + ": none exists";
        }
        return problem + meant(name, names) + "; there " + (names.size() == 1 ? "is: " : "are: ") + shown(name, names);
    }

    private static String meant(String name, List<String> names) {
        String nearest = nearestFirst(name, names).get(0);
        return 2 * distance(name, nearest) <= name.length() + 1 ? " (\"" + nearest + "\"?)" : "";
    }

    private static String shown(String name, List<String> names) {
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : String.join(", ", nearestFirst(name, names).subList(0, SHOWN)) + " and " + (names.size() - SHOWN)
                        + " more";
    }

    private static List<String> nearestFirst(String name, List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(other -> distance(name, other)))
                .toList();
    }

    /** Levenshtein's, without regard to case: how many letters to change, add or leave out. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
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
