package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end one after the other, or at the same time, as those of several test JVMs do. */
class CoverageOfForksTest {

    @TempDir
    Path directory;

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Desk {
        @Test
        void reserves(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }
    }

    private void run(String name) {
        Kit.run(
                Map.of(
                        "taskrouter.coverage",
                        "file",
                        "taskrouter.run",
                        name,
                        "taskrouter.report.directory",
                        directory.toString()),
                Desk.class);
    }

    private String table() throws IOException {
        return Files.readString(directory.resolve("workflow-coverage.txt"));
    }

    @Test
    void ofOneRunAreInOneTable() throws IOException {
        run("build 1");
        run("build 1");

        assertThat(table()).startsWith("Workflow coverage of 2 fakes:").contains(": 2 tasks\n");
    }

    @Test
    void ofAnEarlierRunAreRemoved() throws IOException {
        run("1");
        run("2");

        assertThat(table()).startsWith("Workflow coverage of 1 fake:");
        try (Stream<Path> parts = Files.list(directory.resolve("coverage-parts"))) {
            assertThat(parts.filter(it -> it.toString().endsWith(".json"))).hasSize(1);
        }
    }

    @Test
    void thatEndAtTheSameTimeLoseNothing() throws IOException {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> run("1")))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        run("1");

        assertThat(table()).startsWith("Workflow coverage of 5 fakes:").contains(": 5 tasks\n");
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Flaky {
        static volatile boolean passes;

        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            assertThat(passes).isTrue();
        }
    }

    @Test
    void theReportOnAFailureIsRemovedWhenTheTestPasses() throws IOException {
        Map<String, String> parameters = Map.of("taskrouter.report.directory", directory.toString());
        Flaky.passes = false;
        Kit.run(parameters, Flaky.class);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }

        Flaky.passes = true;
        Kit.run(parameters, Flaky.class);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
