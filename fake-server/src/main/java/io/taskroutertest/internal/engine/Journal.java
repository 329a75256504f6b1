package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that were given and how time moved between them, in order: they are what reproduces a run. */
public final class Journal {

    private final List<Entry> entries = new ArrayList<>();

    public sealed interface Entry permits Given, Moved {

        /** The engine's time: of the command, or after the move. */
        Instant at();
    }

    /** @param refusal why it was refused, or null */
    public record Given(
            Instant at, Command<?> command, @Nullable Refusal refusal) implements Entry {}

    /** Time was moved up to this instant, and what fell due on the way was handled. */
    public record Moved(Instant at) implements Entry {}

    /**
     * Runs a journal in a fresh engine, whose log is then the same, byte for byte.
     *
     * @param settings those of the engine that the journal is from
     * @throws IllegalStateException if a command is refused that was not, or the other way round: the settings are
     *     others, or the engine is another version
     */
    public static Engine replay(Settings settings, List<Entry> entries) {
        Engine engine = new Engine(settings);
        for (Entry entry : entries) {
            if (entry instanceof Given given) {
                repeat(engine, given);
            } else {
                engine.advanceTo(entry.at());
            }
        }
        return engine;
    }

    private static void repeat(Engine engine, Given given) {
        Refusal met = null;
        try {
            engine.execute(given.command());
        } catch (Refusal refusal) {
            met = refusal;
        }
        String now = met == null ? null : met.getMessage();
        String then = given.refusal() == null ? null : given.refusal().getMessage();
        if (now == null ? then != null : !now.equals(then)) {
            throw new IllegalStateException("At " + given.at() + " " + given.command() + " was "
                    + (then == null ? "carried out" : "refused (" + then + ")") + ", and now is "
                    + (now == null ? "carried out" : "refused (" + now + ")"));
        }
    }

    void add(Instant at, Command<?> command, @Nullable Refusal refusal) {
        entries.add(new Given(at, command, refusal));
    }

    /** Moves that follow each other are one: what falls due on the way does not depend on where they stop. */
    void moved(Instant to) {
        int last = entries.size() - 1;
        if (last >= 0 && entries.get(last) instanceof Moved) {
            entries.set(last, new Moved(to));
        } else {
            entries.add(new Moved(to));
        }
    }

    List<Entry> copy() {
        return List.copyOf(entries);
    }
}
