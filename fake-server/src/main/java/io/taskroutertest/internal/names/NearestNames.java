package io.taskroutertest.internal.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which of the known names was meant: the nearest come first. */
public final class NearestNames {

    private static final int MOST_SHOWN = 20;

    private NearestNames() {}

    /** Lists the nearest ones, and how many there are beside them. */
    public static String first(String wanted, Collection<String> known) {
        if (known.isEmpty()) {
            return "none";
        }
        List<String> sorted = known.stream()
                .sorted(Comparator.comparingInt(name -> EditDistance.ignoringCase(wanted, name)))
                .toList();
        String shown = String.join(", ", sorted.subList(0, Math.min(MOST_SHOWN, sorted.size())));
        return sorted.size() > MOST_SHOWN ? shown + " and " + (sorted.size() - MOST_SHOWN) + " more" : shown;
    }
}
