package io.taskroutertest.internal.incident.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins what several records say about one event. */
public final class EventMerge {

    private EventMerge() {}

    /**
     * Returns one event with the fields of all. Where they contradict each other, Event Streams counts most, then the
     * Events resource, then the event callback; between records of one format the text of the line decides, so that the
     * order of the records does not matter.
     *
     * @param variants different records of one event, at least one
     */
    public static IncidentEvent of(Collection<IncidentEvent> variants) {
        List<IncidentEvent> strongestFirst = variants.stream()
                .sorted(Comparator.<IncidentEvent>comparingInt(event -> -LogFormat.bits(event.formats()))
                        .thenComparing(event -> new String(EventLine.of(event), StandardCharsets.UTF_8)))
                .toList();
        Iterator<IncidentEvent> rest = strongestFirst.iterator();
        IncidentEvent merged = rest.next();
        while (rest.hasNext()) {
            merged = joined(merged, rest.next());
        }
        return merged;
    }

    private static IncidentEvent joined(IncidentEvent strong, IncidentEvent weak) {
        SortedMap<String, Object> data = new TreeMap<>(weak.data());
        strong.data().forEach((name, value) -> {
            if (!value.equals(IncidentEvent.REDACTED) || !data.containsKey(name)) {
                data.put(name, value);
            }
        });
        Set<LogFormat> formats = LogFormat.ofBits(LogFormat.bits(strong.formats()) | LogFormat.bits(weak.formats()));
        return new IncidentEvent(moreExact(strong, weak), strong.type(), strong.sid(), formats, data);
    }

    /** A record with whole seconds does not contradict one that knows the millisecond. */
    private static Instant moreExact(IncidentEvent strong, IncidentEvent weak) {
        Duration later = Duration.between(strong.at(), weak.at());
        boolean isWithinTheSecond = !later.isNegative() && later.compareTo(Duration.ofSeconds(1)) < 0;
        return strong.isOfWholeSecond() && isWithinTheSecond ? weak.at() : strong.at();
    }
}
