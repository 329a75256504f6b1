package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What keeps tasks from going on: why an event has not happened, a figure is not reached, a worker has no reservation. */
final class WaitingTasks {

    private static final int SHOWN = 2;

    private WaitingTasks() {}

    /** A line for each of the most recent tasks that have no such event; empty for events that are not about tasks. */
    static String without(String eventType, Evidence evidence, List<TaskView> tasks) {
        boolean concernsTasks = eventType.startsWith("task.")
                || eventType.startsWith("task-queue.")
                || eventType.startsWith("reservation.")
                || eventType.startsWith("workflow.");
        if (!concernsTasks) {
            return "";
        }
        List<String> having = evidence.events().stream()
                .filter(event -> event.type().equals(eventType))
                .map(WaitingTasks::taskSid)
                .toList();
        return lines(
                evidence,
                tasks.stream().filter(task -> !having.contains(task.sid())).toList(),
                TaskCause::because);
    }

    private static String taskSid(RoutingEvent event) {
        return event.data().getOrDefault("TaskSid", "");
    }

    /** A line for each of the most recent tasks that have not ended; empty for none. */
    static String open(Evidence evidence) {
        return lines(
                evidence, evidence.tasks().stream().filter(WaitingTasks::isOpen).toList(), TaskCause::because);
    }

    /** A line for each of the most recent tasks that the worker could do and has no reservation for. */
    static String notReservedFor(Evidence evidence, WorkerView worker) {
        return lines(
                evidence,
                evidence.tasks().stream()
                        .filter(task -> isOpen(task)
                                && task.reservations().stream()
                                        .noneMatch(it -> it.workerSid().equals(worker.sid())))
                        .toList(),
                why -> why.because(worker.sid()));
    }

    private static boolean isOpen(TaskView task) {
        return !task.deleted() && task.status() != TaskStatus.COMPLETED && task.status() != TaskStatus.CANCELED;
    }

    private static String lines(Evidence evidence, List<TaskView> tasks, Function<TaskCause, String> cause) {
        return tasks.stream()
                .skip(Math.max(0, tasks.size() - SHOWN))
                .map(task -> cause.apply(TaskCause.of(evidence, task))
                        .replace("\nbecause ", "\nand of " + Descriptions.task(evidence, task.sid()) + ": "))
                .collect(Collectors.joining());
    }
}
