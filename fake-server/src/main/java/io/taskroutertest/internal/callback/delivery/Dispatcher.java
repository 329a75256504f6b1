package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.answer.AnswerJudgement;
import io.taskroutertest.internal.callback.answer.AnswerVerdict;
import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which callback goes out when, and when its answer takes effect. One thread decides everything and waits for
 * nothing but the engine, so that what happens when is a matter of one queue.
 */
public final class Dispatcher implements AutoCloseable {

    private final Engine engine;
    private final OutstandingDeliveries outstanding;
    private final SerialExecutor queue;
    private final CallbackTransport courier;
    private final SentCallbackLog account = new SentCallbackLog();
    private final CallbackEffects effects;
    private final EventLanes lanes = new EventLanes();
    private final AnswerOrder order;
    private final DeferredEventAlerts held;
    private final DelayedDeliveries later;
    private final LateAnswers lateAnswers;
    private final UnsentDeliveries unsent;
    private volatile boolean reportsUnsentAtOnce;
    private final Reordering reordering = new Reordering(this::enterLane);
    private final FaultInjector disturbances;
    private final AtomicLong causes = new AtomicLong();

    /** By workspace, the log entry of its deletion. */
    private final Map<String, Long> deletions = new ConcurrentHashMap<>();

    /** URLs of whose connection overrides was told already that something is wrong with them. */
    private final Set<String> complainedUrls = new HashSet<>();

    /** Between the two ends of this lock an answer takes effect, or everything is dropped. */
    private final Object effect = new Object();

    public Dispatcher(
            Engine engine,
            CallbackSettings settings,
            CallbackHandlers receivers,
            FaultInjector disturbances,
            OutstandingDeliveries outstanding) {
        this.engine = engine;
        this.outstanding = outstanding;
        this.effects = new CallbackEffects(engine);
        this.order = new AnswerOrder(settings.virtualTime(), this::applyAssignment);
        this.held = new DeferredEventAlerts(settings.virtualTime(), outstanding, this::raise);
        this.queue = new SerialExecutor(this::whenAlone, outstanding::broken);
        this.courier = new CallbackTransport(settings, receivers, queue, this::answered);
        this.later = new DelayedDeliveries(settings.virtualTime(), engine::now, outstanding, queue);
        this.lateAnswers = new LateAnswers(settings, later, courier, this::cameLate);
        this.disturbances = disturbances;
        this.unsent = new UnsentDeliveries(courier::leadsNowhere, outstanding);
    }

    public void baseUrl(URI base) {
        courier.baseUrl(base);
        receiversChanged();
    }

    /** Sends what could not be sent before. From now on it is outstanding. */
    public void receiversChanged() {
        unsent.release();
        queue.execute(this::startReleased);
    }

    /** Returns the callbacks that wait for the application's URL or for a handler, in order. */
    public List<UnsentCallback> unsent() {
        return unsent.all().stream()
                .map(it -> new UnsentCallback(
                        it.kind(), it.shownUrl(), it.subject(), it.cause().at()))
                .toList();
    }

    /** Raises an alert for each URL to which callbacks are still unsent, unless there is one already. */
    public void reportUnsent() {
        synchronized (effect) {
            unsent.toReport().forEach(effects::withheld);
        }
    }

    /** Raises the alerts about unsent callbacks at once from now on, for a fake whose application never gets a URL. */
    public void reportUnsentAtOnce() {
        reportsUnsentAtOnce = true;
        reportUnsent();
    }

    /** Runs under the engine's lock. */
    public void offer(Delivery delivery) {
        InjectedFault disturbance = disturbances.of(() -> FaultInjector.Planned.of(delivery, engine.now()));
        for (int copy = 0; copy < disturbance.copies(); copy++) {
            Delivery it = copy == 0 ? delivery : delivery.again();
            it.disturbed(causes.incrementAndGet(), disturbance);
            outstanding.add(it);
            queue.execute(() -> startInTime(it));
        }
    }

    /** Runs under the engine's lock. */
    public void workspaceDeleted(String workspaceSid, long number) {
        deletions.put(workspaceSid, number);
        queue.execute(() -> {
            unsent.removeIf(this::isOfDeletedWorkspace);
            lanes.withdraw(this::isOfDeletedWorkspace).forEach(outstanding::remove);
        });
    }

    public void reset() {
        synchronized (effect) {
            outstanding.dropAll().forEach(Delivery::drop);
            later.dropAll();
            unsent.clear();
            deletions.clear();
        }
        account.clear();
        queue.execute(() -> {
            held.forgetDropped();
            reordering.forgetDropped();
            complainedUrls.clear();
            lanes.forgetDropped().forEach(this::send);
            order.forgetDropped();
        });
    }

    public List<SentCallback> sent() {
        return account.shown();
    }

    public @Nullable SentCallback awaitNext(Predicate<? super SentCallback> condition, Duration limit)
            throws InterruptedException {
        return account.awaitNext(condition, limit);
    }

    public List<SentCallback> returned() {
        return account.returned();
    }

    /** When a scripted delay is over next, or null. */
    public @Nullable Instant nextDue() {
        return later.nextDue();
    }

    /** Lets go on what scripted delays have held up until then. */
    public void wake(Instant now) {
        later.wake(now);
    }

