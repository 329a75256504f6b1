package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a delivery to its URL and brings back what became of it: an attempt, and another where Twilio makes one. */
final class Courier implements AutoCloseable {

    private final Sender sender;
    private final InProcess inProcess;
    private final Deadlines deadlines;
    private final Executor queue;
    private final Consumer<Delivery> then;

    private volatile @Nullable URI base;

    /**
     * @param queue on which everything happens that is not the request itself
     * @param then told of each delivery that has its reply, unless it was dropped meanwhile
     */
    Courier(CallbackSettings settings, Receivers receivers, Executor queue, Consumer<Delivery> then) {
        this.sender = new Sender(settings.authToken());
        this.inProcess = new InProcess(receivers);
        this.deadlines = new Deadlines(settings);
        this.queue = queue;
        this.then = then;
    }

    void baseUrl(URI newBase) {
        base = Target.checkedBase(newBase);
    }

    /** Whether nobody is there yet: the URL is relative, and where the application listens was not said. */
    boolean leadsNowhere(Delivery delivery) {
        return base == null && Target.isRelative(delivery.url()) && inProcess.receiverOf(delivery) == null;
    }

    void take(Delivery delivery) {
        if (deadlines.isLate(delivery)) {
            queue.execute(() -> attempted(delivery, new Reply.Silence(false, CallbackAlerts.NO_TIME_LEFT.with())));
            return;
        }
        Reply scripted = scripted(delivery.disturbance());
        if (scripted != null) {
            queue.execute(() -> attempted(delivery, scripted));
            return;
        }
        Sender.Limits limits = new Sender.Limits(
                deadlines.ofConnecting(delivery), deadlines.ofAttempt(delivery), deadlines.told(delivery));
        Consumer<Reply> whenAttempted = reply -> queue.execute(() -> attempted(delivery, reply));
        Receiver receiver = inProcess.receiverOf(delivery);
        if (receiver != null) {
            delivery.inFlight(inProcess.send(delivery, receiver, limits, whenAttempted));
            return;
        }
        try {
            Target target = Target.of(delivery.url(), base);
            delivery.inFlight(sender.send(delivery, target, limits, whenAttempted));
        } catch (Target.Refused refused) {
            queue.execute(() -> attempted(delivery, new Reply.Silence(false, refused.reason())));
        }
    }

    /** What a fault answers in the application's stead, or null. */
    private static @Nullable Reply scripted(Disturbance disturbance) {
        if (disturbance.unreachable()) {
            return new Reply.Silence(true, CallbackAlerts.NO_CONNECTION.with(disturbance.faults()));
        }
        Answered instead = disturbance.instead();
        return instead == null
                ? null
                : new Reply.Answer(
                        instead.status(), instead.contentType(), Body.of(instead.body()), disturbance.faults());
    }

    private void attempted(Delivery delivery, Reply reply) {
        if (delivery.isDropped()) {
            return;
        }
        delivery.attempted(reply);
        if (!delivery.disturbance().isAnswerLate() && takesAgain(delivery)) {
            return;
        }
        delivery.answered();
        then.accept(delivery);
    }

    /**
     * Twilio's webhooks try once more at once if they could not connect, unless the URL has it otherwise.
     *
     * @return whether another attempt is under way
     */
    boolean takesAgain(Delivery delivery) {
        if (!delivery.overrides().retries(delivery.reply(), delivery.attempts()) || deadlines.isLate(delivery)) {
            return false;
        }
        take(delivery);
        return true;
    }

    @Override
    public void close() {
        sender.close();
        inProcess.close();
    }
}
