package io.taskroutertest.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.incident.Incident;
import io.taskroutertest.model.ReplayFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs become an incident on the command line, and an incident becomes a log again. */
class IncidentCommandTest {

    private static final String LOG =
            "EventType=task.created&Sid=EV1&TimestampMs=1692816604478&TaskSid=WT1&TaskVersion=0\n"
                    + "noise\n"
                    + "EventType=task.created&Sid=EV1&TimestampMs=1692816604478&TaskSid=WT1&TaskVersion=0\n";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Standalone.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                name -> null);
    }

    private Path log(String content) throws IOException {
        return Files.writeString(directory.resolve("callbacks.log"), content);
    }

    @Test
    void anImportTellsItsTotalsWhatItSkippedAndWhichFactsItHad() throws IOException {
        Path incident = directory.resolve("monday.incident.jsonl");

        int code = run("incident", "import", log(LOG).toString(), "--out", incident.toString());

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("3 records: 1 read, 1 skipped, 1 duplicates\n")
                .contains("reservation timeout", "assumed", "120 s");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("callbacks.log:2: is no event");
        assertThat(Incident.read(incident).eventCount()).isEqualTo(1);
        assertThat(Incident.read(incident).facts()).anyMatch(ReplayFact::isMissing);
    }

    @Test
    void anExportGivesALogThatIsImportedToTheSameIncident() throws IOException {
        Path incident = directory.resolve("monday.incident.jsonl.gz");
        Path again = directory.resolve("again.incident.jsonl.gz");
        Path exported = directory.resolve("exported.log");
        run("incident", "import", log(LOG).toString(), "--out", incident.toString());

        int code = run("incident", "export", incident.toString(), "--as", "forms", "--out", exported.toString());

        assertThat(code).isZero();
        run("incident", "import", exported.toString(), "--out", again.toString());
        assertThat(again).hasSameBinaryContentAs(incident);
    }

    @Test
    void theExitCodeIsTwoIfNothingCanBeRead() throws IOException {
        String target = directory.resolve("x").toString();

        assertThat(run("incident", "import", log("noise\n").toString(), "--out", target))
                .isEqualTo(2);
        assertThat(run("incident", "import", directory.resolve("missing").toString(), "--out", target))
                .isEqualTo(2);
        assertThat(run("incident", "export", log("noise\n").toString(), "--as", "rest"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("none of 1 records", "there is no such file", "this is no incident");
        assertThat(List.of(directory.toFile().list())).doesNotContain("x");
    }
}
