package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;
import static io.taskroutertest.model.TaskStatus.PENDING;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The cascade of reservation timeouts, an incident that many have had: whoever misses a reservation is taken offline, so
 * that fewer workers are left for the same tasks, until nobody is. A handler that puts them back ends it.
 */
@TaskRouterTest(workspace = "/five-workers.yaml", accountSid = ReservationCascadeTest.ACCOUNT, authToken = "token")
class ReservationCascadeTest {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private static final List<String> WORKERS = List.of("Alice", "Bob", "Cleo", "Dan", "Eve");

    private SupportCenterConfig config;

    @BeforeEach
    void configure(FakeWorkspace workspace) {
        config = new SupportCenterConfig(
                ACCOUNT,
                "token",
                workspace.sid(),
                workspace.workflowSid("Support Routing"),
                workspace.activitySid("Available"),
                "+15551234567");
    }

    @Test
    void oneTaskThatNobodyAnswersTakesFiveWorkersOfflineOneAfterTheOther(FakeTaskRouter taskRouter) {
        taskRouter.everyWorker().always().ignores();
        new SupportCenter(config).escalate("c-42", "billing");

        taskRouter.clock().advance(ofMinutes(10));

        for (String worker : WORKERS) {
            assertThat(taskRouter).onlyTask().hasReservation(worker, TIMEOUT);
            assertThat(taskRouter).worker(worker).isInActivity("Offline");
        }
        assertThat(taskRouter).onlyTask().hasStatus(PENDING).hasReservations(5);
    }

    @Test
    void theQueueCollapsesAndStaysSoThoughTheWorkersAreBackAtTheirDesks(FakeTaskRouter taskRouter) {
        taskRouter.everyWorker().always().ignores();
        aTaskEachMinuteForAQuarterOfAnHour(taskRouter);
        taskRouter.clock().advance(ofMinutes(15));

        taskRouter.everyWorker().always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3));
        taskRouter.clock().advance(ofHours(1));

        assertThat(taskRouter).hasTasks(15).hasReservations(5);
        Assertions.assertThat(taskRouter.view().tasks())
                .extracting(TaskView::status)
                .containsOnly(TaskStatus.PENDING);
    }

    @Test
    void aHandlerThatKeepsWorkersAvailableLetsTheQueueRecover(FakeTaskRouter taskRouter) throws Exception {
        try (var callbacks = new TwilioCallbacks(new SupportCenter(config), config, 0)) {
            taskRouter.applicationUrl(callbacks.url());
            taskRouter.everyWorker().always().ignores();
            aTaskEachMinuteForAQuarterOfAnHour(taskRouter);
            taskRouter.clock().advance(ofMinutes(15));
            Assertions.assertThat(taskRouter.view().workers())
                    .extracting(WorkerView::activity)
                    .containsOnly("Available");

            taskRouter.everyWorker().always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3));
            taskRouter.clock().advance(ofHours(1));

            Assertions.assertThat(taskRouter.view().tasks())
                    .hasSize(15)
                    .extracting(TaskView::status)
                    .containsOnly(TaskStatus.COMPLETED);
            assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasLongestWaitOfAtMost(ofMinutes(25));
        }
    }

    private static void aTaskEachMinuteForAQuarterOfAnHour(FakeTaskRouter taskRouter) {
        taskRouter
                .arrivals()
                .attributes(number -> Map.of("customer", "c-" + number, "department", "billing"))
                .every(ofMinutes(1))
                .times(15);
    }
}
