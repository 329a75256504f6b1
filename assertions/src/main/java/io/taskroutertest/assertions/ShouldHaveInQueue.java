package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A task queue has other waiting tasks or workers than expected. Explains why the first task waits. */
final class ShouldHaveInQueue extends RoutingErrorMessage {

    private ShouldHaveInQueue(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static RoutingErrorMessage shouldHaveWaitingTasks(
            Evidence evidence, String subject, int expected, List<TaskView> waiting) {
        return waiting(
                        evidence,
                        subject,
                        "to have " + Descriptions.times(expected, "waiting task", "waiting tasks"),
                        "it had " + Descriptions.times(waiting.size(), "waiting task", "waiting tasks"),
                        waiting)
                .comparing(expected, waiting.size());
    }

    static RoutingErrorMessage shouldHaveLongestWait(
            Evidence evidence, String subject, Duration limit, List<TaskView> longer) {
        Duration longest =
                longer.stream().map(TaskView::age).max(Duration::compareTo).orElse(Duration.ZERO);
        return waiting(
                evidence,
                subject,
                "to have a longest wait of at most " + Descriptions.span(limit),
                "the longest wait was " + Descriptions.span(longest) + ", and these tasks waited longer than allowed",
                longer);
    }

    private static RoutingErrorMessage waiting(
            Evidence evidence, String subject, String expectation, String finding, List<TaskView> tasks) {
        TaskCause why = TaskCause.of(evidence, tasks.isEmpty() ? null : tasks.get(0));
        List<String> lines = tasks.stream()
                .map(task -> Descriptions.task(evidence, task) + ", " + task.status() + ", created "
                        + Descriptions.span(task.age()) + " ago")
                .toList();
        return new ShouldHaveInQueue(
                        evidence,
                        subject,
                        expectation,
                        finding + (lines.isEmpty() ? "" : ":" + Descriptions.lines(lines) + why.because()))
                .explained(why);
    }

    static RoutingErrorMessage shouldHaveWorkers(
            Evidence evidence, String subject, Set<String> expected, List<WorkerView> workers, String targetWorkers) {
        return new ShouldHaveInQueue(
                        evidence,
                        subject,
                        "to have "
                                + (expected.isEmpty()
                                        ? "no workers"
                                        : "exactly the workers " + String.join(", ", expected)),
                        servedBy(workers, targetWorkers) + outside(evidence, expected, workers))
                .comparing(
                        List.copyOf(expected),
                        workers.stream().map(WorkerView::name).sorted().toList());
    }

    static ShouldHaveInQueue shouldHaveAvailableWorkers(
            Evidence evidence, String subject, List<WorkerView> workers, String targetWorkers) {
        return new ShouldHaveInQueue(
                evidence, subject, "to have an available worker", servedBy(workers, targetWorkers));
    }

    /** The attributes by which expected workers are left out. */
    private static String outside(Evidence evidence, Set<String> expected, List<WorkerView> workers) {
        return evidence.workers().stream()
                .filter(worker -> expected.contains(worker.name())
                        && workers.stream().noneMatch(it -> it.sid().equals(worker.sid())))
                .map(worker -> "\nand not " + worker.name() + ", whose attributes are "
                        + Descriptions.shortened(worker.attributesText()))
                .collect(Collectors.joining());
    }

    private static String servedBy(List<WorkerView> workers, String targetWorkers) {
        return "TargetWorkers " + targetWorkers + " matches "
                + (workers.isEmpty() ? "no worker" : Descriptions.times(workers.size(), "worker", "workers") + ":")
                + Descriptions.workers(workers);
    }
}
