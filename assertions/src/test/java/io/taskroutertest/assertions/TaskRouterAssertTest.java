package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.TASK_1;
import static io.taskroutertest.assertions.SupportDesk.TASK_2;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskRouterAssertTest {

    private final RecordedTaskRouter taskRouter = taskRouter();

    @Test
    void theOnlyTaskIsSelected() {
        assertThat(taskRouter.withTasks(taskRouter.tasks().subList(0, 1)))
                .onlyTask()
                .hasStatus(TaskStatus.RESERVED);
    }

    @Test
    void tasksAreSelectedBySidDeletedOnesToo() {
        assertThat(taskRouter)
                .task(TASK_1)
                .hasStatus(TaskStatus.RESERVED)
                .and()
                .task(TASK_2)
                .isDeleted();
    }

    @Test
    void tasksAreSelectedByAttribute() {
        assertThat(taskRouter).taskWhere("customer", "c-42").hasStatus(TaskStatus.RESERVED);
        assertThat(taskRouter).taskWhere("address.city", "Bern").hasStatus(TaskStatus.RESERVED);
        assertThat(taskRouter).taskWhere("tier", 3L).hasStatus(TaskStatus.RESERVED);
    }

    @Test
    void anAttributeThatSeveralTasksHaveSelectsNone() {
        var twice = taskRouter.withTasks(
                List.of(taskRouter.tasks().get(0), taskRouter.tasks().get(0)));

        assertThat(messageOf(() -> assertThat(twice).taskWhere("customer", "c-42")))
                .contains("exactly one task whose attribute customer is \"c-42\" (a string)")
                .contains("but it had 2:");
    }

    @Test
    void tasksAreCountedEndedOnesToo() {
        assertThat(taskRouter).hasTasks(4);
        assertThat(RecordedTaskRouter.empty()).hasTasks(0);
    }

    @Test
    void workersAreSelectedByNameAndBySid() {
        assertThat(taskRouter)
                .worker("Alice")
                .isInActivity("Offline")
                .and()
                .worker(SupportDesk.BOB)
                .isAvailable();
    }

    @Test
    void reservationsAreSelectedBySidAndCounted() {
        assertThat(taskRouter)
                .hasReservations(3)
                .reservation(SupportDesk.MISSED.sid())
                .hasStatus(ReservationStatus.TIMEOUT);
        assertThat(RecordedTaskRouter.empty()).hasReservations(0);
    }

    @Test
    void eventsAreFoundByType() {
        assertThat(taskRouter)
                .hasEvent("task.created")
                .hasNoEvent("task.completed")
                .event("worker.created");
    }

    @Test
    void eventsHaveAnOrderWhateverComesBetween() {
        assertThat(taskRouter)
                .hasEventsInOrder("task.created", "reservation.created", "reservation.timeout", "reservation.created");
    }

    @Test
    void noEventsInOrderIsAMistake() {
        assertThat(messageOf(() -> assertThat(taskRouter).hasEventsInOrder()))
                .contains("Expected event types must not be null or empty.");
    }

    @Test
    void alertsAreFoundByKindCodeAndMessage() {
        assertThat(taskRouter)
                .hasAlert(Alert.Kind.SILENT_IN_PRODUCTION)
                .hasAlert(40001)
                .hasAlertContaining("no JSON");
        assertThat(RecordedTaskRouter.empty()).hasNoAlerts();
    }

    @Test
    void anEmptyTextIsInEveryMessageSoItIsRefused() {
        assertThat(messageOf(() -> assertThat(taskRouter).hasAlertContaining(" ")))
                .contains("Expected alert text must not be blank, but got \" \"");
        assertThat(messageOf(() -> assertThat(taskRouter).hasAlertContaining("callback")))
                .contains("whose message contains \"callback\"");
    }
}
