package io.taskroutertest.internal.callback.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.CallCenter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelayedDeliveriesTest {

    private final CallCenter center = new CallCenter();
    private final List<Runnable> handedOver = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final DelayedDeliveries later =
            new DelayedDeliveries(false, center.engine::now, new OutstandingDeliveries(), handedOver::add);

    @Test
    void onTheRealClockNoTimerOutlivesWhatIsDropped() {
        Delivery delivery = Delivery.event("/events", center.log().get(0));
        later.after(Duration.ofDays(1), delivery, () -> done.add("sent"));
        assertThat(handedOver).as("a day has not passed").isEmpty();

        delivery.drop();
        later.dropAll();

        assertThat(handedOver).as("the timer is over").hasSize(1);
        handedOver.forEach(Runnable::run);
        assertThat(done).isEmpty();
    }

    @Test
    void inVirtualTimeWhatWasDroppedMeanwhileIsNeverDue() {
        OutstandingDeliveries outstanding = new OutstandingDeliveries();
        DelayedDeliveries virtual = new DelayedDeliveries(true, center.engine::now, outstanding, handedOver::add);
        Delivery delivery = Delivery.event("/events", center.log().get(0));
        delivery.drop();
        virtual.after(Duration.ofSeconds(3), delivery, () -> done.add("sent"));

        assertThat(virtual.nextDue()).isNull();
        virtual.wake(center.engine.now().plusSeconds(3));
        assertThat(outstanding.size()).as("nobody waits for it").isZero();
    }
}
