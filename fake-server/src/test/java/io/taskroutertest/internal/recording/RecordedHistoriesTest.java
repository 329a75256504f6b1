package io.taskroutertest.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.routing.RandomCommands;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of a workspace: written, read and run again it gives the same log, byte for byte. */
class RecordedHistoriesTest {

    @TempDir
    Path directory;

    @Test
    void aRecordedHistoryRunAgainGivesTheSameLog() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Settings settings = RandomCommands.settings(new Random(seed));
            RandomHistory history = new RandomHistory(seed, settings);
            history.go(80);
            Engine original = history.scene().engine();

            Engine again = replayed(Recording.of(original, null));

            assertThat(log(again)).as("seed %s", seed).isEqualTo(log(original));
            assertThat(again.now()).as("seed %s", seed).isEqualTo(original.now());
            assertThat(again.journal()).as("seed %s", seed).isEqualTo(original.journal());
        }
    }

    private Engine replayed(Recording recording) throws IOException {
        Path file = directory.resolve("history");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            RecordingWriter.write(recording, out);
        }
        Recording read = RecordingReader.read(file);
        Engine engine = new Engine(read.settings());
        read.runIn(engine);
        return engine;
    }

    private static List<String> log(Engine engine) {
        return engine.read(
                world -> world.log().after(0).stream().map(Object::toString).toList());
    }
}
