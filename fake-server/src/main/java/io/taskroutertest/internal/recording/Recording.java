package io.taskroutertest.internal.recording;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.resource.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that can be run again.
 *
 * @param source what messages call it
 * @param testkit the version that recorded it
 * @param account the only account that was let in, or null for any
 * @param logged how long the log was in the end, or null if nobody knows
 */
public record Recording(
        String source,
        String testkit,
        @Nullable String account,
        Settings settings,
        List<Journal.Entry> entries,
        @Nullable Long logged) {

    /** The line of the first entry, below the header. */
    static final int FIRST_LINE = 2;

    public Recording {
        entries = List.copyOf(entries);
    }

    /** @param account the only one let in, or null for any */
    public static Recording of(Engine engine, @Nullable String account) {
        return engine.read(world -> new Recording(
                "this run",
                TestkitVersion.THIS,
                account,
                world.settings(),
                engine.journal(),
                world.log().size()));
    }

    /**
     * Asks a fresh engine for everything that was asked of the recorded one.
     *
     * @throws IllegalStateException if it does not answer as that did, with the line
     */
    public void runIn(Engine engine) {
        int line = FIRST_LINE;
        for (Journal.Entry entry : entries) {
            run(engine, entry, line);
            line++;
        }
        long now = engine.read(world -> world.log().size());
        if (logged != null && logged != now) {
            throw new IllegalStateException(
                    source + ": ran to its end, but " + logged + " things had happened then, and "
                            + now + " have happened now. " + otherVersion(testkit)
                            + ", or take \"logged\" out of the last line if the file was changed on purpose");
        }
    }

    private void run(Engine engine, Journal.Entry entry, int line) {
        try {
            Journal.repeat(engine, entry);
        } catch (Journal.DivergedException e) {
            throw new IllegalStateException(
                    source + ", line " + line + ": does not come about as it was recorded. " + e.getMessage() + ". "
                            + otherVersion(testkit) + ", or undo what was changed in the file",
                    e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    source + ", line " + line + ": the engine itself fails here (" + e
                            + "), as it may have done when this was recorded. Report it with this file, unless the file"
                            + " was changed",
                    e);
        }
    }

    static String otherVersion(String testkit) {
        return "It was recorded by testkit " + testkit + ", and this is " + TestkitVersion.THIS
                + ": replay it with the version that recorded it";
    }
}
