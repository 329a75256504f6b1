package io.taskroutertest.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoreFilesTest {

    @Test
    void filesOfProcessesThatHaveEndedAreRemovedAndOthersStay(@TempDir Path directory) throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        Path abandoned = file(directory, "taskrouter-testkit-" + ended.pid() + "-1.p12");
        Path ours =
                file(directory, "taskrouter-testkit-" + ProcessHandle.current().pid() + "-1.p12");
        Path other = file(directory, "other-" + ended.pid() + "-1.p12");

        TrustStoreFiles.removeAbandoned(directory);

        assertThat(abandoned).doesNotExist();
        assertThat(ours).exists();
        assertThat(other).exists();
    }

    private static Path file(Path directory, String name) throws IOException {
        return Files.createFile(directory.resolve(name));
    }
}
