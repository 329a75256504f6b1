package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that were given, in order: they are what reproduces a run. */
public final class Journal {

    private final List<Entry> entries = new ArrayList<>();

    /** @param refusal why it was refused, or null */
    public record Entry(
            Instant at, Command<?> command, @Nullable Refusal refusal) {}

    void add(Instant at, Command<?> command, @Nullable Refusal refusal) {
        entries.add(new Entry(at, command, refusal));
    }

    List<Entry> copy() {
        return List.copyOf(entries);
    }
}
