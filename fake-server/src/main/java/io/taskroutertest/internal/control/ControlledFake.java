package io.taskroutertest.internal.control;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.recording.Recording;
import org.jspecify.annotations.Nullable;

/** Starts fakes that answer the control API. */
public final class ControlledFake {

    private ControlledFake() {}

    /** Starts a fake that messages name after its account. */
    public static FakeServer start(FakeSettings settings) {
        return start(settings, null, null);
    }

    /**
     * Starts a fake.
     *
     * @param name whose fake it is: what messages call it; null for its account
     * @param beginning what happened before the fake began, and before each reset, or null for nothing
     * @throws IllegalStateException if the recording does not replay as it was recorded, or the port is in use
     */
    public static FakeServer start(FakeSettings settings, @Nullable String name, @Nullable Recording beginning) {
        return new FakeServer(settings, name, beginning, ControlApi::new);
    }
}