    @Override
    public void close() {
        reset();
        queue.stop(); // what it still sends would open the sender anew
        courier.close();
    }

    private void startInTime(Delivery delivery) {
        if (!delivery.isDropped() && delivery.disturbance().isSentLate()) {
            later.after(delivery.disturbance().sendingDelay(), delivery, () -> start(delivery));
        } else {
            start(delivery);
        }
    }

    /** What was unsent comes first, so that events stay in their order. */
    private void start(Delivery delivery) {
        startReleased();
        if (delivery.isDropped()) {
            return;
        }
        if (isOfDeletedWorkspace(delivery)) {
            outstanding.remove(delivery);
        } else if (!needsReceiver(delivery)) {
            startNow(delivery);
        } else if (reportsUnsentAtOnce && courier.leadsNowhere(delivery)) {
            reportAtOnce(delivery);
        } else if (!unsent.add(delivery)) {
            startNow(delivery);
        }
    }

    private static boolean needsReceiver(Delivery delivery) {
        return delivery.disturbance().instead() == null
                && !delivery.disturbance().unreachable();
    }

    private void reportAtOnce(Delivery delivery) {
        if (unsent.report(delivery.url())) {
            held.add(delivery);
        } else {
            outstanding.remove(delivery);
        }
    }

    private void startReleased() {
        for (Delivery delivery : unsent.takeReleased()) {
            if (delivery.isDropped() || isOfDeletedWorkspace(delivery)) {
                outstanding.remove(delivery);
            } else if (delivery.kind().isAssignment() && !effects.isPending(delivery.reservation())) {
                endUnsent(delivery);
            } else {
                startNow(delivery);
            }
        }
    }

    private void endUnsent(Delivery delivery) {
        synchronized (effect) {
            if (!delivery.isDropped()) {
                effects.neverSent(delivery);
                outstanding.remove(delivery);
            }
        }
    }

    private void startNow(Delivery delivery) {
        if (delivery.kind().isAssignment()) {
            if (!delivery.disturbance().isAnswerLate()) {
                order.sent(delivery);
            }
            send(delivery);
        } else if (delivery.disturbance().place() != null) {
            reordering.add(delivery);
        } else {
            enterLane(delivery);
        }
    }

    private void enterLane(Delivery delivery) {
        if (lanes.enter(delivery)) {
            send(delivery);
        }
    }

    /** That a command is about to cause more can only be known when none is being carried out. */
    private void whenAlone() {
        if (reordering.size() > 0
                && outstanding.size() <= reordering.size() + held.size()
                && engine.read(world -> outstanding.size()) <= reordering.size() + held.size()) {
            reordering.release();
        }
        held.raiseIfAlone();
    }

    private void send(Delivery delivery) {
        delivery.sending(engine.now());
        if (!delivery.overrides().complaints().isEmpty() && complainedUrls.add(delivery.url())) {
            delivery.complainOfOverrides();
        }
        account.add(delivery);
        courier.take(delivery);
    }

    private void answered(Delivery delivery) {
        if (!delivery.kind().isAssignment() && delivery.heldUp().isZero()) {
            Delivery next = lanes.leave(delivery);
            if (next != null) {
                send(next);
            }
        }
        if (delivery.disturbance().isAnswerLate()) {
            lateAnswers.answered(delivery);
        } else {
            conclude(delivery);
        }
    }

    /** What is answered late takes its place in the order of sending when it comes: it holds up no other. */
    private void cameLate(Delivery delivery) {
        if (delivery.kind().isAssignment()) {
            order.sent(delivery);
        }
        conclude(delivery);
    }

    private void conclude(Delivery delivery) {
        if (delivery.kind().isAssignment()) {
            order.answered(delivery);
        } else {
            eventEnded(delivery);
        }
    }

    private void eventEnded(Delivery delivery) {
        boolean delivered = delivery.reply() instanceof CallbackReply.Answer answer && answer.isSuccess();
        delivery.ended(delivered ? SentCallback.Outcome.DELIVERED : SentCallback.Outcome.FAILED, engine.now());
        account.changed();
        if (delivered && !delivery.complainsOfOverrides()) {
            outstanding.remove(delivery);
        } else {
            held.add(delivery);
        }
    }

    private void raise(Delivery delivery) {
        synchronized (effect) {
            if (!delivery.isDropped()) {
                effects.ofEvent(delivery);
                outstanding.remove(delivery);
            }
        }
    }

    private void applyAssignment(Delivery delivery) {
        synchronized (effect) {
            if (delivery.isDropped()) {
                return;
            }
            AnswerVerdict verdict = AnswerJudgement.of(delivery.reply());
            String next = effects.ofAssignment(delivery, verdict);
            delivery.ended(
                    verdict instanceof AnswerVerdict.Failed
                            ? SentCallback.Outcome.FAILED
                            : SentCallback.Outcome.DELIVERED,
                    engine.now());
            account.changed();
            if (next != null) {
                offer(delivery.fallback(next));
            }
            outstanding.remove(delivery);
        }
    }

    private boolean isOfDeletedWorkspace(Delivery delivery) {
        Long deletedBy = deletions.get(delivery.workspace().sid());
        return deletedBy != null && delivery.cause().number() < deletedBy;
    }
}
