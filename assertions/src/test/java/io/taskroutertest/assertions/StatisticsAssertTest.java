package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueStatistics;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.TaskRouterView;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** TaskRouter's own figures, as applications and dashboards read them. */
class StatisticsAssertTest {

    private final FakeTaskRouter taskRouter = HelpDesk.start();
    private final Instant start = taskRouter.view().now();

    /** Alice accepts after ten seconds and leaves the next one; two tasks wait in the end, one of them for nobody. */
    private void anHour() {
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        HelpDesk.task(taskRouter, "{\"department\":\"law\"}");
        taskRouter.clock().advance(Duration.ofSeconds(10));
        HelpDesk.serve(taskRouter);
        taskRouter.clock().advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void figuresOfNowAndOfAllTheTimeHaveTheNamesThatTaskRouterGivesThem() {
        anHour();

        assertThat(taskRouter)
                .queue("Billing")
                .statistics()
                .hasFigure("tasks_by_status.pending", 1)
                .hasFigure("total_eligible_workers", 2)
                .hasFigure("total_available_workers", 0)
                .hasFigure("activity_statistics.Offline.workers", 2)
                .hasFigure("reservations_created", 2)
                .hasFigure("reservations_accepted", 1L)
                .hasFigure("reservations_timed_out", 1.0)
                .hasFigure("avg_task_acceptance_time", 10)
                .hasFigureOfAtMost("avg_task_acceptance_time", 10.5)
                .and()
                .hasWaitingTasks(1)
                .and()
                .worker("Alice")
                .statistics()
                .hasFigure("reservations_rejected", 0)
                .hasFigure("activity_durations.Available.total", 130)
                .hasFigure("activity_durations.Offline.total", 480)
                .and()
                .isInActivity("Offline")
                .and()
                .workflow("Routing")
                .statistics()
                .hasFigure("tasks_entered", 3)
                .hasFigure("tasks_timed_out_in_workflow", 0)
                .and()
                .and()
                .statistics()
                .hasFigure("tasks_created", 3)
                .hasFigure("total_workers", 3)
                .hasFigure("tasks_completed", 1)
                .and()
                .hasTasks(3);
    }

    @Test
    void aWindowHasTheFiguresOfItsTime() {
        anHour();

        assertThat(taskRouter)
                .worker("Alice")
                .statistics()
                .between(start, start.plusSeconds(60))
                .hasFigure("reservations_accepted", 1)
                .hasFigure("reservations_timed_out", 0)
                .duringTheLast(Duration.ofMinutes(9))
                .hasFigure("reservations_accepted", 0)
                .hasFigure("reservations_timed_out", 1);
    }

    @Test
    void theyAreWhatAnApplicationReads() {
        anHour();

        TaskQueueStatistics read = TaskQueueStatistics.fetcher(
                        taskRouter.workspace().sid(), taskRouter.workspace().taskQueueSid("Billing"))
                .setMinutes(60)
                .fetch(taskRouter.client());

        Map<?, ?> cumulative = (Map<?, ?>) read.getCumulative();
        assertThat(cumulative.values()).filteredOn(Number.class::isInstance).hasSizeGreaterThan(8);
        cumulative.forEach((name, value) -> {
            if (value instanceof Number number) {
                assertThat(taskRouter).queue("Billing").statistics().hasFigure(name.toString(), number);
            }
        });
    }

    @Test
    void anApplicationThatMustProveItsCredentialsChangesNothing() {
        try (FakeTaskRouter locked = FakeTaskRouter.builder()
                .credentials("AC00000000000000000000000000000001", "secret")
                .workspace("help-desk.yaml", HelpDesk.SETUP)
                .start()) {
            assertThat(FakeTaskRouter.connect(locked.baseUrl()))
                    .queue("Billing")
                    .statistics()
                    .hasFigure("total_eligible_workers", 2);
        }
    }

    @Test
    void aFakeElsewhereSaysTheSame() {
        anHour();
        TaskRouterView remote = FakeTaskRouter.connect(taskRouter.baseUrl());
        Instant minute = start.plusSeconds(60);

        for (String sid : new String[] {
            taskRouter.workspace().sid(),
            taskRouter.workspace().taskQueueSid("Billing"),
            taskRouter.workspace().workflowSid("Routing"),
            taskRouter.workspace().workerSid("Alice")
        }) {
            assertThat(remote.statistics(sid, null, null))
                    .isEqualTo(taskRouter.view().statistics(sid, null, null));
            assertThat(remote.statistics(sid, start, minute))
                    .isEqualTo(taskRouter.view().statistics(sid, start, minute));
        }
        Instant future = taskRouter.view().now().plusSeconds(60);
        assertThat(messageOf(() -> assertThat(remote).statistics().between(future, future)))
                .contains("TaskRouter refuses: ", "StartDate");
    }

    @Test
    void withoutAMeasuredWaitNothingIsProven() throws IOException {
        new GoldenFile("statistics-nothing-proven")
                .mustEqual(messageOf(() -> assertThat(taskRouter)
                        .queue("Billing")
                        .statistics()
                        .hasFigureOfAtMost("avg_task_acceptance_time", 20)));
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .workflow("Routing")
                        .statistics()
                        .hasFigureOfAtMost("wait_duration_until_canceled.max", 20)))
                .contains("nothing is proven: tasks_canceled is 0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureSaysTheFigure(String name, Consumer<TaskRouterAssert> assertion) throws IOException {
        anHour();

        new GoldenFile(name).mustEqual(messageOf(() -> assertion.accept(assertThat(taskRouter))));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(
                        "statistics-figure",
                        it -> it.queue("Billing").statistics().hasFigure("reservations_timed_out", 2)),
                failure(
                        "statistics-figure-at-most",
                        it -> it.queue("Billing").statistics().hasFigureOfAtMost("avg_task_acceptance_time", 9.5)),
                failure(
                        "statistics-unknown-figure",
                        it -> it.worker("Alice").statistics().hasFigure("reservations_refused", 0)));
    }

    @Test
    void severalWorkspacesHaveNoStatisticsInCommon() throws IOException {
        taskRouter.createWorkspace("Another");

        new GoldenFile("statistics-of-which-workspace")
                .mustEqual(messageOf(() -> assertThat(taskRouter).statistics()));
        assertThat(taskRouter).queue("Billing").statistics().hasFigure("total_tasks", 0);
    }

    @Test
    void aWorkspaceThatWasDeletedIsNotMeant() {
        String another = taskRouter.createWorkspace("Another").sid();
        Workspace.deleter(another).delete(taskRouter.client());

        assertThat(taskRouter).statistics().hasFigure("total_workers", 3);
    }

    @Test
    void whatCannotBeIsAMistakeOfTheTest() {
        NavigatedStatisticsAssert<?> statistics = assertThat(taskRouter).statistics();

        assertThat(messageOf(() -> statistics.between(start.plusSeconds(1), start)))
                .contains("time span must not end before it starts");
        assertThat(messageOf(() -> statistics.duringTheLast(Duration.ofSeconds(-1))))
                .contains("length of the span must not be negative");
        assertThat(messageOf(() -> statistics.hasFigure("total_workers", Double.NaN)))
                .contains("value of figure total_workers must be a finite number, but got NaN.");
    }

    @Test
    void descriptionsAndWindowsAreToldWithTheFigure() {
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .as("at the start")
                        .worker("Alice")
                        .statistics()
                        .between(start, start)
                        .hasFigure("reservations_created", 1)))
                .startsWith("[at the start]")
                .contains("from 2026-01-01T00:00:00Z to 2026-01-01T00:00:00Z\n  to have reservations_created 1");
    }

    @Test
    void aWorkerAtHandHasNoStatistics() {
        assertThat(messageOf(
                        () -> assertThat(taskRouter.view().workers().get(0)).statistics()))
                .contains("nothing can be proven without its TaskRouter");
    }

    private static Arguments failure(String name, Consumer<TaskRouterAssert> assertion) {
        return arguments(name, assertion);
    }
}
