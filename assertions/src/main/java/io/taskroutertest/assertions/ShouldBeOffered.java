package io.taskroutertest.assertions;

import io.taskroutertest.ReservationView;
import io.taskroutertest.TaskView;
import java.util.List;

/** A task was not offered to the worker whom the test expects, or not with that outcome, or was but should not be. */
final class ShouldBeOffered extends RoutingErrorMessage {

    private ShouldBeOffered(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param expectation such as {@code to be reserved for "Alice"}
     * @param worker the name or SID that is expected
     */
    static RoutingErrorMessage shouldBeOffered(
            Evidence evidence, String subject, TaskView task, String expectation, String worker) {
        Why why = Why.of(evidence, task);
        String finding = "it was " + Texts.stateAndOffers(task, why.because(worker));
        boolean misspelled = evidence.hasTaskRouter() && !KnownNames.isWorker(evidence, worker);
        return new ShouldBeOffered(
                        evidence,
                        subject,
                        expectation,
                        misspelled
                                ? Names.unknown("worker", worker, KnownNames.workers(evidence)) + "\nand " + finding
                                : finding)
                .explained(why);
    }

    static ShouldBeOffered shouldNeverBeOffered(
            Evidence evidence, String subject, String worker, List<ReservationView> offers) {
        return new ShouldBeOffered(
                evidence, subject, "never to be offered to " + Texts.quoted(worker), "it was:" + Texts.offers(offers));
    }

    static ShouldBeOffered shouldNotBeOfferedWithin(
            Evidence evidence, String subject, String expectation, List<ReservationView> offers) {
        return new ShouldBeOffered(evidence, subject, expectation, "it was:" + Texts.offers(offers));
    }

    static ShouldBeOffered shouldHaveReservation(
            Evidence evidence, String subject, String expectation, String state, List<ReservationView> there) {
        return new ShouldBeOffered(
                evidence,
                subject,
                expectation,
                "it was " + state
                        + (there.isEmpty()
                                ? " and has been offered nothing"
                                : (state.contains("\n") ? "\nand" : ", and") + " these were its reservations:"
                                        + Texts.reservations(evidence, there)));
    }
}
