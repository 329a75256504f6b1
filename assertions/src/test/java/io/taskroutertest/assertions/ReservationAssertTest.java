package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.CAROL;
import static io.taskroutertest.assertions.SupportDesk.MISSED;
import static io.taskroutertest.assertions.SupportDesk.OFFERED;
import static io.taskroutertest.assertions.SupportDesk.TAKEN;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationAssertTest {

    @ParameterizedTest
    @EnumSource
    void aStatusHoldsAndEveryOtherFails(ReservationStatus status) {
        for (ReservationStatus actual : ReservationStatus.values()) {
            if (actual == status) {
                assertThat(in(actual)).hasStatus(status);
            } else {
                assertThat(messageOf(() -> assertThat(in(actual)).hasStatus(status)))
                        .contains("to be " + status + "\nbut it was " + actual);
            }
        }
    }

    @Test
    void aReservationIsForAWorkerWhoWasFoundInAQueue() {
        assertThat(OFFERED).isFor("Carol").isFor(CAROL).isFromQueue("Billing");
        assertThat(messageOf(() -> assertThat(TAKEN).isFromQueue("Billing"))).contains("but it was from no queue");
    }

    @Test
    void aReservationLeadsToItsTaskAndBack() {
        assertThat(taskRouter())
                .reservation(MISSED.sid())
                .task()
                .isReservedFor("Carol")
                .and()
                .hasStatus(ReservationStatus.TIMEOUT);
    }

    private static ReservationView in(ReservationStatus status) {
        return new ReservationView(
                MISSED.sid(),
                MISSED.taskSid(),
                MISSED.workerSid(),
                MISSED.worker(),
                MISSED.taskQueue(),
                status,
                MISSED.created(),
                MISSED.updated());
    }
}
