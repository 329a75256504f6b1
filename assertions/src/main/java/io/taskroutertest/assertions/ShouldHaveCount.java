package io.taskroutertest.assertions;

import io.taskroutertest.ReservationView;
import io.taskroutertest.TaskView;
import java.util.List;

/** There are more or fewer than expected. */
final class ShouldHaveCount extends RoutingErrorMessage {

    private ShouldHaveCount(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldHaveCount shouldHaveTasks(Evidence evidence, String subject, int expected, List<TaskView> tasks) {
        String because = tasks.size() < expected ? MissingTask.because(evidence) : "";
        return of(evidence, subject, expected, tasks.size(), "task", because, Texts.tasks(evidence, tasks));
    }

    static ShouldHaveCount shouldHaveReservations(
            Evidence evidence, String subject, int expected, List<ReservationView> reservations) {
        return of(
                evidence,
                subject,
                expected,
                reservations.size(),
                "reservation",
                "",
                Texts.reservations(evidence, reservations));
    }

    private static ShouldHaveCount of(
            Evidence evidence, String subject, int expected, int actual, String one, String because, String listed) {
        return new ShouldHaveCount(
                evidence,
                subject,
                "to have " + Texts.times(expected, one, one + "s"),
                "it had " + Texts.times(actual, one, one + "s") + because + (listed.isEmpty() ? "" : ":" + listed));
    }
}
