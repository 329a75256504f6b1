package io.taskroutertest.assertions;

import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Why a task is not where a test expects it: a line for the top of a message, and the whole explanation for below.
 *
 * <p>Without a TaskRouter to ask, and where it cannot explain, there is nothing to say.
 */
record TaskCause(
        @Nullable Explanation explanation, @Nullable TaskView task) {

    static TaskCause of(Evidence evidence, @Nullable TaskView task) {
        return new TaskCause(task == null ? null : evidence.explanation(task.sid()), task);
    }

    /** Beginning with a line break, as the other methods do; empty where nothing is known. */
    String because() {
        return explanation == null ? "" : "\nbecause " + explanation.cause();
    }

    /** Why it is in its queue; of one that does not wait also what holds it there. */
    String becauseOfRoute() {
        if (explanation == null || task == null || explanation.route().isEmpty()) {
            return because();
        }
        return "\nbecause " + explanation.route()
                + (task.status() == TaskStatus.PENDING ? "" : "; " + explanation.cause());
    }

    /** Why that worker is not offered it, where the task waits or others are offered it; else why it is as it is. */
    String because(String worker) {
        if (explanation == null || task == null) {
            return "";
        }
        Explanation.WorkerReason reason = explanation.workers().stream()
                .filter(it -> KnownNames.isMeant(worker, it.name(), it.sid()))
                .findFirst()
                .orElse(null);
        boolean wasOffered =
                task.reservations().stream().anyMatch(it -> KnownNames.isMeant(worker, it.worker(), it.workerSid()));
        boolean isOver =
                task.deleted() || task.status() == TaskStatus.CANCELED || task.status() == TaskStatus.COMPLETED;
        if (reason == null || isOver || (wasOffered && task.status() != TaskStatus.PENDING)) {
            return because();
        }
        // That the default filter decided tells nothing where there is no other.
        boolean tells = !explanation.route().isEmpty() && !explanation.route().endsWith(" by the default_filter");
        String route = reason.inQueue() || !tells ? "" : "; " + explanation.route();
        String others = task.status() == TaskStatus.PENDING ? "" : "; " + explanation.cause();
        return "\nbecause " + reason.reason() + route + others;
    }

    String section() {
        return explanation == null ? "" : "\n\nWhy:\n" + explanation.text();
    }
}
