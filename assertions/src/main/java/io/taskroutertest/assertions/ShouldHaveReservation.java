package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import java.util.List;

/** A task was not offered to the worker whom the test expects, or not with that outcome, or was but should not be. */
final class ShouldHaveReservation extends RoutingErrorMessage {

    private ShouldHaveReservation(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param expectation such as {@code to be reserved for "Alice"}
     * @param worker the name or SID that is expected
     */
    static RoutingErrorMessage shouldBeOffered(
            Evidence evidence, String subject, TaskView task, String expectation, String worker) {
        TaskCause why = TaskCause.of(evidence, task);
        String finding = "it was " + Descriptions.stateAndOffers(task, why.because(worker));
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

    static ShouldHaveReservation shouldNeverBeOffered(
            Evidence evidence, String subject, String worker, List<ReservationView> offers) {
        return new ShouldHaveReservation(
                evidence,
                subject,
                "never to be offered to " + Descriptions.quoted(worker),
                "it was:" + Descriptions.offers(offers));
    }

    static ShouldHaveReservation shouldNotBeOfferedWithin(
            Evidence evidence, String subject, String expectation, List<ReservationView> offers) {
        return new ShouldHaveReservation(evidence, subject, expectation, "it was:" + Descriptions.offers(offers));
    }

    static ShouldHaveReservation shouldHaveReservation(
            Evidence evidence, String subject, String expectation, String state, List<ReservationView> there) {
        return new ShouldHaveReservation(
                evidence,
                subject,
                expectation,
                "it was " + state
                        + (there.isEmpty()
                                ? " and has been offered nothing"
                                : (state.contains("\n") ? "\nand" : ", and") + " these were its reservations:"
                                        + Descriptions.reservations(evidence, there)));
    }
}
