package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.internal.view.EventViews;
import io.taskroutertest.model.RoutingEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The time of a fake. It stands still until a test moves it, and then everything that falls due on the way happens in
 * its order: reservations time out, targets end, tasks reach the end of their life.
 *
 * <pre>{@code
 * taskRouter.clock().advance(Duration.ofSeconds(121)); // an unanswered reservation has timed out now
 * }</pre>
 *
 * <p>Before each step, and after the last one, callbacks settle: the application has answered everything it was asked.
 * Moving time costs no time beyond that.
 *
 * <p>In a handler of a callback, and in a condition of {@code idleWhen}, the clock cannot be moved, because that would wait
 * for the handler itself: the call is refused at once with an {@link AssertionError}.
 *
 * <p>An application under test can be given this clock as its {@link InstantSource}, and {@code withZone(ZoneOffset.UTC)}
 * of it as its {@link java.time.Clock}.
 *
 * <p>On a fake with a real clock only {@link #instant()} works; the other methods throw {@link IllegalStateException}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VirtualClock implements InstantSource {

    private final FakeServer server;

    VirtualClock(FakeServer server) {
        this.server = server;
    }

    /** The present on the fake's clock. */
    @Override
    public Instant instant() {
        return server.engine().now();
    }

    /**
     * Moves time forward.
     *
     * @return the events that happened on the way, in order
     * @throws IllegalArgumentException for a negative duration
     * @throws AssertionError if callbacks do not settle
     */
    public List<RoutingEvent> advance(Duration duration) {
        VirtualTime.notNegative("advance(duration)", duration);
        return moved(() -> server.virtualTime().advance(duration));
    }

    /**
     * Moves time forward to an instant.
     *
     * @return the events that happened on the way, in order
     * @throws IllegalArgumentException for an instant before the present
     * @throws AssertionError if callbacks do not settle
     */
    public List<RoutingEvent> advanceTo(Instant instant) {
        Instant now = instant();
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("advanceTo(" + instant + "): the present is " + now
                    + ", and time moves forward only, so give that instant or a later one");
        }
        return moved(() -> server.virtualTime().advanceTo(instant));
    }

    /**
     * Moves time forward from one thing that falls due to the next, until the condition holds.
     *
     * @param limit how far to go at most
     * @return the events that happened on the way, in order
     * @throws AssertionError if the condition does not hold at the limit either, or callbacks do not settle
     */
    public List<RoutingEvent> runUntil(BooleanSupplier condition, Duration limit) {
        VirtualTime.notNegative("runUntil(condition, limit)", limit);
        return moved(() -> server.virtualTime().runUntil(condition, limit));
    }

    /**
     * Moves time forward until nothing more will be routed: nothing is scripted any more, and nothing falls due but the
     * end of a task's life and the removal of ended tasks.
     *
     * @param limit how far to go at most
     * @return the events that happened on the way, in order
     * @throws AssertionError if the fake is not idle at the limit, or callbacks do not settle
     */
    public List<RoutingEvent> runUntilIdle(Duration limit) {
        VirtualTime.notNegative("runUntilIdle(limit)", limit);
        return moved(() -> server.virtualTime().runUntilIdle(limit));
    }

    private List<RoutingEvent> moved(Supplier<List<LoggedEvent>> way) {
        server.scenario().reportNeverBegun();
        return EventViews.events(Waits.asAssertion(way));
    }
}
