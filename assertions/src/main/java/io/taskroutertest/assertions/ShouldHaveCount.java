package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import java.util.List;

/** There are more or fewer than expected. */
final class ShouldHaveCount extends RoutingErrorMessage {

    private ShouldHaveCount(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static RoutingErrorMessage shouldHaveTasks(Evidence evidence, String subject, int expected, List<TaskView> tasks) {
        String because = tasks.size() < expected ? MissingTask.because(evidence) : "";
        return of(evidence, subject, expected, tasks.size(), "task", because, Descriptions.tasks(evidence, tasks));
    }

    /** @param because why there are no more, on lines of its own, or empty */
    static RoutingErrorMessage shouldHaveReservations(
            Evidence evidence, String subject, int expected, String because, List<ReservationView> reservations) {
        return of(
                evidence,
                subject,
                expected,
                reservations.size(),
                "reservation",
                reservations.size() < expected ? because : "",
                Descriptions.reservations(evidence, reservations));
    }

    private static RoutingErrorMessage of(
            Evidence evidence, String subject, int expected, int actual, String one, String because, String listed) {
        return new ShouldHaveCount(
                        evidence,
                        subject,
                        "to have " + Descriptions.times(expected, one, one + "s"),
                        "it had " + Descriptions.times(actual, one, one + "s") + because
                                + (listed.isEmpty() ? "" : (because.isEmpty() ? ":" : "\nand these are all:") + listed))
                .comparing(expected, actual);
    }
}
