package io.taskroutertest.internal.incident.event;

import static io.taskroutertest.internal.incident.event.EventFields.RESERVATION_VERSION;
import static io.taskroutertest.internal.incident.event.EventFields.TASK_VERSION;
import static io.taskroutertest.internal.incident.event.EventFields.WORKER_VERSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Orders the events of one instant. They are in the order of their {@link SortKey}; where versions of one task, worker or
 * reservation contradict it, the versions decide: a rank by type alone would put the second reservation of a task before
 * the end of the first.
 */
public final class InstantOrder {

    /** Logs with whole seconds only have many events of one instant, but not so many. */
    private static final int MOST = 5_000;

    private static final long UNKNOWN = -1;

    /** These raise the version of a worker; all others that show the new version come after it. */
    private static final Set<String> CHANGES_OF_WORKERS =
            Set.of("worker.created", "worker.attributes.update", "worker.activity.update");

    private final List<IncidentEvent> events;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final int[] waitsFor;

    private InstantOrder(List<IncidentEvent> events) {
        this.events = events;
        this.waitsFor = new int[events.size()];
        events.forEach(event -> followers.add(new ArrayList<>(2)));
    }

    /**
     * Returns the positions of the events in their order.
     *
     * @param events of one instant, in the order of their keys
     */
    public static List<Integer> of(List<IncidentEvent> events) {
        InstantOrder order = new InstantOrder(events);
        if (events.size() > 1 && events.size() <= MOST) {
            order.chain(IncidentEvent::taskSid, event -> 2 * version(event, TASK_VERSION));
            order.chain(IncidentEvent::reservationSid, event -> 2 * version(event, RESERVATION_VERSION));
            order.chain(
                    IncidentEvent::workerSid,
                    event -> 2 * version(event, WORKER_VERSION) + (CHANGES_OF_WORKERS.contains(event.type()) ? 0 : 1));
        }
        return order.sorted();
    }

    private static long version(IncidentEvent event, String name) {
        Long version = event.number(name);
        return version == null || version < 0 ? UNKNOWN : version;
    }

    /** Each event of a resource waits for those with the next lower version. */
    private void chain(Function<IncidentEvent, @Nullable String> resource, ToLongFunction<IncidentEvent> version) {
        Map<String, List<Integer>> byResource = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            String sid = resource.apply(events.get(i));
            if (sid != null && version.applyAsLong(events.get(i)) >= 0) {
                byResource.computeIfAbsent(sid, s -> new ArrayList<>(4)).add(i);
            }
        }
        for (List<Integer> positions : byResource.values()) {
            positions.sort(Comparator.comparingLong(i -> version.applyAsLong(events.get(i))));
            link(positions, version);
        }
    }

    private void link(List<Integer> positions, ToLongFunction<IncidentEvent> version) {
        int groupStart = 0;
        int previousStart = 0;
        for (int i = 1; i < positions.size(); i++) {
            long own = version.applyAsLong(events.get(positions.get(i)));
            if (own != version.applyAsLong(events.get(positions.get(i - 1)))) {
                previousStart = groupStart;
                groupStart = i;
            }
            if (groupStart > 0) {
                for (int earlier = previousStart; earlier < groupStart; earlier++) {
                    followers.get(positions.get(earlier)).add(positions.get(i));
                    waitsFor[positions.get(i)]++;
                }
            }
        }
    }

    /** Always the first by key that waits for none. Should versions contradict each other, the first by key goes ahead. */
    private List<Integer> sorted() {
        List<Integer> sorted = new ArrayList<>(events.size());
        PriorityQueue<Integer> free = new PriorityQueue<>();
        boolean[] done = new boolean[events.size()];
        for (int i = 0; i < events.size(); i++) {
            if (waitsFor[i] == 0) {
                free.add(i);
            }
        }
        int first = 0;
        while (sorted.size() < events.size()) {
            Integer next = free.poll();
            if (next == null) {
                while (done[first]) {
                    first++;
                }
                next = first;
            }
            if (done[next]) {
                continue;
            }
            done[next] = true;
            sorted.add(next);
            for (int follower : followers.get(next)) {
                if (--waitsFor[follower] == 0) {
                    free.add(follower);
                }
            }
        }
        return sorted;
    }
}
