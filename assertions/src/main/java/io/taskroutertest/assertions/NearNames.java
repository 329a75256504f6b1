package io.taskroutertest.assertions;

import io.taskroutertest.internal.names.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
        return 2 * EditDistance.ignoringCase(name, nearest) <= name.length() + 1 ? " (\"" + nearest + "\"?)" : "";
    }

    private static String shown(String name, List<String> names) {
        return names.size() <= SHOWN
                ? String.join(", ", names)
                : String.join(", ", nearestFirst(name, names).subList(0, SHOWN)) + " and " + (names.size() - SHOWN)
                        + " more";
    }

    private static List<String> nearestFirst(String name, List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(other -> EditDistance.ignoringCase(name, other)))
                .toList();
    }
}
