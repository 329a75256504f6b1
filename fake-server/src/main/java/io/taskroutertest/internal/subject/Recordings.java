package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.Debugger;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.assembly.OutputFile;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.recording.Recording;
import io.taskroutertest.internal.recording.RecordingReader;
import io.taskroutertest.internal.recording.RecordingWriter;
import java.nio.file.Path;
import java.time.Duration;

/** Writes recordings of fakes, and starts fakes from recordings. */
public final class Recordings {

    private Recordings() {}

    /**
     * Starts a fake that has run a recording.
     *
     * @param settleLimit the longest time to wait for callbacks, in real time
     */
    public static FakeServer replay(Path file, Duration settleLimit) {
        Recording recording = RecordingReader.read(file);
        FakeSettings settings = new FakeSettings(
                recording.settings(),
                recording.account(),
                null,
                null,
                false,
                Debugger.unlessDebugged(settleLimit),
                WireMockDoor.Options.inTests(0),
                null);
        return ControlledFake.start(settings, "the replay of " + file, recording);
    }

    /** Writes a fake's recording to a file. */
    public static void write(FakeServer server, Path file) {
        Recording recording = server.recording();
        OutputFile.write("recording", file, out -> RecordingWriter.write(recording, out));
    }
}
