package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.ALICE;
import static io.taskroutertest.assertions.SupportDesk.TASK_1;
import static io.taskroutertest.assertions.SupportDesk.TASK_2;
import static io.taskroutertest.assertions.SupportDesk.TASK_3;
import static io.taskroutertest.assertions.SupportDesk.TASK_4;
import static io.taskroutertest.assertions.SupportDesk.sid;
import static io.taskroutertest.assertions.SupportDesk.task;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.PENDING;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;

import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskAssertTest {

    private final TaskRouterAssert desk = assertThat(taskRouter());

    @Test
    void aTaskHasAStatus() {
        desk.task(TASK_1).hasStatus(TaskStatus.RESERVED);
        desk.task(TASK_4).hasStatus(TaskStatus.PENDING);
        assertThat(ended(TaskStatus.WRAPPING)).hasStatus(TaskStatus.WRAPPING);
        assertThat(ended(TaskStatus.COMPLETED)).hasStatus(TaskStatus.COMPLETED);
        assertThat(messageOf(() -> assertThat(ended(TaskStatus.WRAPPING)).hasStatus(TaskStatus.COMPLETED)))
                .contains("to be completed");
        assertThat(messageOf(() -> desk.task(TASK_1).hasStatus(TaskStatus.WRAPPING)))
                .contains("to be wrapping");
        assertThat(messageOf(() -> desk.task(TASK_1).hasStatus(TaskStatus.CANCELED)))
                .contains("to be canceled");
    }

    @Test
    void aCanceledTaskHasAReason() {
        desk.task(TASK_2)
                .hasStatus(TaskStatus.CANCELED)
                .hasReason("Task canceled on Workflow timeout")
                .isDeleted();
    }

    @Test
    void aTaskIsReservedForTheWorkerWhoIsBeingOfferedIt() {
        desk.task(TASK_1).isReservedFor("Carol").isReservedFor(SupportDesk.CAROL);
    }

    @Test
    void aTaskIsAssignedToTheWorkerWhoAcceptedIt() {
        desk.task(TASK_3).isAssignedTo("Carol");
    }

    @Test
    void aTaskIsInAQueueAndHasAPriority() {
        desk.task(TASK_1).isInQueue("Billing").hasPriority(0);
    }

    @Test
    void attributesAreComparedAsJsonMeansThem() {
        desk.task(TASK_1)
                .hasAttribute("tier", 3)
                .hasAttribute("tier", 3.0)
                .hasAttribute("skills", List.of("voice", 1.5))
                .hasAttribute("address", Map.of("city", "Bern"))
                .hasAttribute("address.city", "Bern");
    }

    @Test
    void whatBecameOfEveryOfferIsRemembered() {
        desk.task(TASK_1)
                .hasReservations(2)
                .hasReservation("Alice", TIMEOUT)
                .hasReservation(ALICE, TIMEOUT)
                .hasReservation("Carol", PENDING)
                .hasReservationFor("Alice")
                .hasNoReservationFor("Bob")
                .hasNoReservationFor(SupportDesk.BOB);
        desk.task(TASK_4).hasReservations(0);
    }

    @Test
    void aDeletedWorkerCanStillBeNamed() {
        desk.task(TASK_1).hasNoReservationFor("Dan").hasNoReservationFor(sid("WK", 9));
    }

    @Test
    void theEventsOfATaskAreThoseOfItsReservationsToo() {
        desk.task(TASK_1)
                .hasEvent("reservation.timeout")
                .hasEventsInOrder("task.created", "reservation.created", "reservation.timeout", "reservation.created");
        desk.task(TASK_2).hasEvent("task.created").hasNoEvent("reservation.created");
        assertThat(messageOf(() -> desk.task(TASK_1).hasNoEvent("reservation.timeout")))
                .contains("to have no event reservation.timeout");
        assertThat(messageOf(() -> desk.task(TASK_2).hasEventsInOrder("task.created", "reservation.created")))
                .contains("there was no reservation.created after task.created", "and nothing came then");
    }

    @Test
    void theLatestReservationIsSelectedAndLeadsBack() {
        desk.task(TASK_1)
                .reservation()
                .isFor("Carol")
                .and()
                .hasStatus(TaskStatus.RESERVED)
                .and()
                .hasTasks(4);
    }

    @Test
    void aTaskAtHandIsAssertedOnWithoutItsTaskRouter() {
        assertThat(taskRouter().tasks().get(0))
                .isReservedFor("Carol")
                .reservation()
                .hasStatus(PENDING);
    }

    private static TaskView ended(TaskStatus status) {
        return task(TASK_1, status, Map.of(), "{}", null, "Billing", List.of(), false);
    }
}
