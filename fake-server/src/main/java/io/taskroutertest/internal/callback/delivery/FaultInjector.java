package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.WorkerChannelEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.model.SentCallback;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what goes wrong with callbacks. */
public interface FaultInjector {

    FaultInjector NONE = callback -> InjectedFault.NONE;

    /**
     * Asked once for each callback, at the moment of its cause and in the order of causes, which makes what is drawn
     * depend on the seed alone. It runs under the engine's lock: it must not wait.
     */
    InjectedFault of(Supplier<Planned> callback);

    /**
     * A callback that is about to be sent.
     *
     * @param eventType null for an assignment callback
     * @param workerSid whom it is about, if anybody
     */
    record Planned(
            SentCallback.Kind kind,
            String url,
            @Nullable String eventType,
            @Nullable String workerSid,
            @Nullable String workerName,
            Instant at) {

        static Planned of(Delivery delivery, Instant now) {
            Worker worker = worker(delivery.cause().event());
            return new Planned(
                    delivery.kind(),
                    delivery.url(),
                    delivery.kind().isAssignment() ? null : delivery.subject(),
                    worker == null ? null : worker.sid(),
                    worker == null ? null : worker.friendlyName(),
                    now);
        }

        private static @Nullable Worker worker(DomainEvent cause) {
            if (cause instanceof ReservationEvent event) {
                return event.worker().worker();
            }
            if (cause instanceof WorkerEvent event) {
                return event.facts().worker();
            }
            return cause instanceof WorkerChannelEvent event ? event.facts().worker() : null;
        }
    }
}
