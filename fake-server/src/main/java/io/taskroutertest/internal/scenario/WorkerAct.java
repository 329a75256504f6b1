package io.taskroutertest.internal.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that a worker does once.
 *
 * @param taskSid the task meant, or null for the one that was reserved or accepted first
 * @param activity where to go, for {@link Kind#GO_TO} and {@link Kind#REJECT_PENDING_AND_GO_TO} alone
 */
public record WorkerAct(
        Kind kind, @Nullable String taskSid, @Nullable Destination activity) {

    public enum Kind {
        ACCEPT("accept"),
        REJECT("reject"),
        WRAP_UP("wrap up"),
        COMPLETE("complete"),
        GO_TO("go"),
        REJECT_PENDING_AND_GO_TO("reject pending reservations and go");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** An activity. */
    public record Destination(String sid, String name) {}

    public static WorkerAct of(Kind kind, @Nullable String taskSid) {
        return new WorkerAct(kind, taskSid, null);
    }

    public static WorkerAct going(Kind kind, String activitySid, String activityName) {
        return new WorkerAct(kind, null, new Destination(activitySid, activityName));
    }

    String described() {
        return kind.words()
                + (taskSid == null ? "" : " task " + taskSid)
                + (activity == null ? "" : " to " + activity.name());
    }
}
