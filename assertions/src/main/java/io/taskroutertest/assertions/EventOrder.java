package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import java.util.List;

/**
 * Looks for types of events one after the other.
 *
 * @param found how many were found in this order
 * @param next where in the events the first one that was not found was looked for
 */
record EventOrder(List<String> types, int found, int next) {

    static EventOrder of(List<String> types, List<RoutingEvent> events) {
        int found = 0;
        int next = 0;
        for (int i = 0; i < events.size() && found < types.size(); i++) {
            if (events.get(i).type().equals(types.get(found))) {
                found++;
                next = i + 1;
            }
        }
        return new EventOrder(types, found, next);
    }

    boolean isComplete() {
        return found == types.size();
    }

    /** The types of all events that have one of the expected types, in their order. */
    List<String> ofThese(List<RoutingEvent> events) {
        return events.stream().map(RoutingEvent::type).filter(types::contains).toList();
    }

    /** The first type that was not found. */
    String missing() {
        return types.get(found);
    }

    /** Where the order broke: the line that matters among many. */
    String finding(List<RoutingEvent> events, String whyMissing) {
        String missing = missing();
        List<RoutingEvent> later = events.subList(next, events.size());
        boolean before = events.stream().anyMatch(event -> event.type().equals(missing));
        String because = before ? "" : whyMissing;
        return "there was no " + missing
                + (found == 0 ? "" : " after " + types.get(found - 1) + (before ? ", only before it" : ""))
                + because
                + (because.isEmpty() ? "; " : "\nand ")
                + (later.isEmpty() ? "nothing came" : because.isEmpty() ? "what came" : "this came")
                + (found == 0 ? "" : " then")
                + (later.isEmpty() ? "" : ":" + Descriptions.events(later));
    }
}
