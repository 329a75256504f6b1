package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.Engine;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends callbacks and lets their answers take effect. One thread, which exists while there is something to do, decides
 * everything and waits for nothing but the engine, so that what happens when is a matter of one queue.
 */
final class Dispatcher implements AutoCloseable {

    private static final int MOST_REMEMBERED = 10_000;

    private final Engine engine;
    private final CallbackSettings settings;
    private final Outstanding outstanding;
    private final Sender sender;
    private final Effects effects;
    private final Deadlines deadlines;
    private final Lanes lanes = new Lanes();
    private final AnswerOrder order;
    private final ThreadPoolExecutor thread;

    /** By workspace, the log entry of its deletion. */
    private final Map<String, Long> deletions = new ConcurrentHashMap<>();

    /** Failed event callbacks whose alerts wait until nothing else is under way: see {@link #hold}. */
    private final List<Delivery> held = new ArrayList<>();

    /** Relative URLs of which was told already that nobody is behind them yet. */
    private final Set<String> withheldUrls = new HashSet<>();

    /** The youngest ones: a server that runs for long must not keep all. */
    private final Deque<Delivery> sent = new ArrayDeque<>();

    /** Between the two ends of this lock an answer takes effect, or everything is dropped. */
    private final Object effect = new Object();

    private volatile @Nullable URI base;

    Dispatcher(Engine engine, CallbackSettings settings, Outstanding outstanding) {
        this.engine = engine;
        this.settings = settings;
        this.outstanding = outstanding;
        this.sender = new Sender(settings.authToken());
        this.effects = new Effects(engine);
        this.deadlines = new Deadlines(settings);
        this.order = new AnswerOrder(settings.virtualTime(), this::applyAssignment);
        this.thread = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.daemons("taskrouter-callback"));
        thread.allowCoreThreadTimeOut(true);
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    void baseUrl(URI newBase) {
        base = Target.checkedBase(newBase);
    }

    /** Runs under the engine's lock. That nobody is there yet is a matter of now, not of when the thread comes to it. */
    void offer(Delivery delivery) {
        boolean leadsNowhere = base == null && Target.isRelative(delivery.url());
        outstanding.add(delivery);
        post(() -> start(delivery, leadsNowhere));
    }

    /** Runs under the engine's lock. */
    void workspaceDeleted(String workspaceSid, long number) {
        deletions.put(workspaceSid, number);
        post(() -> lanes.withdraw(this::isOfDeletedWorkspace).forEach(outstanding::remove));
    }

    void reset() {
        synchronized (effect) {
            outstanding.dropAll().forEach(Delivery::drop);
            deletions.clear();
        }
        synchronized (sent) {
            sent.clear();
        }
        post(() -> {
            held.removeIf(Delivery::isDropped);
            withheldUrls.clear();
            lanes.forgetDropped().forEach(this::send);
            order.forgetDropped();
        });
    }

    List<SentCallback> sent() {
        synchronized (sent) {
            return sent.stream()
                    .map(delivery -> Objects.requireNonNull(delivery.account()))
                    .toList();
        }
    }

    @Override
    public void close() {
        reset();
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS); // what it still sends would open the sender anew
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
        }
    }

    private void start(Delivery delivery, boolean leadsNowhere) {
        if (delivery.isDropped()) {
            return;
        }
        if (isOfDeletedWorkspace(delivery)) {
            outstanding.remove(delivery);
        } else if (leadsNowhere) {
            withhold(delivery);
        } else if (delivery.kind().isAssignment()) {
            order.sent(delivery);
            send(delivery);
        } else if (lanes.enter(delivery)) {
            send(delivery);
        }
    }

    /**
     * As long as a test has not said where its application listens there is nobody to be asked: the reservation waits as
     * if there were no URL. One alert for each URL tells so.
     */
    private void withhold(Delivery delivery) {
        if (!withheldUrls.add(delivery.url())) {
            outstanding.remove(delivery);
        } else if (settings.virtualTime()) {
            hold(delivery);
        } else {
            raise(delivery);
        }
    }

    private void send(Delivery delivery) {
        delivery.sending(engine.now());
        synchronized (sent) {
            if (!delivery.isDropped()) {
                sent.add(delivery);
                if (sent.size() > MOST_REMEMBERED) {
                    sent.remove();
                }
            }
        }
        attempt(delivery);
    }

    private void attempt(Delivery delivery) {
        if (deadlines.isLate(delivery)) {
            post(() -> attempted(delivery, new Reply.Silence(false, "no time was left for it")));
            return;
        }
        try {
            Target target = Target.of(delivery.url(), base);
            delivery.inFlight(sender.send(
                    delivery, target, deadlines.timeLeft(delivery), reply -> post(() -> attempted(delivery, reply))));
        } catch (Target.Refused refused) {
            post(() -> attempted(delivery, new Reply.Silence(false, refused.reason())));
        }
    }

    /** Twilio's webhooks try once more at once if they could not connect, and at nothing else. */
    private void attempted(Delivery delivery, Reply reply) {
        if (delivery.isDropped()) {
            return;
        }
        int attempts = delivery.attempted(reply);
        if (attempts == 1
                && reply instanceof Reply.Silence silence
                && silence.neverConnected()
                && !deadlines.isLate(delivery)) {
            attempt(delivery);
            return;
        }
        delivery.answered();
        if (delivery.kind().isAssignment()) {
            order.answered(delivery);
        } else {
            eventEnded(delivery);
        }
    }

    private void eventEnded(Delivery delivery) {
        Delivery next = lanes.leave(delivery);
        if (next != null) {
            send(next);
        }
        boolean delivered =
                delivery.reply() instanceof Reply.Answer answer && answer.status() >= 200 && answer.status() < 300;
        delivery.ended(delivered ? SentCallback.Outcome.DELIVERED : SentCallback.Outcome.FAILED, engine.now());
        if (delivered) {
            outstanding.remove(delivery);
        } else if (settings.virtualTime()) {
            hold(delivery);
        } else {
            raise(delivery);
        }
    }

    /** In virtual time the log must not depend on how fast an event callback failed. */
    private void hold(Delivery delivery) {
        held.add(delivery);
    }

    private void raiseHeld() {
        if (held.isEmpty() || outstanding.size() > held.size()) {
            return;
        }
        held.sort(Comparator.comparingLong(delivery -> delivery.cause().number()));
        List<Delivery> now = List.copyOf(held);
        held.clear();
        now.forEach(this::raise);
    }

    private void raise(Delivery delivery) {
        synchronized (effect) {
            if (delivery.isDropped()) {
                return;
            }
            if (delivery.isAnswered()) {
                Reply reply = delivery.reply();
                effects.eventFailed(
                        delivery,
                        reply instanceof Reply.Answer answer
                                ? "it answered with status " + answer.status() + " instead of 2xx"
                                : reply.shown());
            } else {
                effects.withheld(delivery);
            }
            outstanding.remove(delivery);
        }
    }

    private void applyAssignment(Delivery delivery) {
        synchronized (effect) {
            if (delivery.isDropped()) {
                return;
            }
            Verdict verdict = Judgement.of(delivery.reply());
            String next = effects.ofAssignment(delivery, verdict);
            delivery.ended(
                    verdict instanceof Verdict.Failed ? SentCallback.Outcome.FAILED : SentCallback.Outcome.DELIVERED,
                    engine.now());
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

    private void post(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
                raiseHeld();
            } catch (RuntimeException | Error broken) {
                outstanding.broken(broken);
            }
        });
    }
}
