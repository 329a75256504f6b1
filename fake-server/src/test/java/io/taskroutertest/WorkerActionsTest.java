package io.taskroutertest;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.worker.ScriptedWorker;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What workers do once, now or later. */
class WorkerActionsTest {

    private final ScriptedDesk desk = new ScriptedDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;
    private final ScriptedWorker alice = taskRouter.worker("alice");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aWorkerIsFoundWhateverTheCaseOfItsName() {
        assertThat(alice.name()).isEqualTo("Alice");
        assertThat(alice.sid()).isEqualTo(taskRouter.workspace().workerSid("Alice"));
    }

    @Test
    void acceptsWrapsUpAndCompletes() {
        String task = desk.task();

        alice.now().accept();
        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.ASSIGNED);
        alice.now().wrapUp();
        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.WRAPPING);
        alice.now().complete();
        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void completesWithoutWrappingUp() {
        String task = desk.task();
        alice.now().accept();

        alice.now().complete();

        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void rejects() {
        taskRouter.worker("Bob").now().goTo("Available");
        desk.task();

        alice.now().reject();

        assertThat(desk.offers()).containsExactly("Alice REJECTED", "Bob PENDING");
    }

    @Test
    void ofSeveralTasksTheFirstIsMeantUnlessOneIsNamed() {
        WorkerChannel.updater(taskRouter.workspace().sid(), alice.sid(), "default")
                .setCapacity(4)
                .update(taskRouter.client());
        String first = desk.task();
        String second = desk.task();
        String third = desk.task();
        String fourth = desk.task();
        alice.now().goTo("Available");

        alice.now().accept(third);
        alice.now().accept();
        alice.now().reject(fourth);
        assertThat(desk.offers().subList(0, 4))
                .containsExactly("Alice ACCEPTED", "Alice PENDING", "Alice ACCEPTED", "Alice REJECTED");
        alice.now().accept(second);
        alice.now().wrapUp(third);
        alice.now().wrapUp(first);
        alice.now().complete(third);
        alice.now().wrapUp();
        alice.now().complete();

        assertThat(desk.task(first).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(desk.task(second).status()).isEqualTo(TaskStatus.WRAPPING);
        assertThat(desk.task(third).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void goesToAnActivity() {
        alice.now().goTo("lunch");

        assertThat(desk.worker("Alice").activity()).isEqualTo("Lunch");
    }

    @Test
    void rejectsWhatIsPendingAndGoesToAnActivity() {
        desk.task();

        alice.now().rejectPendingAndGoTo("Offline");

        assertThat(desk.offers()).containsExactly("Alice REJECTED");
        assertThat(desk.worker("Alice").activity()).isEqualTo("Offline");
    }

    @Test
    void whatTaskRouterRefusesIsToldInItsWords() {
        desk.task();

        assertThatIllegalStateException()
                .isThrownBy(() -> alice.now().goTo("Offline"))
                .withMessageStartingWith("Alice cannot go to Offline, TaskRouter refuses it: Worker " + alice.sid()
                        + " has 1 pending reservations")
                .withMessageEndingWith("; rejectPendingAndGoTo(\"Offline\") rejects them first");
        assertThat(desk.worker("Alice").activity()).isEqualTo("Available");
    }

    @Test
    void withoutAReservationThereIsNothingToAccept() {
        assertThatIllegalStateException()
                .isThrownBy(alice.now()::accept)
                .withMessage("Alice cannot accept: no such reservation is pending; the worker has none in hand");
        assertThatIllegalStateException().isThrownBy(alice.now()::reject).withMessageContaining("cannot reject");
        assertThatIllegalStateException().isThrownBy(alice.now()::wrapUp).withMessageContaining("is accepted;");
    }

    @Test
    void whatTheWorkerHasInHandIsToldWithWhatCannotBeDone() {
        String task = desk.task();
        String reservation = taskRouter.view().reservations().get(0).sid();

        assertThatIllegalStateException()
                .isThrownBy(alice.now()::complete)
                .withMessage("Alice cannot complete: no such reservation is accepted or wrapping; the worker has "
                        + reservation + " of task " + task + " [pending]");
        assertThatIllegalStateException()
                .isThrownBy(() -> alice.now().accept("WT00000000000000000000000000000000"))
                .withMessageStartingWith("Alice cannot accept task WT00000000000000000000000000000000: ");
    }

    @Test
    void anUnknownActivityIsToldWithTheNearestNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.now().goTo("Lunsh"))
                .withMessageContaining("there are: Lunch, ");
    }

    @Test
    void goesToLunchAtATimeOfDayAndComesBack() {
        alice.at(LocalTime.NOON).goTo("Lunch");
        alice.at(ScriptedDesk.START.plus(ofHours(13))).goTo("Available");

        taskRouter.clock().advance(ofHours(12).minusMillis(1));
        assertThat(desk.worker("Alice").activity()).isEqualTo("Available");
        taskRouter.clock().advance(Duration.ofMillis(1));
        assertThat(desk.worker("Alice").activity()).isEqualTo("Lunch");
        taskRouter.clock().runUntilIdle(ofHours(2));
        assertThat(desk.worker("Alice").activity()).isEqualTo("Available");
        assertThat(taskRouter.view().now()).isEqualTo(ScriptedDesk.START.plus(ofHours(13)));
    }

    @Test
    void aTimeOfDayThatIsOverTodayIsMeantForTomorrow() {
        taskRouter.clock().advance(ofHours(13));
        alice.at(LocalTime.NOON).goTo("Lunch");

        taskRouter.clock().runUntilIdle(ofHours(24));

        assertThat(taskRouter.view().now()).isEqualTo(ScriptedDesk.START.plus(ofHours(36)));
    }

    @Test
    void everyActCanBePutDownForLater() {
        String task = desk.task();
        alice.after(ofSeconds(1)).reject();
        alice.after(ofSeconds(2)).accept();
        alice.after(ofSeconds(3)).wrapUp();
        alice.after(ofSeconds(4)).complete();
        alice.after(ofSeconds(5)).rejectPendingAndGoTo("Lunch");

        taskRouter.clock().runUntilIdle(ofMinutes(1));

        assertThat(desk.offers()).containsExactly("Alice REJECTED", "Alice COMPLETED");
        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(desk.secondsOf("worker.activity.update")).endsWith(5L);
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void ofOneInstantWhatWasPutDownFirstComesFirst() {
        alice.after(ofSeconds(1)).goTo("Lunch");
        alice.after(ofSeconds(1)).goTo("Offline");

        taskRouter.clock().advance(ofSeconds(1));

        assertThat(desk.worker("Alice").activity()).isEqualTo("Offline");
    }

    @Test
    void whatCannotBeDoneLaterBecomesAnAlert() {
        alice.after(ofSeconds(30)).goTo("Lunch");
        alice.after(ofMinutes(5)).complete();
        desk.task();

        taskRouter.clock().advance(ofMinutes(10));

        assertThat(desk.alerts()).hasSize(2);
        assertThat(desk.alerts().get(0)).startsWith("Alice cannot go to Lunch, TaskRouter refuses it: ");
        assertThat(desk.alerts().get(1)).startsWith("Alice cannot complete: ");
        assertThat(taskRouter.alerts().unexpected()).isEmpty();
    }

    @Test
    void aWorkerThatIsGoneByThenBecomesAnAlert() {
        ScriptedWorker bob = taskRouter.worker("Bob");
        bob.after(ofSeconds(30)).goTo("Available");
        Worker.deleter(taskRouter.workspace().sid(), bob.sid()).delete(taskRouter.client());

        taskRouter.clock().advance(ofMinutes(1));

        assertThat(desk.alerts()).containsExactly("Bob cannot go to Available: the worker is gone");
    }

    @Test
    void whatWasPutDownIsForgottenWithTheScript() {
        alice.after(ofSeconds(30)).goTo("Lunch");
        taskRouter.worker("Bob").after(ofSeconds(40)).goTo("Lunch");

        alice.endScript();
        taskRouter.clock().advance(ofMinutes(1));

        assertThat(desk.worker("Alice").activity()).isEqualTo("Available");
        assertThat(desk.worker("Bob").activity()).isEqualTo("Lunch");
    }

    @Test
    void nothingIsPutDownForThePast() {
        taskRouter.clock().advance(ofSeconds(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.at(ScriptedDesk.START))
                .withMessageContaining("the present is 2026-01-01T00:00:01Z");
        assertThatIllegalArgumentException().isThrownBy(() -> alice.after(ofSeconds(-1)));
    }
}
