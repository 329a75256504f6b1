package io.taskroutertest.internal.callback.delivery;

import java.time.Duration;
import java.util.function.Consumer;

/** Answers that a scripted delay holds up: each comes when the delay is over, or has failed when its time is. */
final class LateAnswers {

    private final Deadlines deadlines;
    private final DelayedDeliveries later;
    private final CallbackTransport courier;
    private final Consumer<Delivery> then;

    /** @param then told of each when it comes, unless another attempt is made */
    LateAnswers(
            CallbackSettings settings, DelayedDeliveries later, CallbackTransport courier, Consumer<Delivery> then) {
        this.deadlines = new Deadlines(settings);
        this.later = later;
        this.courier = courier;
        this.then = then;
    }

    void answered(Delivery delivery) {
        Duration delay = delivery.disturbance().answerDelay();
        Duration limit = deadlines.waitingTime(delivery);
        if (delay.compareTo(limit) > 0) {
            if (!limit.isZero()) {
                delivery.tooLate(deadlines.told(delivery));
            }
            delay = limit;
        }
        Duration heldUp = delay;
        later.after(delay, delivery, () -> {
            delivery.heldUp(heldUp);
            if (!courier.takesAgain(delivery)) {
                then.accept(delivery);
            }
        });
    }
}
