package io.taskroutertest.junit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.RoutingEvent;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A test that fails leaves what makes its fake again. */
class RecordingFileTest {

    @TempDir
    Path directory;

    @TaskRouterTest(workspace = "desk.yaml")
    static class Desk {
        static String timeline = "";
        static List<RoutingEvent> events = List.of();

        @Test
        void fails(FakeTaskRouter taskRouter) {
            taskRouter.worker("Alice").always().rejects().after(ofSeconds(3));
            Tasks.create(taskRouter);
            taskRouter.clock().advance(ofSeconds(7));
            timeline = taskRouter.view().timeline();
            events = taskRouter.view().events();
            throw new IllegalStateException("wrong");
        }

        @Test
        void passes(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }
    }

    @Test
    void aFailedTestIsRunAgainByTheCallThatItPublishes() {
        String replay = replays(run(directory.toString(), "failures")).toList().get(0);

        assertThat(replay).startsWith("FakeTaskRouter.replay(Path.of(\"").endsWith(".Desk.fails.recording.jsonl\"))");
        try (FakeTaskRouter taskRouter = FakeTaskRouter.replay(Path.of(replay.split("\"", -1)[1]))) {
            assertThat(taskRouter.view().timeline()).isNotEmpty().isEqualTo(Desk.timeline);
            assertThat(taskRouter.view().events()).isEqualTo(Desk.events);
        }
    }

    @Test
    void thePathIsRelativeToWhereTestsRunIfItIsBelow() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(ReplayLine.of(here.resolve("target").resolve("taskrouter").resolve("x.recording.jsonl")))
                .isEqualTo("FakeTaskRouter.replay(Path.of(\"target/taskrouter/x.recording.jsonl\"))");
        assertThat(ReplayLine.of(directory.resolve("a \"b\"")))
                .isEqualTo("FakeTaskRouter.replay(Path.of(\""
                        + directory.toString().replace(File.separatorChar, '/') + "/a \\\"b\\\"\"))");
    }

    @Test
    void itIsWrittenBesideTheReportForTheSameTests() {
        run(directory.toString(), "failures");
        assertThat(names()).containsExactly(name("fails.html"), name("fails.recording.jsonl"));

        run(directory.toString(), "all");
        assertThat(names())
                .containsExactly(
                        name("fails.html"),
                        name("fails.recording.jsonl"),
                        name("passes.html"),
                        name("passes.recording.jsonl"));
    }

    @Test
    void onRequestNoneIs() {
        assertThat(replays(run(directory.toString(), "none"))).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void aDirectoryThatCannotBeMadeIsAWarningAndFailsNoTest() throws IOException {
        Path taken = Files.writeString(directory.resolve("taken"), "a file");
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EngineExecutionResults results = run(taken.toString(), "all");

            results.testEvents()
                    .assertStatistics(statistics -> statistics.succeeded(1).failed(1));
            assertThat(replays(results)).isEmpty();
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("TaskRouter warning: no recording on fails(FakeTaskRouter) in " + taken
                        + " (taskrouter.report.directory): Cannot write the recording");
    }

    private static EngineExecutionResults run(String directory, String when) {
        return Kit.run(Map.of("taskrouter.report", when, "taskrouter.report.directory", directory), Desk.class);
    }

    private static Stream<String> replays(EngineExecutionResults results) {
        return Kit.reports(results)
                .map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter replay"))
                .filter(call -> call != null);
    }

    private static String name(String end) {
        return Desk.class.getName().replace('$', '.') + "." + end;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
