package io.taskroutertest.internal.incident.facts;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the events of a log say of the facts that a replay needs. They are gone through once, in order. */
public final class LogFacts {

    private static final String CREATED = "reservation.created";
    private static final Set<String> BIRTHS = Set.of("workflow.entered", "task.created");

    private final Map<String, Long> eventsWith = new HashMap<>();
    private final Map<String, Long> eventsOf = new HashMap<>();
    private final SortedMap<ResourceKind, SortedMap<String, SeenResource>> resources = new TreeMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final SortedSet<String> tasksBefore = new TreeSet<>();
    private final Map<String, Instant> pending = new HashMap<>();
    private final Map<String, Integer> pendingOfTask = new HashMap<>();
    private final SortedMap<Duration, Integer> timeouts = new TreeMap<>();
    private final SortedMap<Duration, Integer> cancellations = new TreeMap<>();
    private final SortedSet<Long> agesAtTtl = new TreeSet<>();
    private final SortedSet<String> filterExpressions = new TreeSet<>();
    private final SortedSet<String> attributesRedacted = new TreeSet<>();
    private final SortedSet<String> workers = new TreeSet<>();
    private final SortedSet<String> workersWithPrevious = new TreeSet<>();
    private int mostPending;
    private long wholeSeconds;
    private long events;

    public void add(IncidentEvent event) {
        events++;
        eventsOf.merge(event.type(), 1L, Long::sum);
        for (String name : event.data().keySet()) {
            eventsWith.merge(name, 1L, Long::sum);
        }
        wholeSeconds += event.isOfWholeSecond() ? 1 : 0;
        for (ResourceKind kind : ResourceKind.values()) {
            kind.seenIn(event, resources.computeIfAbsent(kind, k -> new TreeMap<>()));
        }
        task(event);
        reservation(event);
        worker(event);
        String expression = event.text("workflow_filter_expression");
        if (expression != null) {
            filterExpressions.add(expression);
        }
    }

    private void task(IncidentEvent event) {
        String task = event.taskSid();
        if (task == null) {
            return;
        }
        boolean isBirth = BIRTHS.contains(event.type());
        if (isBirth) { // its queue may come before it
            tasksBefore.remove(task);
        }
        if (tasks.add(task) && !isBirth) {
            tasksBefore.add(task);
        }
        if (IncidentEvent.REDACTED.equals(event.text("task_attributes"))) {
            attributesRedacted.add(task);
        }
        Long age = event.number("task_age");
        boolean isTtl = "Task TTL Exceeded".equals(event.text("task_canceled_reason"))
                || "Task TTL Exceeded".equals(event.text("reason"));
        if (event.type().equals("task.canceled") && isTtl && age != null) {
            agesAtTtl.add(age);
        }
    }

    private void reservation(IncidentEvent event) {
        String reservation = event.reservationSid();
        if (reservation == null) {
            return;
        }
        String task = String.valueOf(event.taskSid());
        if (event.type().equals(CREATED)) {
            pending.put(reservation, event.at());
            mostPending = Math.max(mostPending, pendingOfTask.merge(task, 1, Integer::sum));
            return;
        }
        Instant created = pending.remove(reservation);
        if (created == null) {
            return;
        }
        pendingOfTask.merge(task, -1, (a, b) -> a + b == 0 ? null : a + b);
        Duration after =
                Duration.ofSeconds(Duration.between(created, event.at()).toSeconds());
        if (event.type().equals("reservation.timeout")) {
            timeouts.merge(after, 1, Integer::sum);
        } else if (event.type().equals("reservation.canceled")) {
            cancellations.merge(after, 1, Integer::sum);
        }
    }

    private void worker(IncidentEvent event) {
        String worker = event.workerSid();
        if (worker != null && workers.add(worker) && event.data().containsKey("worker_activity_sid")) {
            workersWithPrevious.add(worker);
        }
    }

    boolean has(String field) {
        return eventsWith.containsKey(field);
    }

    long with(String field) {
        return eventsWith.getOrDefault(field, 0L);
    }

    long of(String type) {
        return eventsOf.getOrDefault(type, 0L);
    }

    long events() {
        return events;
    }

    long wholeSeconds() {
        return wholeSeconds;
    }

    SortedMap<String, SeenResource> resources(ResourceKind kind) {
        return resources.getOrDefault(kind, new TreeMap<>());
    }

    SortedSet<String> tasksBefore() {
        return tasksBefore;
    }

    SortedSet<String> attributesRedacted() {
        return attributesRedacted;
    }

    SortedSet<String> filterExpressions() {
        return filterExpressions;
    }

    SortedSet<Long> agesAtTtl() {
        return agesAtTtl;
    }

    int mostPending() {
        return mostPending;
    }

    long cancellationsAfter(int seconds) {
        return cancellations.getOrDefault(Duration.ofSeconds(seconds), 0);
    }

    int workers() {
        return workers.size();
    }

    int workersWithActivity() {
        return workersWithPrevious.size();
    }

    /** The most frequent time from creation to timeout, or null if no reservation timed out. */
    @Nullable Duration usualTimeout() {
        Duration usual = null;
        int most = 0;
        for (Map.Entry<Duration, Integer> entry : timeouts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                usual = entry.getKey();
            }
        }
        return usual;
    }

    int timeouts() {
        return timeouts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
