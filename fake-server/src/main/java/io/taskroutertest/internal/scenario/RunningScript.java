package io.taskroutertest.internal.scenario;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A script in force, with where its sequences of lengths have got to. */
final class RunningScript {

    private final long id;
    private final Script script;
    private final Supplier<Duration> after;
    private final @Nullable Supplier<Duration> handling;
    private final @Nullable Supplier<Duration> wrapUp;

    RunningScript(long id, Script script) {
        this.id = id;
        this.script = script;
        this.after = script.after().draws();
        this.handling = script.handling() == null ? null : script.handling().draws();
        this.wrapUp = script.wrapUp() == null ? null : script.wrapUp().draws();
    }

    long id() {
        return id;
    }

    Script script() {
        return script;
    }

    Duration nextDelay() {
        return after.get();
    }

    /** Null for work that another client ends. */
    @Nullable Duration nextHandling() {
        return handling == null ? null : handling.get();
    }

    /** Null for a worker that does not wrap up. */
    @Nullable Duration nextWrapUp() {
        return wrapUp == null ? null : wrapUp.get();
    }

    boolean wrapsUp() {
        return wrapUp != null;
    }
}
