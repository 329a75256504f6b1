package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import java.util.List;

/** Events did not happen, or in another order, or happened although they should not. */
final class ShouldHaveEvents extends RoutingErrorMessage {

    private ShouldHaveEvents(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldHaveEvents shouldHaveEvent(
            Evidence evidence, String subject, String type, List<RoutingEvent> events, String because) {
        return new ShouldHaveEvents(evidence, subject, "to have an event " + type, "it had " + there(events) + because);
    }

    static ShouldHaveEvents shouldNotHaveEvent(
            Evidence evidence, String subject, String expectation, List<RoutingEvent> found) {
        return new ShouldHaveEvents(evidence, subject, expectation, "it had:" + Descriptions.events(found));
    }

    /**
     * @param because what keeps the missing event from happening, on lines of its own, or empty
     * @param order which of the types were found, and after what the first other one was looked for
     */
    static RoutingErrorMessage shouldHaveEventsInOrder(
            Evidence evidence, String subject, EventOrder order, List<RoutingEvent> events, String because) {
        return new ShouldHaveEvents(
                        evidence,
                        subject,
                        "to have these events in order, with any others between: " + String.join(", ", order.types()),
                        order.finding(events, because))
                .comparing(order.types(), order.ofThese(events));
    }

    private static String there(List<RoutingEvent> events) {
        return events.isEmpty() ? "no events" : "these: " + Descriptions.eventTypes(events);
    }
}
