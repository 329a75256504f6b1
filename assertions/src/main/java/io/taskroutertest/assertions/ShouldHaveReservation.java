package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import java.util.List;

/** A task or worker has no reservation as expected, or has one that is not expected. */
final class ShouldHaveReservation extends RoutingErrorMessage {

    private ShouldHaveReservation(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param expectation such as {@code to be reserved for "Alice"}
     * @param worker the name or SID that is expected
     */
    static RoutingErrorMessage shouldHaveReservationFor(
            Evidence evidence, String subject, TaskView task, String expectation, String worker) {
        TaskCause why = TaskCause.of(evidence, task);
        String finding = "it was " + Descriptions.stateAndReservations(task, why.because(worker));
        boolean misspelled = evidence.hasTaskRouter() && !KnownNames.isWorker(evidence, worker);
        return new ShouldHaveReservation(
                        evidence,
                        subject,
                        expectation,
                        misspelled
                                ? NearNames.unknown("worker", worker, KnownNames.workers(evidence)) + "\nand " + finding
                                : finding)
                .explained(why);
    }

    static ShouldHaveReservation shouldHaveNoReservationFor(
            Evidence evidence, String subject, String worker, List<ReservationView> found) {
        return new ShouldHaveReservation(
                evidence,
                subject,
                "to have no reservation for " + Descriptions.quoted(worker),
                "it had:" + Descriptions.reservationsOfTask(found));
    }

    static ShouldHaveReservation shouldHaveNoReservationWithin(
            Evidence evidence, String subject, String expectation, List<ReservationView> found) {
        return new ShouldHaveReservation(
                evidence, subject, expectation, "it had:" + Descriptions.reservationsOfTask(found));
    }

    static ShouldHaveReservation shouldHaveReservation(
            Evidence evidence,
            String subject,
            String expectation,
            String state,
            String because,
            List<ReservationView> there) {
        return new ShouldHaveReservation(
                evidence,
                subject,
                expectation,
                "it was " + state
                        + (there.isEmpty() ? " and had no reservations" : "") + because
                        + (there.isEmpty()
                                ? ""
                                : (because.isEmpty() ? ", and" : "\nand") + " these were its reservations:"
                                        + Descriptions.reservations(evidence, there)));
    }
}
