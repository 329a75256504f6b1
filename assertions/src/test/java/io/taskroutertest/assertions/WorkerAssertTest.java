package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.BOB_THE_TRAINEE;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.ACCEPTED;
import static io.taskroutertest.model.ReservationStatus.PENDING;

import org.junit.jupiter.api.Test;

class WorkerAssertTest {

    private final TaskRouterAssert desk = assertThat(taskRouter());

    @Test
    void aWorkerIsInAnActivityThatIsAvailableOrNot() {
        desk.worker("Alice").isInActivity("Offline").isInActivity("Break", "Offline");
        desk.worker("Bob").isInActivity("Available").isAvailable();
    }

    @Test
    void aWorkerIsInNoneOfTheActivities() {
        desk.worker("Alice").isNotInActivity("Available").isNotInActivity("Available", "Busy");
        assertThat(BOB_THE_TRAINEE).isNotInActivity("Offline");
        assertThat(messageOf(() -> desk.worker("Alice").isNotInActivity("Busy", "Offline")))
                .contains("not to be in activity \"Busy\" or \"Offline\"")
                .contains("but it was in activity \"Offline\"");
    }

    @Test
    void aMisspelledActivityProvesNothing() {
        assertThat(messageOf(() -> desk.worker("Alice").isNotInActivity("Avialable")))
                .contains("there is no activity \"Avialable\" (\"Available\"?)");
    }

    @Test
    void anActivityMustBeNamed() {
        assertThat(messageOf(() -> desk.worker("Alice").isInActivity()))
                .contains("Expected activity names must not be null or empty.");
    }

    @Test
    void aWorkerHasAttributes() {
        desk.worker("Bob").hasAttribute("skill", "billing");
    }

    @Test
    void aWorkerHasAndUsesCapacity() {
        desk.worker("Carol")
                .hasCapacity("default", 3)
                .usesCapacity("default", 2)
                .usesCapacity("voice", 0);
    }

    @Test
    void aWorkerHasReservationsAndTheLatestIsSelected() {
        desk.worker("Carol")
                .hasReservations(2)
                .hasReservation(PENDING)
                .hasReservation(ACCEPTED)
                .reservation()
                .hasStatus(ACCEPTED);
        desk.worker("Bob").hasReservations(0);
        assertThat(messageOf(() -> desk.worker("Carol").hasReservations(1))).contains("to have 1 reservation");
        assertThat(messageOf(() -> desk.worker("Bob").reservation())).contains("to have a reservation");
    }

    @Test
    void whatOnlyTheTaskRouterKnowsIsNotProvenByAWorkerAtHand() {
        assertThat(BOB_THE_TRAINEE).isAvailable().isInActivity("Available");
        assertThat(messageOf(() -> assertThat(BOB_THE_TRAINEE).hasReservations(0)))
                .contains("nothing can be proven");
    }
}
