package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class ReportFileTest {

    @TempDir
    Path directory;

    @TaskRouterTest(workspace = "desk.yaml")
    static class Desk {
        @Test
        void fails(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            throw new IllegalStateException("the <reason>");
        }

        @Test
        void passes(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }
    }

    @Test
    void aFailedTestLeavesAReportThatIsNamedAfterItAndSaysWhy() throws IOException {
        run(Desk.class, "failures");

        assertThat(reports()).singleElement().asString().endsWith("ReportFileTest.Desk.fails.html");
        assertThat(Files.readString(reports().get(0))).contains("the \\u003creason>", "Alice is offered");
    }

    @Test
    void thePathIsPublished() {
        EngineExecutionResults results = run(Desk.class, "failures");

        assertThat(Kit.reports(results))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter report"))
                .isEqualTo(reports().get(0).toString());
    }

    @Test
    void onRequestEveryTestLeavesOne() {
        run(Desk.class, "all");

        assertThat(reports())
                .extracting(file -> file.getFileName().toString())
                .satisfiesExactlyInAnyOrder(
                        failed -> assertThat(failed).endsWith("Desk.fails.html"),
                        passed -> assertThat(passed).endsWith("Desk.passes.html"));
    }

    @Test
    void onRequestNoneDoes() {
        run(Desk.class, "none");

        assertThat(files()).isEmpty();
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Namesakes {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void fails(int number) {
            throw new IllegalStateException("wrong " + number);
        }

        @Nested
        class Inner {
            @Test
            void fails() {
                throw new IllegalStateException("wrong");
            }

            @Test
            void fails(FakeTaskRouter taskRouter) {
                throw new IllegalStateException("wrong at " + taskRouter.view().now());
            }
        }
    }

    @Test
    void noTwoTestsShareAFile() {
        run(Namesakes.class, "failures");

        assertThat(reports())
                .extracting(file -> file.getFileName().toString().replaceFirst(".*Namesakes", ""))
                .containsExactlyInAnyOrder(
                        ".fails-1.html", ".fails-2.html", ".Inner.fails-.html", ".Inner.fails-FakeTaskRouter.html");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Passing {
        @Test
        void passes(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeFailsNoTest() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "a file");

        EngineExecutionResults results = Kit.run(
                Map.of("taskrouter.report", "all", "taskrouter.report.directory", file.toString()), Passing.class);

        results.testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1).failed(0));
        assertThat(Kit.reports(results)).isEmpty();
        assertThat(file).hasContent("a file");
    }

    @Test
    void ofADirectoryThatCannotBeMadeTheTimelineIsLeft() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "a file");

        EngineExecutionResults results = Kit.run(Map.of("taskrouter.report.directory", file.toString()), Desk.class);

        assertThat(Kit.reports(results))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .keySet())
                .isEqualTo(Set.of("TaskRouter timeline"));
    }

    private EngineExecutionResults run(Class<?> tests, String when) {
        return Kit.run(Map.of("taskrouter.report", when, "taskrouter.report.directory", directory.toString()), tests);
    }

    private List<Path> reports() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
