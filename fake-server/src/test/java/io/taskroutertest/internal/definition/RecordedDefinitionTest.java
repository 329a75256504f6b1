package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.recording.Recording;
import io.taskroutertest.internal.recording.RecordingReader;
import io.taskroutertest.internal.recording.RecordingWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that a definition made is the same when its recording is run, though no definition is in it. */
class RecordedDefinitionTest {

    private static final int CASES = 200;

    @TempDir
    Path directory;

    @Test
    void anyDefinitionIsRecorded() throws IOException {
        for (long seed = 0; seed < CASES; seed++) {
            String json = new RandomDefinition(seed).make().toString();
            check(json, SupportCenter.withSeed(seed, WorkspaceDefinitions.read("random.json", json)));
        }
    }

    private void check(String definition, SupportCenter center) throws IOException {
        Path file = directory.resolve("it");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            RecordingWriter.write(Recording.of(center.engine(), null), out);
        }
        Recording recording = RecordingReader.read(file);
        Engine again = new Engine(recording.settings());

        recording.runIn(again);

        assertThat(new SupportCenter(again, center.workspace()).inventory())
                .as(definition)
                .isEqualTo(center.inventory());
        assertThat(log(again)).as(definition).isEqualTo(log(center.engine()));
    }

    private static List<String> log(Engine engine) {
        return engine.read(
                world -> world.log().after(0).stream().map(Object::toString).toList());
    }
}
