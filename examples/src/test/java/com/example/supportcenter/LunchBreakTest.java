package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.REJECTED;
import static io.taskroutertest.model.TaskStatus.PENDING;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.worker.Durations;
import java.time.LocalTime;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lunch breaks do to a queue, with workers and customers who follow a script: a day takes milliseconds. */
@TaskRouterTest(workspace = "/five-workers.yaml")
class LunchBreakTest {

    @BeforeEach
    void everybodyWorksInTheSameWay(FakeTaskRouter taskRouter) {
        taskRouter
                .everyWorker()
                .always()
                .accepts()
                .after(Durations.uniform(ofSeconds(2), ofSeconds(10), 1))
                .handlesFor(Durations.lognormal(ofMinutes(4), ofMinutes(2), 2))
                .wrapsUpFor(ofSeconds(30));
        taskRouter.clock().advance(ofHours(9));
        taskRouter
                .arrivals()
                .attributes(Map.of("department", "billing"))
                .poisson(40, ofHours(1), 3)
                .during(ofHours(8));
    }

    @Test
    void oneAfterTheOtherIsAtLunchAndNobodyWaitsLong(FakeTaskRouter taskRouter) {
        LocalTime lunch = LocalTime.of(11, 0);
        for (String worker : new String[] {"Alice", "Bob", "Cleo", "Dan", "Eve"}) {
            taskRouter.worker(worker).at(lunch).rejectPendingAndGoTo("Lunch");
            taskRouter.worker(worker).at(lunch.plusMinutes(30)).goTo("Available");
            lunch = lunch.plusMinutes(30);
        }

        taskRouter.clock().runUntilIdle(ofHours(12));

        assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasLongestWaitOfAtMost(ofMinutes(5));
    }

    @Test
    void whenAllAreAtLunchTogetherCustomersWaitUntilTheyAreBack(FakeTaskRouter taskRouter) {
        for (String worker : new String[] {"Alice", "Bob", "Cleo", "Dan", "Eve"}) {
            taskRouter.worker(worker).at(LocalTime.NOON).rejectPendingAndGoTo("Lunch");
            taskRouter.worker(worker).at(LocalTime.of(12, 30)).goTo("Available");
        }

        taskRouter.clock().advance(ofHours(3));
        Assertions.assertThat(taskRouter.clock().advance(ofMinutes(29)))
                .extracting(RoutingEvent::type)
                .contains("task.created")
                .doesNotContain("reservation.accepted");

        taskRouter.clock().runUntilIdle(ofHours(12));
        assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasAbandonmentOfAtMost(0);
    }

    @Test
    void whoHasAnOfferOnTheScreenCannotLeaveUnlessItIsRejected(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        taskRouter.reset(); // at midnight, without scripts and customers
        for (String worker : new String[] {"Bob", "Cleo", "Dan", "Eve"}) {
            taskRouter.worker(worker).now().goTo("Offline");
        }
        taskRouter.worker("Alice").after(ofSeconds(3)).goTo("Lunch");
        taskRouter.worker("Alice").after(ofSeconds(6)).rejectPendingAndGoTo("Lunch");
        Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support Routing"))
                .setAttributes("{\"department\": \"billing\"}")
                .create(taskRouter.client());

        taskRouter.clock().advance(ofSeconds(5));
        assertThat(taskRouter).worker("Alice").isInActivity("Available");
        assertThat(taskRouter).hasAlert(Alert.Kind.SCRIPT).hasAlertContaining("TaskRouter refuses it");

        taskRouter.clock().advance(ofSeconds(5));
        assertThat(taskRouter).worker("Alice").isInActivity("Lunch");
        assertThat(taskRouter).onlyTask().hasReservation("Alice", REJECTED).hasStatus(PENDING);
    }
}
