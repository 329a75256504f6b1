package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class RunCoverageTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Desk {
        @Test
        void reserves(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }

        @Test
        void timesOut(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            taskRouter.clock().advance(Duration.ofHours(1));
        }
    }

    @TaskRouterTest(workspace = "desk.yaml", seed = 7)
    static class OtherSeed {
        @RepeatedTest(3)
        void reserves(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }
    }

    @Test
    void theTableOfTheRunIsPrintedOnceAndWritten() throws IOException {
        Kit.run(parameters("all"), Desk.class, OtherSeed.class);

        String table = Files.readString(directory.resolve("workflow-coverage.txt"));
        assertThat(table).startsWith("Workflow coverage of 5 fakes:\n\n").contains(": 5 tasks\n", "  Hit: ");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("Workflow coverage of")
                .contains(table)
                .contains("It is in " + directory.toAbsolutePath().resolve("workflow-coverage.txt"));
    }

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS_WITH_RESET)
    static class Reset {
        @RepeatedTest(3)
        void reserves(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }

        @Test
        void beginsAnewItself(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            taskRouter.reset();
            Tasks.create(taskRouter);
        }
    }

    @Test
    void whatAResetEndsCountsToo() throws IOException {
        Kit.run(parameters("all"), Reset.class);

        assertThat(table()).contains(": 5 tasks\n");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Closing {
        @Test
        void closesItsFake(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            taskRouter.close();
            throw new IllegalStateException("and fails");
        }
    }

    @Test
    void aFakeThatATestClosesIsCountedOnce() throws IOException {
        Kit.run(parameters("all"), Closing.class);

        assertThat(table()).startsWith("Workflow coverage of 1 fake:").contains(": 1 task\n");
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Many {
        @RepeatedTest(200)
        void reserves(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }
    }

    @Test
    void testsInParallelAreAllCounted() throws IOException {
        Kit.runInParallel(parameters("file"), Many.class);

        assertThat(table()).startsWith("Workflow coverage of 200 fakes:").contains(": 200 tasks\n");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Prolific {
        @Test
        void makesManyWorkflows(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            for (int i = 100; i < 130; i++) {
                Workflow.creator(
                                workspace.sid(),
                                "Workflow " + i,
                                "{\"task_routing\":{\"default_filter\":{\"queue\":\""
                                        + workspace.taskQueueSid("Billing") + "\"}}}")
                        .create(taskRouter.client());
                Task.creator(workspace.sid())
                        .setWorkflowSid(workspace.workflowSid("Workflow " + i))
                        .create(taskRouter.client());
            }
        }
    }

    @Test
    void ofALongTableTheFirstLinesArePrintedAndWhereTheRestIs() throws IOException {
        Kit.run(parameters("all"), Prolific.class);

        List<String> lines = table().lines().toList();
        assertThat(lines).hasSizeGreaterThan(150).anyMatch(line -> line.contains("Workflow 129"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(lines.get(99))
                .contains("… and " + (lines.size() - 100) + " more lines in "
                        + directory.toAbsolutePath().resolve("workflow-coverage.txt"))
                .doesNotContain("Workflow 129");
    }

    @Test
    void withoutAWordItIsAll() throws IOException {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("taskrouter.report.directory", directory.toString())
                .selectors(DiscoverySelectors.selectClass(Desk.class))
                .execute();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(table());
    }

    @Test
    void onRequestItIsOnlyWritten() throws IOException {
        Kit.run(parameters("file"), Desk.class);

        assertThat(table()).contains(": 2 tasks\n");
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Workflow coverage");
    }

    @Test
    void onRequestThereIsNone() {
        Kit.run(parameters("none"), Desk.class);

        assertThat(directory).isEmptyDirectory();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Workflow coverage");
    }

    @Test
    void anUnknownWordIsWarnedOfAndTakenForAll() throws IOException {
        Kit.run(parameters("some"), Desk.class);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "TaskRouter warning: taskrouter.coverage is 'some'; it can be all, file or none. Taken for all")
                .contains("Workflow coverage of 2 fakes:");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAWarning() throws IOException {
        Path file = Files.writeString(directory.resolve("in the way"), "");
        Kit.run(Map.of("taskrouter.coverage", "all", "taskrouter.report.directory", file.toString()), Desk.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(2));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("TaskRouter warning: no workflow coverage in " + file + " (taskrouter.report.directory): ")
                .contains("Workflow coverage of 2 fakes:");
    }

    @TaskRouterTest
    static class WithoutWorkflows {
        @Test
        void doesNothing(FakeTaskRouter taskRouter) {
            taskRouter.view().now();
        }
    }

    @Test
    void aRunWithoutWorkflowsSaysNothing() {
        Kit.run(parameters("all"), WithoutWorkflows.class);

        assertThat(directory).isEmptyDirectory();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Workflow coverage");
    }

    private Map<String, String> parameters(String which) {
        return Map.of("taskrouter.coverage", which, "taskrouter.report.directory", directory.toString());
    }

    private String table() throws IOException {
        return Files.readString(directory.resolve("workflow-coverage.txt"));
    }
}
