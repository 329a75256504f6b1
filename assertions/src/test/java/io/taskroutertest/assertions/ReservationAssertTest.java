package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.CAROL;
import static io.taskroutertest.assertions.SupportDesk.MISSED;
import static io.taskroutertest.assertions.SupportDesk.OFFERED;
import static io.taskroutertest.assertions.SupportDesk.TAKEN;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.ReservationStatus;
import io.taskroutertest.ReservationView;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationAssertTest {

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusHasItsAssertionThatFailsForTheOthers(
            ReservationStatus status, Consumer<ReservationAssert> assertion) {
        for (ReservationStatus actual : ReservationStatus.values()) {
            if (actual == status) {
                assertion.accept(assertThat(in(actual)).hasStatus(actual));
            } else {
                assertThat(messageOf(() -> assertion.accept(assertThat(in(actual)))))
                        .contains("to be " + status + "\nbut it was " + actual);
            }
        }
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                of(ReservationStatus.PENDING, ReservationAssert::isPending),
                of(ReservationStatus.ACCEPTED, ReservationAssert::isAccepted),
                of(ReservationStatus.REJECTED, ReservationAssert::isRejected),
                of(ReservationStatus.TIMED_OUT, ReservationAssert::isTimedOut),
                of(ReservationStatus.CANCELED, ReservationAssert::isCanceled),
                of(ReservationStatus.RESCINDED, ReservationAssert::isRescinded),
                of(ReservationStatus.WRAPPING, ReservationAssert::isWrapping),
                of(ReservationStatus.COMPLETED, ReservationAssert::isCompleted));
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
                .isTimedOut();
    }

    private static Arguments of(ReservationStatus status, Consumer<ReservationAssert> assertion) {
        return Arguments.of(status, assertion);
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
