package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.callback.http.CallbackTarget;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import io.taskroutertest.internal.callback.http.HttpSender;
import io.taskroutertest.internal.callback.http.ReplyBody;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a delivery to its URL and brings back what became of it: an attempt, and another where Twilio makes one. */
final class CallbackTransport implements AutoCloseable {

    private final HttpSender sender;
    private final HandlerInvoker inProcess;
    private final Deadlines deadlines;
    private final Executor queue;
    private final Consumer<Delivery> then;

    private volatile @Nullable URI base;

    /**
     * @param queue on which everything happens that is not the request itself
     * @param then told of each delivery that has its reply, unless it was dropped meanwhile
     */
    CallbackTransport(CallbackSettings settings, CallbackHandlers receivers, Executor queue, Consumer<Delivery> then) {
        this.sender = new HttpSender(settings.authToken());
        this.inProcess = new HandlerInvoker(receivers);
        this.deadlines = new Deadlines(settings);
        this.queue = queue;
        this.then = then;
    }

    void baseUrl(URI newBase) {
        base = CallbackTarget.checkedBase(newBase);
    }

    /** Whether nobody is there yet: the URL is relative, and where the application listens was not said. */
    boolean leadsNowhere(Delivery delivery) {
        return base == null && CallbackTarget.isRelative(delivery.url()) && inProcess.receiverOf(delivery) == null;
    }

    void take(Delivery delivery) {
        if (deadlines.isLate(delivery)) {
            queue.execute(
                    () -> attempted(delivery, new CallbackReply.Silence(false, CallbackAlerts.NO_TIME_LEFT.with())));
            return;
        }
        CallbackReply scripted = scripted(delivery.disturbance());
        if (scripted != null) {
            queue.execute(() -> attempted(delivery, scripted));
            return;
        }
        HttpSender.Limits limits = new HttpSender.Limits(
                deadlines.ofConnecting(delivery), deadlines.ofAttempt(delivery), deadlines.told(delivery));
        Consumer<CallbackReply> whenAttempted = reply -> queue.execute(() -> attempted(delivery, reply));
        CallbackHandler receiver = inProcess.receiverOf(delivery);
        if (receiver != null) {
            delivery.inFlight(inProcess.send(delivery, receiver, limits, whenAttempted));
            return;
        }
        try {
            CallbackTarget target = CallbackTarget.of(delivery.url(), base);
            String webhook = delivery.cause().sid() + ' ' + delivery.kind();
            delivery.inFlight(sender.send(webhook, delivery.parameters(), target, limits, whenAttempted));
        } catch (CallbackTarget.Refused refused) {
            queue.execute(() -> attempted(delivery, new CallbackReply.Silence(false, refused.reason())));
        }
    }

    /** What a fault answers in the application's stead, or null. */
    private static @Nullable CallbackReply scripted(InjectedFault disturbance) {
        if (disturbance.unreachable()) {
            return new CallbackReply.Silence(true, CallbackAlerts.NO_CONNECTION.with(disturbance.faults()));
        }
        HandlerAnswer instead = disturbance.instead();
        return instead == null
                ? null
                : new CallbackReply.Answer(
                        instead.status(), instead.contentType(), ReplyBody.of(instead.body()), disturbance.faults());
    }

    private void attempted(Delivery delivery, CallbackReply reply) {
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
