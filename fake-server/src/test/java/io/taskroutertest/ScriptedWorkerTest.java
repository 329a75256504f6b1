package io.taskroutertest;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.ScriptedWorker;
import io.taskroutertest.worker.WorkerScript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What workers always do by their scripts. */
class ScriptedWorkerTest {

    private final ScriptedDesk desk = new ScriptedDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;
    private final String workspace = taskRouter.workspace().sid();
    private final ScriptedWorker alice = taskRouter.worker("Alice");
    private final ScriptedWorker bob = taskRouter.worker("Bob");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void acceptsHandlesAndWrapsUpEachAfterItsTime() {
        alice.always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3)).wrapsUpFor(ofSeconds(30));
        desk.task();

        taskRouter.clock().advance(ofMinutes(10));

        assertThat(desk.secondsOf("reservation.accepted")).containsExactly(5L);
        assertThat(desk.secondsOf("task.wrapup")).containsExactly(185L);
        assertThat(desk.secondsOf("task.completed")).containsExactly(215L);
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void acceptsAtOnceIfNothingMoreIsSaidAndNeverCompletes() {
        alice.always().accepts();
        String task = desk.task();

        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.ASSIGNED);
        taskRouter.clock().advance(ofHours(23));
        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void completesWithoutWrappingUpIfNothingIsSaidOfIt() {
        alice.always().accepts().handlesFor(ofMinutes(3));
        desk.task();

        taskRouter.clock().runUntilIdle(ofHours(1));

        assertThat(desk.secondsOf("task.completed")).containsExactly(180L);
        assertThat(desk.secondsOf("task.wrapup")).isEmpty();
    }

    @Test
    void rejectsAfterItsDelaySoThatTheNextWorkerIsAsked() {
        bob.now().goTo("Available");
        alice.always().rejects().after(ofSeconds(5));
        desk.task();

        taskRouter.clock().advance(ofSeconds(6));

        assertThat(desk.offers()).containsExactly("Alice REJECTED", "Bob PENDING");
        assertThat(desk.secondsOf("reservation.rejected")).containsExactly(5L);
    }

    @Test
    void rejectsAndGoesToAnActivity() {
        alice.always().rejects().goesTo("Lunch");
        desk.task();

        assertThat(desk.offers()).containsExactly("Alice REJECTED");
        assertThat(desk.worker("Alice").activity()).isEqualTo("Lunch");
    }

    @Test
    void whoAlwaysRejectsAtOnceEndsWithTheThousandthReservation() {
        alice.always().rejects();
        String task = desk.task();

        assertThat(desk.task(task).status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(desk.offers()).hasSize(1_000);
    }

    @Test
    void ignoresUntilTheReservationTimesOut() {
        taskRouter.everyWorker().always().accepts();
        alice.always().ignores();
        desk.task();

        taskRouter.clock().advance(ofMinutes(2));

        assertThat(desk.offers()).containsExactly("Alice TIMEOUT");
        assertThat(desk.worker("Alice").activity()).isEqualTo("Offline");
    }

    @Test
    void handlesWhatSomebodyElseHasAccepted() {
        alice.always().handlesFor(ofMinutes(3)).wrapsUpFor(ofSeconds(30));
        String task = desk.task();
        taskRouter.clock().advance(ofSeconds(10));
        Reservation.updater(workspace, task, onlyReservation().sid())
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update(taskRouter.client());

        taskRouter.clock().runUntilIdle(ofHours(1));

        assertThat(desk.secondsOf("task.completed")).containsExactly(220L);
    }

    @Test
    void whatIsInHandAlreadyCountsFromTheMomentOfScripting() {
        desk.task();
        taskRouter.clock().advance(ofSeconds(60));
        alice.always().accepts().after(ofSeconds(5));
        taskRouter.clock().advance(ofSeconds(10));
        assertThat(desk.secondsOf("reservation.accepted")).containsExactly(65L);

        alice.always().accepts().handlesFor(ofSeconds(30)).wrapsUpFor(ofSeconds(10));
        taskRouter.clock().advance(ofSeconds(35));
        assertThat(desk.secondsOf("task.wrapup")).containsExactly(100L);

        alice.always().accepts().handlesFor(ofSeconds(1)).wrapsUpFor(ofSeconds(20));
        taskRouter.clock().runUntilIdle(ofHours(1));
        assertThat(desk.secondsOf("task.completed")).containsExactly(125L);
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void aNewScriptTakesThePlaceOfWhatTheFormerHadInMind() {
        alice.always().accepts().after(ofSeconds(100));
        desk.task();
        taskRouter.clock().advance(ofSeconds(10));

        alice.always().rejects().after(ofSeconds(20)).goesTo("Offline");
        taskRouter.clock().advance(ofMinutes(10));

        assertThat(desk.offers()).containsExactly("Alice REJECTED");
        assertThat(desk.secondsOf("reservation.rejected")).containsExactly(30L);
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void severalTasksAtOnceTakeTheirCourseEachByItself() {
        WorkerChannel.updater(workspace, alice.sid(), "default").setCapacity(3).update(taskRouter.client());
        alice.always()
                .accepts()
                .after(Durations.inTurn(ofSeconds(5), ofSeconds(1)))
                .handlesFor(Durations.inTurn(ofSeconds(30), ofSeconds(10), ofSeconds(20)))
                .wrapsUpFor(Durations.inTurn(ofSeconds(2), ofSeconds(1)));
        desk.task();
        desk.task();
        desk.task();

        taskRouter.clock().runUntilIdle(ofHours(1));

        // Offered in this order with delays 5, 1, 5; accepted second, first, third; wrapped up first, third, second.
        assertThat(desk.secondsOf("reservation.accepted")).containsExactly(1L, 5L, 5L);
        assertThat(desk.secondsOf("task.wrapup")).containsExactly(15L, 25L, 31L);
        assertThat(desk.secondsOf("task.completed")).containsExactly(17L, 26L, 33L);
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void neverActsOnAReservationThatHasTimedOutAndSaysSo() {
        alice.always().accepts().after(ofSeconds(150));
        String task = desk.task();

        taskRouter.clock().runUntilIdle(ofHours(1));

        assertThat(desk.offers()).containsExactly("Alice TIMEOUT");
        assertThat(taskRouter.view().now()).isEqualTo(ScriptedDesk.START.plusSeconds(120));
        assertThat(desk.alerts())
                .containsExactly("The script of Alice was to accept reservation "
                        + onlyReservation().sid() + " of task " + task
                        + " at 2026-01-01T00:02:30Z, but before that it came to state [timeout]");
    }

    @Test
    void whoeverAcceptsInTheInstantOfTheTimeoutIsTooLate() {
        alice.always().accepts().after(ofMinutes(2));
        desk.task();

        taskRouter.clock().advance(ofMinutes(2));

        assertThat(desk.offers()).containsExactly("Alice TIMEOUT");
        assertThat(desk.alerts()).hasSize(1);
    }

    @Test
    void neverActsOnAReservationWhoseTaskWasCanceledAndSaysSo() {
        alice.always().accepts().after(ofSeconds(30));
        String task = desk.task();
        taskRouter.clock().advance(ofSeconds(10));
        Task.updater(workspace, task).setAssignmentStatus(Task.Status.CANCELED).update(taskRouter.client());

        taskRouter.clock().advance(ofMinutes(1));

        assertThat(desk.offers()).containsExactly("Alice CANCELED");
        assertThat(desk.alerts()).singleElement().asString().contains("to accept", "[canceled]");
    }

    @Test
    void neverActsOnAReservationThatWasRescindedAndSaysSo() {
        TaskQueue.updater(workspace, taskRouter.workspace().taskQueueSid("Everybody"))
                .setMaxReservedWorkers(2)
                .update(taskRouter.client());
        bob.now().goTo("Available");
        alice.always().accepts().after(ofSeconds(30));
        bob.always().accepts().after(ofSeconds(10));
        desk.task();

        taskRouter.clock().advance(ofMinutes(1));

        assertThat(desk.offers()).containsExactlyInAnyOrder("Alice RESCINDED", "Bob ACCEPTED");
        assertThat(desk.alerts()).singleElement().asString().contains("of Alice", "[rescinded]");
    }

    @Test
    void whatSomebodyElseHasCompletedIsNotCompletedAgain() {
        alice.always().accepts().handlesFor(ofMinutes(3));
        desk.task();
        taskRouter.clock().advance(ofMinutes(1));
        alice.now().complete();

        taskRouter.clock().advance(ofMinutes(10));

        assertThat(desk.secondsOf("task.completed")).containsExactly(60L);
        assertThat(desk.alerts()).singleElement().asString().contains("to complete", "[completed]");
    }

    @Test
    void whoMeansToCompleteDoesSoThoughSomebodyElseWrapsUpBefore() {
        alice.always().accepts().handlesFor(ofMinutes(3));
        desk.task();
        taskRouter.clock().advance(ofMinutes(1));
        alice.now().wrapUp();

        taskRouter.clock().advance(ofMinutes(10));

        assertThat(desk.secondsOf("task.completed")).containsExactly(180L);
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void whoHasAScriptOfItsOwnDoesNotDoWhatEverybodyDoes() {
        bob.now().goTo("Available");
        taskRouter.everyWorker().always().accepts().after(ofSeconds(5));
        alice.always().rejects().after(ofSeconds(1)).goesTo("Lunch");
        desk.task();

        taskRouter.clock().advance(ofMinutes(1));

        assertThat(desk.offers()).containsExactly("Alice REJECTED", "Bob ACCEPTED");
    }

    @Test
    void whoComesLaterDoesWhatEverybodyDoes() {
        alice.now().goTo("Offline");
        taskRouter.everyWorker().always().accepts().handlesFor(ofMinutes(1));
        Worker.creator(workspace, "Cleo")
                .setActivitySid(taskRouter.workspace().activitySid("Available"))
                .create(taskRouter.client());
        desk.task();

        assertThat(desk.offers()).containsExactly("Cleo ACCEPTED");
    }

    @Test
    void withoutAScriptOfItsOwnAWorkerDoesWhatEverybodyDoesAgain() {
        taskRouter.everyWorker().always().accepts().after(ofSeconds(5));
        alice.always().ignores();
        desk.task();
        taskRouter.clock().advance(ofSeconds(60));
        assertThat(desk.offers()).containsExactly("Alice PENDING");

        alice.endScript();
        taskRouter.clock().advance(ofSeconds(10));

        assertThat(desk.secondsOf("reservation.accepted")).containsExactly(65L);
    }

    @Test
    void whenEverybodysScriptEndsNobodyActsByIt() {
        taskRouter.everyWorker().always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(1));
        desk.task();

        taskRouter.everyWorker().endScript();
        taskRouter.clock().advance(ofSeconds(60));

        assertThat(desk.offers()).containsExactly("Alice PENDING");
        assertThat(desk.alerts()).isEmpty();
    }

    @Test
    void aResetEndsScriptsAndTheHandleGoesOn() {
        alice.always().accepts();
        alice.after(ofSeconds(1)).goTo("Lunch");
        taskRouter.reset();
        desk.task();
        taskRouter.clock().advance(ofSeconds(2));
        assertThat(desk.offers()).containsExactly("Alice PENDING");

        alice.always().accepts();

        assertThat(desk.offers()).containsExactly("Alice ACCEPTED");
    }

    @Test
    void idleIsOnlyAFakeWithNothingScriptedToCome() {
        alice.always().accepts().after(ofSeconds(5)).handlesFor(ofHours(2));
        desk.task();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> taskRouter.clock().runUntilIdle(ofHours(1)))
                .withMessageContaining("the next thing is due at 2026-01-01T02:00:05Z");
        taskRouter.clock().runUntilIdle(ofHours(2));
        assertThat(taskRouter.view().now()).isEqualTo(ScriptedDesk.START.plusSeconds(7_205));
    }

    @Test
    void aConditionEndsTheWayInTheInstantOfAScriptedAct() {
        alice.always().accepts().after(ofSeconds(5));
        String task = desk.task();

        taskRouter.clock().runUntil(() -> desk.task(task).status() == TaskStatus.ASSIGNED, ofHours(1));

        assertThat(taskRouter.view().now()).isEqualTo(ScriptedDesk.START.plusSeconds(5));
    }

    @Test
    void theSameScriptsGiveTheSameRun() {
        assertThat(runOfAnHour()).hasSizeGreaterThan(100).isEqualTo(runOfAnHour());
    }

    private static List<RoutingEvent> runOfAnHour() {
        try (ScriptedDesk desk = new ScriptedDesk()) {
            desk.taskRouter.worker("Bob").now().goTo("Available");
            desk.taskRouter
                    .everyWorker()
                    .always()
                    .accepts()
                    .after(Durations.uniform(ofSeconds(1), ofSeconds(20), 1))
                    .handlesFor(Durations.lognormal(ofMinutes(2), ofMinutes(1), 2))
                    .wrapsUpFor(Durations.exponential(ofSeconds(20), 3));
            desk.taskRouter.arrivals().poisson(30, ofHours(1), 4).during(ofHours(1));
            desk.taskRouter.clock().runUntilIdle(ofHours(3));
            return desk.taskRouter.view().events();
        }
    }

    @Test
    void anUnknownWorkerIsToldWithTheNearestNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.worker("Alcie"))
                .withMessage("No worker of workspace Desk has the name or SID 'Alcie'; there are: Alice, Bob");
    }

    @Test
    void aNameThatSeveralWorkersHaveNeedsASid() {
        String other = taskRouter.createWorkspace("Other").sid();
        String sid = Worker.creator(other, "alice").create(taskRouter.client()).getSid();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.worker("Alice"))
                .withMessageContaining("of workspace Desk")
                .withMessageContaining("alice (" + sid + ") of workspace Other");
        assertThat(taskRouter.worker(sid).name()).isEqualTo("alice");
    }

    @Test
    void anUnknownActivityIsToldWithTheNearestNames() {
        for (WorkerScript script :
                List.of(alice.always(), taskRouter.everyWorker().always())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> script.rejects().goesTo("Lunsh"))
                    .withMessageStartingWith(
                            "No activity of workspace Desk has the name or SID 'Lunsh'; there are: Lunch, ");
        }
    }

    @Test
    void aNegativeDurationIsToldWithTheWordThatTookIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.always().accepts().after(ofSeconds(-1)))
                .withMessageStartingWith("after(delay) is PT-1S: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.always().handlesFor(ofSeconds(-2)))
                .withMessageStartingWith("handlesFor(time) is PT-2S: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.always().handlesFor(ofSeconds(1)).wrapsUpFor(ofSeconds(-3)))
                .withMessageStartingWith("wrapsUpFor(time) is PT-3S: ");
    }

    @Test
    void aWorkerThatWasDeletedIsToldOf() {
        Worker.deleter(workspace, alice.sid()).delete(taskRouter.client());

        assertThatIllegalArgumentException().isThrownBy(alice.always()::accepts).withMessageContaining(alice.sid());
    }

    private ReservationView onlyReservation() {
        assertThat(taskRouter.view().reservations()).hasSize(1);
        return taskRouter.view().reservations().get(0);
    }
}
