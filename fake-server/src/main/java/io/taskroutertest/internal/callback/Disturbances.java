package io.taskroutertest.internal.callback;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what goes wrong with callbacks. */
public interface Disturbances {

    Disturbances NONE = callback -> Disturbance.NONE;

    /**
     * Asked once for each callback, at the moment of its cause and in the order of causes, which makes what is drawn
     * depend on the seed alone. It runs under the engine's lock: it must not wait.
     */
    Disturbance of(Supplier<Planned> callback);

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
            Instant at) {}
}
