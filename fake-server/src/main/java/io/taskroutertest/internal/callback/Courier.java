package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a delivery to its URL and brings back what became of it: an attempt, and another where Twilio makes one. */
final class Courier implements AutoCloseable {

    private final Sender sender;
    private final Deadlines deadlines;
    private final Executor queue;
    private final Consumer<Delivery> then;

    private volatile @Nullable URI base;

    /**
     * @param queue on which everything happens that is not the request itself
     * @param then told of each delivery that has its reply, unless it was dropped meanwhile
     */
    Courier(CallbackSettings settings, Executor queue, Consumer<Delivery> then) {
        this.sender = new Sender(settings.authToken());
        this.deadlines = new Deadlines(settings);
        this.queue = queue;
        this.then = then;
    }

    void baseUrl(URI newBase) {
        base = Target.checkedBase(newBase);
    }

    /** Whether nobody is there yet: the URL is relative, and where the application listens was not said. */
    boolean leadsNowhere(String url) {
        return base == null && Target.isRelative(url);
    }

    void take(Delivery delivery) {
        if (deadlines.isLate(delivery)) {
            queue.execute(() -> attempted(delivery, new Reply.Silence(false, CallbackAlerts.NO_TIME_LEFT.with())));
            return;
        }
        try {
            Target target = Target.of(delivery.url(), base);
            delivery.inFlight(sender.send(
                    delivery,
                    target,
                    new Sender.Limits(
                            deadlines.ofConnecting(delivery), deadlines.ofAttempt(delivery), deadlines.told(delivery)),
                    reply -> queue.execute(() -> attempted(delivery, reply))));
        } catch (Target.Refused refused) {
            queue.execute(() -> attempted(delivery, new Reply.Silence(false, refused.reason())));
        }
    }

    /** Twilio's webhooks try once more at once if they could not connect, unless the URL has it otherwise. */
    private void attempted(Delivery delivery, Reply reply) {
        if (delivery.isDropped()) {
            return;
        }
        int attempts = delivery.attempted(reply);
        if (delivery.overrides().retries(reply, attempts) && !deadlines.isLate(delivery)) {
            take(delivery);
            return;
        }
        delivery.answered();
        then.accept(delivery);
    }

    @Override
    public void close() {
        sender.close();
    }
}
