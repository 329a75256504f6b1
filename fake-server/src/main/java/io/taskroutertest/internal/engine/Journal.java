package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands that were given and how time moved between them, in order: they are what reproduces a run. */
public final class Journal {

    private final List<Entry> entries = new ArrayList<>();

    public sealed interface Entry permits Given, Moved {

        /** The engine's time: of the command, or after the move. */
        Instant at();
    }

    /** @param refusal the words with which it was refused, or null */
    public record Given(
            Instant at, Command<?> command, @Nullable String refusal) implements Entry {}

    /** Time was moved up to this instant, and what fell due on the way was handled. */
    public record Moved(Instant at) implements Entry {}

    /** An entry that does not come about as it did: the settings are others, or the engine is another version. */
    public static final class DivergedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private DivergedException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /**
     * Runs a journal in a fresh engine, whose log is then the same, byte for byte.
     *
     * @param settings those of the engine that the journal is from
     * @throws DivergedException if a command is refused that was not, or the other way round
     */
    public static Engine replay(Settings settings, List<Entry> entries) {
        Engine engine = new Engine(settings);
        entries.forEach(entry -> repeat(engine, entry));
        return engine;
    }

    /**
     * Runs the next entry of a journal.
     *
     * @throws DivergedException if a command is refused that was not, or the other way round, or comes at another time
     */
    public static void repeat(Engine engine, Entry entry) {
        if (entry instanceof Given given) {
            repeat(engine, given);
        } else if (entry.at().isBefore(engine.now())) {
            throw new DivergedException(
                    "the clock was moved to " + entry.at() + ", and now it is " + engine.now() + " already");
        } else {
            engine.advanceTo(entry.at());
        }
    }

    private static void repeat(Engine engine, Given given) {
        Instant present = engine.now();
        if (!present.equals(given.at())) {
            throw new DivergedException(given.command() + " was given at " + given.at() + ", and now it is " + present);
        }
        String now = null;
        try {
            engine.execute(given.command());
        } catch (Refusal refusal) {
            now = refusal.getMessage();
        }
        if (!Objects.equals(now, given.refusal())) {
            throw new DivergedException("At " + given.at() + " " + given.command() + " was " + outcome(given.refusal())
                    + ", and now is " + outcome(now));
        }
    }

    private static String outcome(@Nullable String refusal) {
        return refusal == null ? "carried out" : "refused (" + refusal + ")";
    }

    void add(Instant at, Command<?> command, @Nullable String refusal) {
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
