package io.taskroutertest.internal.statistics;

import java.util.ArrayList;
import java.util.List;

/** Everything that counts for one resource, in order of time. A window of it is found without reading the rest. */
public final class ResourceOccurrences {

    static final ResourceOccurrences EMPTY = new ResourceOccurrences();

    private final List<Occurrence> occurrences = new ArrayList<>();

    ResourceOccurrences() {}

    void add(Occurrence occurrence) {
        occurrences.add(occurrence);
    }

    List<Occurrence> within(Window window) {
        int from = firstNotBefore(window.firstSecond());
        int to = firstNotBefore(window.lastSecond() + 1);
        return occurrences.subList(from, Math.max(from, to));
    }

    private int firstNotBefore(long second) {
        int low = 0;
        int high = occurrences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (occurrences.get(middle).second() < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceOccurrences that && occurrences.equals(that.occurrences);
    }

    @Override
    public int hashCode() {
        return occurrences.hashCode();
    }
}
