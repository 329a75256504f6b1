package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that call the API from their handlers, under load: nothing waits for ever, and no event is lost. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class TalkingBackTest {

    private static final int THREADS = 6;
    private static final int TASKS_EACH = 8;

    private static final String DEFINITION = """
            workspace: Support Desk
            activities:
              On Shift: { available: true }
            workers:
              Alice: { activity: Available, channels: { default: 20 } }
              Bob: { activity: Available, channels: { default: 20 } }
              Carol: { activity: Available, channels: { default: 20 } }
            task_queues:
              Everybody: { target_workers: '1==1' }
            workflows:
              Support:
                assignment_callback_url: /assignment
                task_reservation_timeout: 3600
                default_queue: Everybody
            """;

    @ParameterizedTest(name = "real clock {0}, sockets {1}")
    @CsvSource({"false,false", "false,true", "true,false", "true,true"})
    void handlersThatCallTheApiNeverDeadlockAndLoseNoEvent(boolean realClock, boolean sockets) throws Exception {
        FakeTaskRouterBuilder builder = realClock ? AmpleTime.realClock() : AmpleTime.virtualClock();
        try (FakeTaskRouter taskRouter = builder.workspace("desk", DEFINITION).start();
                TalkingBackApplication application = new TalkingBackApplication(
                        taskRouter, sockets, taskRouter.workspace().activitySid("On Shift"))) {
            taskRouter.applicationUrl(application.url());
            String workspace = taskRouter.workspace().sid();
            int before = taskRouter.view().events().size();
            Workspace.updater(workspace).setEventCallbackUrl("/events").update(taskRouter.client());

            inParallel(() -> {
                for (int i = 0; i < TASKS_EACH; i++) {
                    application.post(
                            "/v1/Workspaces/" + workspace + "/Tasks",
                            Map.of("WorkflowSid", taskRouter.workspace().workflowSid("Support")));
                }
            });

            assertThat(application.refusals()).isEmpty();
            assertThat(taskRouter.view().tasks())
                    .hasSize(THREADS * TASKS_EACH)
                    .allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED))
                    .allSatisfy(task -> assertThat(task.attributesText()).isEqualTo("{\"seen\":true}"))
                    .allSatisfy(task -> assertThat(task.reservations()).hasSize(1));
            List<String> happened =
                    taskRouter.view().events().stream().map(RoutingEvent::sid).toList();
            assertThat(application.eventSids())
                    .as("each event once, in the order of the log")
                    .containsExactlyElementsOf(happened.subList(before, happened.size()));
        }
    }

    @ParameterizedTest(name = "real clock {0}")
    @CsvSource({"false", "true"})
    void handlersInThisJvmCallTheApiToo(boolean realClock) throws Exception {
        FakeTaskRouterBuilder builder = realClock ? AmpleTime.realClock() : AmpleTime.virtualClock();
        try (FakeTaskRouter taskRouter = builder.workspace("desk", DEFINITION).start();
                TalkingBackApplication api = new TalkingBackApplication(
                        taskRouter, false, taskRouter.workspace().activitySid("On Shift"))) {
            String workspace = "/v1/Workspaces/" + taskRouter.workspace().sid();
            taskRouter.callbacks().answerAssignments(assignment -> {
                api.post(
                        workspace + "/Tasks/" + assignment.taskSid() + "/Reservations/" + assignment.reservationSid(),
                        Map.of("ReservationStatus", "accepted"));
                return AssignmentAnswer.nothing();
            });

            inParallel(() -> {
                for (int i = 0; i < TASKS_EACH; i++) {
                    api.post(
                            workspace + "/Tasks",
                            Map.of("WorkflowSid", taskRouter.workspace().workflowSid("Support")));
                    taskRouter.settle();
                }
            });

            assertThat(taskRouter.view().tasks())
                    .hasSize(THREADS * TASKS_EACH)
                    .allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED));
        }
    }

    @Test
    void aHandlerThatWaitsForAnotherTasksHandlerHoldsUpNobody() throws Exception {
        try (FakeTaskRouter taskRouter =
                AmpleTime.virtualClock().workspace("desk", DEFINITION).start()) {
            CountDownLatch all = new CountDownLatch(THREADS);
            taskRouter.callbacks().answerAssignments(assignment -> {
                all.countDown();
                try {
                    return all.await(AmpleTime.LIMIT.toMinutes(), TimeUnit.MINUTES)
                            ? AssignmentAnswer.accept()
                            : AssignmentAnswer.status(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return AssignmentAnswer.status(500);
                }
            });
            TalkingBackApplication api = new TalkingBackApplication(
                    taskRouter, false, taskRouter.workspace().activitySid("On Shift"));
            try (api) {
                for (int i = 0; i < THREADS; i++) {
                    api.post(
                            "/v1/Workspaces/" + taskRouter.workspace().sid() + "/Tasks",
                            Map.of("WorkflowSid", taskRouter.workspace().workflowSid("Support")));
                }
            }

            assertThat(taskRouter.view().tasks())
                    .hasSize(THREADS)
                    .allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED));
        }
    }

    private static void inParallel(Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(work));
            }
            for (Future<?> one : running) {
                one.get(AmpleTime.LIMIT.toMinutes(), TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
