package io.taskroutertest.assertions;

import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Why a task is not where a test expects it: a line for the top of a message, and the whole explanation for below.
 *
 * <p>Without a TaskRouter to ask, and where it cannot explain, there is nothing to say.
 *
 * @param stale why the task is not the one to look at; empty while it is
 * @param refused the last request about it that was refused; empty for none
 */
record TaskCause(
        @Nullable Explanation explanation, @Nullable TaskView task, String stale, String refused) {

    static TaskCause of(Evidence evidence, @Nullable TaskView task) {
        return task == null
                ? new TaskCause(null, null, "", "")
                : new TaskCause(
                        evidence.explanation(task.sid()),
                        task,
                        Staleness.of(evidence, task),
                        RefusedAbout.task(evidence, task));
    }

    /** The same about something of the task that was selected long ago. */
    TaskCause stale(String words) {
        return new TaskCause(explanation, task, words, refused);
    }

    /** Beginning with a line break, as the other methods do; empty where nothing is known. */
    String because() {
        return line(explanation == null ? "" : explanation.cause());
    }

    /** Why it is in its queue; of one that does not wait also what holds it there. */
    String becauseOfRoute() {
        if (explanation == null || task == null || explanation.route().isEmpty()) {
            return because();
        }
        return line(explanation.route() + (task.status() == TaskStatus.PENDING ? "" : "; " + explanation.cause()));
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
        return line(reason.reason() + route + others);
    }

    /** An old view of the task explains everything, and nothing of today explains the old view. */
    private String line(String cause) {
        if (!stale.isEmpty()) {
            return "\nbecause " + stale;
        }
        return cause.isEmpty() ? "" : "\nbecause " + Descriptions.cause(cause) + refused;
    }

    /** @param words what the message says above: a cause is told once */
    String section(String words) {
        if (explanation == null) {
            return "";
        }
        String cause = "because " + explanation.cause() + "\n";
        String text = explanation.text();
        return "\n\nWhy:\n" + (words.contains(explanation.cause()) ? text.replace(cause, "") : text);
    }
}
