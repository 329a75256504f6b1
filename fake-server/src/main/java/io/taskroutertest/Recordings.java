package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.recording.Recording;
import io.taskroutertest.internal.recording.RecordingReader;
import io.taskroutertest.internal.recording.RecordingWriter;
import java.nio.file.Path;

/** Recordings of fakes, and fakes of recordings. */
final class Recordings {

    private Recordings() {}

    static FakeTaskRouter replay(Path file) {
        Recording recording = RecordingReader.read(file);
        FakeSettings settings = new FakeSettings(
                recording.settings(),
                recording.account(),
                null,
                null,
                false,
                FakeTaskRouterBuilder.DEFAULT_SETTLE_LIMIT,
                new WireMockDoor.Options(0, "127.0.0.1", null),
                null);
        return new FakeTaskRouter(ControlledFake.start(settings, "the replay of " + file, recording));
    }

    static void write(FakeServer server, Path file) {
        Recording recording = server.recording();
        OutputFile.write("recording", file, out -> RecordingWriter.write(recording, out));
    }
}
