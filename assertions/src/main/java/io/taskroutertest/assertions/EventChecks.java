package io.taskroutertest.assertions;

import io.taskroutertest.model.EventType;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asserted on the events of a TaskRouter, and of one task in it alike. */
final class EventChecks {

    private EventChecks() {}

    static List<RoutingEvent> ofType(AbstractRoutingAssert<?, ?> on, String type, List<RoutingEvent> events) {
        requireType(on, type);
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }

    static <SELF extends AbstractRoutingAssert<SELF, ?>> SELF hasEvent(
            AbstractRoutingAssert<SELF, ?> on, String type, List<RoutingEvent> events, List<TaskView> tasks) {
        List<RoutingEvent> found = ofType(on, type, events);
        return on.check(
                !found.isEmpty(),
                () -> ShouldHaveEvents.shouldHaveEvent(
                        on.evidence, on.subject(), type, events, WaitingTasks.without(type, on.evidence, tasks)));
    }

    static <SELF extends AbstractRoutingAssert<SELF, ?>> SELF hasNoEvent(
            AbstractRoutingAssert<SELF, ?> on, String type, List<RoutingEvent> events) {
        List<RoutingEvent> found = ofType(on, type, events);
        return on.check(
                found.isEmpty(),
                () -> ShouldHaveEvents.shouldNotHaveEvent(
                        on.evidence, on.subject(), "to have no event " + type, found));
    }

    /**
     * @param window from then until now, both ends included
     * @param beginning since when an event could have happened, or null if none ever has
     * @param what happened then, such as {@code the task was created}
     */
    static <SELF extends AbstractRoutingAssert<SELF, ?>> SELF hasNoEventWithinTheLast(
            AbstractRoutingAssert<SELF, ?> on,
            Duration window,
            String type,
            List<RoutingEvent> events,
            @Nullable Instant beginning,
            String what) {
        on.given("time span", window);
        on.requireAllowed(!window.isNegative(), "time span", "not be negative", window);
        Instant now = on.evidence.now();
        Instant start = now.minus(window);
        List<RoutingEvent> found = ofType(on, type, events).stream()
                .filter(event -> !event.at().isBefore(start))
                .toList();
        String expectation = "to have no event " + type + " within the last " + Descriptions.span(window);
        on.check(
                found.isEmpty(),
                () -> ShouldHaveEvents.shouldNotHaveEvent(on.evidence, on.subject(), expectation, found));
        Duration lived = beginning == null ? Duration.ZERO : Duration.between(beginning, now);
        return on.check(
                lived.compareTo(window) >= 0,
                () -> ShouldBeProvable.shouldHaveLived(on.evidence, on.subject(), expectation, window, lived, what));
    }

    static <SELF extends AbstractRoutingAssert<SELF, ?>> SELF hasEventsInOrder(
            AbstractRoutingAssert<SELF, ?> on, String[] types, List<RoutingEvent> events, List<TaskView> tasks) {
        List<String> expected = on.givenAll("event types", types);
        expected.forEach(type -> requireType(on, type));
        EventOrder order = EventOrder.of(expected, events);
        return on.check(
                order.isComplete(),
                () -> ShouldHaveEvents.shouldHaveEventsInOrder(
                        on.evidence,
                        on.subject(),
                        order,
                        events,
                        WaitingTasks.without(order.missing(), on.evidence, tasks)));
    }

    static void requireType(AbstractRoutingAssert<?, ?> on, String type) {
        on.given("event type", type);
        if (!EventType.ALL.contains(type)) {
            Set<String> known = KnownNames.eventTypes(on.evidence);
            if (!known.contains(type)) {
                throw on.failure(ShouldBeKnown.shouldBeKnown(
                        on.evidence,
                        on.subject(),
                        "to select events " + Descriptions.quoted(type),
                        "event type",
                        type,
                        known));
            }
        }
    }
}
