package io.taskroutertest.junit;

import java.io.File;
import java.nio.file.Path;

/** The call that makes the fake of a test again, ready to be pasted. */
final class ReplayLine {

    private ReplayLine() {}

    /** Relative to the directory in which the tests run, where the file is below it: short, and the same for everybody. */
    static String of(Path recording) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = recording.startsWith(here) ? here.relativize(recording) : recording;
        // Slashes lead to the file on every platform, and need no escape in Java.
        String path = shown.toString().replace(File.separatorChar, '/');
        return "FakeTaskRouter.replay(Path.of(\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"))";
    }
}
