package io.taskroutertest.internal.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that a worker does once.
 *
 * @param taskSid the task meant, or null for the one that was offered or accepted first
 * @param activity where to go, for {@link Kind#GO} alone
 * @param rejecting whether what is pending is rejected on the way
 */
public record WorkerAct(
        Kind kind, @Nullable String taskSid, @Nullable Destination activity, boolean rejecting) {

    public enum Kind {
        ACCEPT("accept"),
        REJECT("reject"),
        WRAP_UP("wrap up"),
        COMPLETE("complete"),
        GO("go");

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
        return new WorkerAct(kind, taskSid, null, false);
    }

    public static WorkerAct going(String activitySid, String activityName, boolean rejecting) {
        return new WorkerAct(Kind.GO, null, new Destination(activitySid, activityName), rejecting);
    }

    String described() {
        return kind.words()
                + (taskSid == null ? "" : " task " + taskSid)
                + (activity == null ? "" : " to " + activity.name());
    }
}
