package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.util.Objects;

/** Whether what a test selected has changed since: an assertion holds for what was selected, not for what became of it. */
final class Staleness {

    private static final String REMEDY = "; select it again after what changes it";

    private Staleness() {}

    /** Words that follow "because"; empty if the task is as it was. */
    static String of(Evidence evidence, TaskView task) {
        return evidence.tasks().stream()
                .filter(now -> now.sid().equals(task.sid()) && !isSame(task, now))
                .findFirst()
                .map(now -> "it was selected before it changed: by now it is " + Descriptions.state(now) + REMEDY)
                .orElse("");
    }

    private static boolean isSame(TaskView then, TaskView now) {
        return then.status() == now.status()
                && then.priority() == now.priority()
                && then.deleted() == now.deleted()
                && Objects.equals(then.taskQueue(), now.taskQueue())
                && Objects.equals(then.reason(), now.reason())
                && then.attributesText().equals(now.attributesText())
                && then.reservations().equals(now.reservations());
    }

    static String of(Evidence evidence, ReservationView reservation) {
        return evidence.reservations().stream()
                .filter(now -> now.sid().equals(reservation.sid()) && now.status() != reservation.status())
                .findFirst()
                .map(now -> "it was selected before it changed: by now it is " + Descriptions.state(now) + REMEDY)
                .orElse("");
    }

    static String of(Evidence evidence, WorkerView worker) {
        return evidence.workers().stream()
                .filter(now -> now.sid().equals(worker.sid()) && !now.activity().equals(worker.activity()))
                .findFirst()
                .map(now -> "it was selected before it changed: by now it is " + Descriptions.state(now) + REMEDY)
                .orElse("");
    }
}
