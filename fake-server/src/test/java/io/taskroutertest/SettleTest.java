package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.callback.AssignmentCallback;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.ReservationStatus;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a test waits for before it looks, and how that ends when it lasts too long. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SettleTest {

    private static final String DESK = """
            workspace: Desk
            workers:
              Alice: { activity: Available }
            task_queues:
              Everybody: { target_workers: '1==1' }
            workflows:
              Support: { assignment_callback_url: /assignment, default_queue: Everybody }
            """;

    @Test
    void aTestThatWaitsPastTheLimitFailsWithTheCallbacksNameUrlAndAge() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        // Without event callbacks: on a slow machine they would not settle within the limit.
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .settleLimit(Duration.ofMillis(200))
                .workspace("desk", DESK)
                .start()) {
            taskRouter.callbacks().answerAssignments(assignment -> {
                asked.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return AssignmentAnswer.accept();
            });
            FakeWorkspace workspace = taskRouter.workspace();
            Task.creator(workspace.sid())
                    .setWorkflowSid(workspace.workflowSid("Support"))
                    .create(taskRouter.client());
            asked.await();

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> taskRouter.view().tasks())
                    .withMessageMatching("(?s)Not settled after 200 ms:\n"
                            + "  - assignment callback to /assignment for reservation WR[0-9a-f]{32}, not answered,"
                            + " age \\d+\\.\\d s");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> taskRouter.clock().advance(Duration.ofSeconds(1)));
            assertThat(taskRouter.view().now()).as("time stands still").isEqualTo(SupportDesk.START);
            never.countDown();
        }
    }

    @Test
    void anApplicationThatWorksLaterSaysWhenItIsIdle() throws InterruptedException {
        try (SupportDesk desk = new SupportDesk()) {
            BlockingQueue<AssignmentCallback> inbox = new LinkedBlockingQueue<>();
            AtomicInteger open = new AtomicInteger();
            desk.taskRouter.callbacks().answerAssignments(assignment -> {
                open.incrementAndGet();
                inbox.add(assignment);
                return AssignmentAnswer.nothing();
            });
            desk.taskRouter.idleWhen(() -> open.get() == 0);
            Thread application = new Thread(() -> {
                try {
                    AssignmentCallback work = inbox.take();
                    Reservation.updater(work.workspaceSid(), work.taskSid(), work.reservationSid())
                            .setReservationStatus(Reservation.Status.ACCEPTED)
                            .update(desk.taskRouter.client());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    open.decrementAndGet();
                }
            });
            application.start();
            desk.task();

            assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
            application.join();
        }
    }

    @Test
    void anApplicationThatIsNeverIdleIsNamed() {
        try (FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().settleLimit(Duration.ofMillis(100)).start()) {
            taskRouter.idleWhen(() -> false);

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(taskRouter::settle)
                    .withMessageContaining("condition 1 of 1 given to idleWhen is false");
        }
    }

    @Test
    void nobodyWaitsForWhatAScriptedDelayHoldsUp() {
        try (SupportDesk desk = new SupportDesk()) {
            desk.answering("/assignment", AssignmentAnswer.accept());
            desk.with(Fault.slowAssignment(Duration.ofSeconds(4)));
            desk.task();

            assertThat(desk.reservations()).containsExactly(ReservationStatus.PENDING);
        }
    }
}
