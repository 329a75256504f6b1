package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order tasks were accepted, each for the first time. Where several were in one instant, the events tell which
 * came first.
 *
 * @param expected the SIDs of the tasks, in the order that is expected
 * @param accepted when each of them was accepted, in the order in which they were; those that never were are absent
 */
record AcceptanceOrder(List<String> expected, Map<String, Instant> accepted) {

    static AcceptanceOrder of(List<String> expected, List<RoutingEvent> events) {
        Map<String, Instant> accepted = new LinkedHashMap<>();
        for (RoutingEvent event : events) {
            String task = event.data().getOrDefault("TaskSid", "");
            if (event.type().equals("reservation.accepted") && expected.contains(task)) {
                accepted.putIfAbsent(task, event.at());
            }
        }
        return new AcceptanceOrder(expected, accepted);
    }

    boolean isAsExpected() {
        return List.copyOf(accepted.keySet()).equals(expected);
    }
}
