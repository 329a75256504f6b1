package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.callback.delivery.CallbackHandlers;
import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import io.taskroutertest.internal.callback.delivery.Delivery;
import io.taskroutertest.internal.callback.delivery.Dispatcher;
import io.taskroutertest.internal.callback.delivery.FaultInjector;
import io.taskroutertest.internal.callback.delivery.OutstandingDeliveries;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The assignment and event callbacks of one fake.
 *
 * <p>It listens to the engine's log, and answers come back to the engine as commands. No method but the constructor may
 * be called by a thread that holds the engine's lock.
 */
public final class CallbackService implements AutoCloseable {

    private final Dispatcher dispatcher;
    private final Settling settling;
    private final CallbackHandlers receivers;
    private volatile boolean closed;

    public CallbackService(Engine engine, CallbackSettings settings) {
        this(engine, settings, new CallbackHandlers(), FaultInjector.NONE);
    }

    public CallbackService(
            Engine engine, CallbackSettings settings, CallbackHandlers receivers, FaultInjector disturbances) {
        OutstandingDeliveries outstanding = new OutstandingDeliveries();
        this.receivers = receivers;
        this.dispatcher = new Dispatcher(engine, settings, receivers, disturbances, outstanding);
        this.settling = new Settling(outstanding, receivers.threads(), settings.settleLimit());
        receivers.whenRegistered(dispatcher::receiversChanged);
        engine.subscribe(this::logged);
    }

    /** What relative callback URLs are relative to; it may come, and change, at any time. */
    public void baseUrl(URI base) {
        dispatcher.baseUrl(base);
    }

    /** Returns the callbacks that wait for the application's URL or for a handler, in order. */
    public List<UnsentCallback> unsent() {
        return dispatcher.unsent();
    }

    /** Raises an alert for each URL to which callbacks are still unsent: at the end of a test. */
    public void reportUnsent() {
        dispatcher.reportUnsent();
    }

    /** Raises these alerts at once from now on, for a fake whose application never gets a URL. */
    public void reportUnsentAtOnce() {
        dispatcher.reportUnsentAtOnce();
    }

    /** For an application that answers at once and works later: it counts as settled when this is true. */
    public void idleWhen(BooleanSupplier condition) {
        settling.idleWhen(condition);
    }

    /**
     * Waits until no callback is to be sent, answered or taken into account, and the application is idle. What a
     * scripted delay holds up is not waited for: it comes when virtual time does.
     *
     * @throws NotSettledException if that takes longer than the limit; it names what is outstanding
     * @throws AssertionError if one failed in a handler in this JVM
     */
    public void settle() {
        settling.settle();
        receivers.throwFailedAssertion();
    }

    /**
     * Returns what this thread runs that settling would wait for, such as a handler of a callback: nothing there can settle.
     *
     * @return null where settling is possible
     */
    public @Nullable String awaitedHere() {
        return receivers.threads().current();
    }

    /** When a scripted delay is over next on the virtual clock, or null. */
    public @Nullable Instant nextDue() {
        return dispatcher.nextDue();
    }

    /** Lets go on what scripted delays have held up until then. */
    public void wake(Instant now) {
        dispatcher.wake(now);
    }

    /** Drops everything outstanding, and the account of what was sent. Answers that still come change nothing. */
    public void reset() {
        dispatcher.reset();
    }

    /** What was sent so far, in order of sending, each delivery as it stands now: the youngest 10,000. */
    public List<SentCallback> sent() {
        return dispatcher.sent();
    }

    /**
     * Waits for a callback that has ended and that no earlier call has returned: each call
     * returns another one, on every thread.
     *
     * @param limit in real time
     * @return the first of these that satisfies the condition, in order of sending, or null at the limit
     */
    public @Nullable SentCallback awaitNext(Predicate<? super SentCallback> condition, Duration limit)
            throws InterruptedException {
        return dispatcher.awaitNext(
                callback ->
                        receivers.threads().run("a condition on the awaited callback", () -> condition.test(callback)),
                limit);
    }

    /** The callbacks that {@link #awaitNext} has returned so far, in order of sending. */
    public List<SentCallback> returned() {
        return dispatcher.returned();
    }

    @Override
    public void close() {
        closed = true;
        dispatcher.close();
    }

    /** Runs under the engine's lock. */
    private void logged(LoggedEvent logged) {
        Workspace workspace = logged.workspace();
        if (closed || workspace == null) {
            return;
        }
        DomainEvent event = logged.event();
        if (event instanceof ReservationEvent reservation && reservation.kind() == ReservationEvent.Kind.CREATED) {
            String url = reservation.reservation().assignmentCallback().primary();
            if (url != null) {
                dispatcher.offer(Delivery.assignment(url, logged));
            }
        } else if (event instanceof WorkspaceEvent change && change.kind() == WorkspaceEvent.Kind.DELETED) {
            dispatcher.workspaceDeleted(workspace.sid(), logged.number());
        }
        String url = workspace.eventCallbackUrl();
        String type = event.eventType();
        if (url != null
                && type != null
                && event.resourceSid() != null
                && EventsFilter.passes(workspace.eventsFilter(), type)) {
            dispatcher.offer(Delivery.event(url, logged));
        }
    }
}
