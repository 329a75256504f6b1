package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskView;
import java.util.List;

/** One task, worker, reservation or event was to be selected, and there was none, or there were several. */
final class ShouldSelectOne extends RoutingErrorMessage {

    private ShouldSelectOne(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldSelectOne shouldHaveOnlyTask(Evidence evidence, String subject, List<TaskView> tasks) {
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have exactly one task",
                "it had " + Descriptions.times(tasks.size(), "task", "tasks")
                        + (tasks.isEmpty() ? MissingTask.because(evidence) : "")
                        + listed(Descriptions.tasks(evidence, tasks)));
    }

    static ShouldSelectOne shouldHaveTask(Evidence evidence, String subject, String sid) {
        List<TaskView> tasks = evidence.tasks();
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have a task " + sid,
                never("task", "WT", sid) + "; it had " + Descriptions.times(tasks.size(), "task", "tasks")
                        + listed(Descriptions.tasks(evidence, tasks)));
    }

    static ShouldSelectOne shouldHaveTaskWhere(
            Evidence evidence,
            String subject,
            String path,
            String value,
            List<TaskView> matching,
            List<TaskView> tasks) {
        String expectation = "to have exactly one task whose attribute " + path + " is " + value;
        if (!matching.isEmpty()) {
            return new ShouldSelectOne(
                    evidence,
                    subject,
                    expectation,
                    "it had " + matching.size() + listed(Descriptions.tasks(evidence, matching)));
        }
        List<String> nearMisses = tasks.stream()
                .map(task -> Descriptions.task(evidence, task) + ": "
                        + AttributeDescriptions.at(path, task.attributes(), task.attributesText()))
                .toList();
        return new ShouldSelectOne(
                evidence,
                subject,
                expectation,
                none(tasks) + MissingTask.because(evidence) + listed(Descriptions.lines(nearMisses)));
    }

    /** @param wanted what several have, such as {@code worker "Bob"} */
    static ShouldSelectOne shouldHaveOne(Evidence evidence, String subject, String wanted, List<String> matching) {
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have exactly one " + wanted,
                "it had " + matching.size() + ", so select one by its SID:" + Descriptions.lines(matching));
    }

    static ShouldSelectOne shouldHaveReservationBySid(
            Evidence evidence, String subject, String sid, List<ReservationView> there) {
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have a reservation " + sid,
                never("reservation", "WR", sid) + "; it had "
                        + Descriptions.times(there.size(), "reservation", "reservations")
                        + listed(Descriptions.reservations(evidence, there)));
    }

    static ShouldSelectOne shouldHaveReservation(
            Evidence evidence, String subject, String wanted, List<ReservationView> there) {
        return shouldHaveReservation(evidence, subject, wanted, there, "");
    }

    /** @param because a line of its own, or empty */
    static ShouldSelectOne shouldHaveReservation(
            Evidence evidence, String subject, String wanted, List<ReservationView> there, String because) {
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have " + wanted,
                "it had " + Descriptions.times(there.size(), "reservation", "reservations")
                        + because
                        + listed(Descriptions.reservations(evidence, there)));
    }

    static ShouldSelectOne shouldHaveOneWorkspace(Evidence evidence, String subject, List<String> sids) {
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have exactly one workspace whose statistics to select",
                "it had "
                        + (sids.isEmpty()
                                ? "none"
                                : sids.size() + ", so select a queue, a workflow or a worker:"
                                        + Descriptions.lines(sids)));
    }

    static ShouldSelectOne shouldHaveOnlyEvent(
            Evidence evidence, String subject, String type, List<RoutingEvent> there) {
        return new ShouldSelectOne(
                evidence,
                subject,
                "to have exactly one event " + type,
                "it had " + Descriptions.times(there.size(), "such event", "such events")
                        + listed(Descriptions.events(there)));
    }

    private static String listed(String lines) {
        return lines.isEmpty() ? "" : ":" + lines;
    }

    private static String none(List<TaskView> tasks) {
        return tasks.isEmpty()
                ? "it had no tasks"
                : "none of " + Descriptions.times(tasks.size(), "task", "tasks") + " matches";
    }

    private static String never(String kind, String prefix, String sid) {
        return sid.startsWith(prefix)
                ? "no " + kind + " has ever had this SID" + ShouldBelongToTaskRouter.OTHER_FAKE
                : "this is not the SID of a " + kind + ", which begins with " + prefix;
    }
}
