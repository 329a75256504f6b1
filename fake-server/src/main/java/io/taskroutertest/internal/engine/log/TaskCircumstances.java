package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.TaskQueue;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a task says beyond the task itself.
 *
 * @param worker who had the task: of its wrap-up and its completion
 * @param firstQueue the queue that a task is about to enter: of its entry into a workflow
 * @param previous where the task was before: of a move and of a matched target
 * @param knownWorkerSid the worker whom the matched target names by the task's attributes
 */
public record TaskCircumstances(
        @Nullable WorkerFacts worker,
        @Nullable TaskQueue firstQueue,
        @Nullable Previous previous,
        @Nullable String knownWorkerSid) {

    public static final TaskCircumstances NONE = new TaskCircumstances(null, null, null, null);

    /** Returns the circumstances of a task that this worker had. */
    public static TaskCircumstances of(WorkerFacts worker) {
        return new TaskCircumstances(worker, null, null, null);
    }

    /** Returns the circumstances of a task on its way into its first queue. */
    public static TaskCircumstances before(@Nullable TaskQueue firstQueue) {
        return new TaskCircumstances(null, firstQueue, null, null);
    }

    /**
     * The queue and the priority that a task had in the step before, and why it left that step.
     *
     * @param queue null where it has been deleted since
     */
    public record Previous(@Nullable TaskQueue queue, int priority, Change change) {}

    /** Why a task left its step. The real service's words are not known. */
    public enum Change {
        TARGET_TIMEOUT("target_timeout"),
        TARGET_SKIPPED("target_skipped"),
        TASK_UPDATED("task_updated"),
        WORKFLOW_UPDATED("workflow_updated");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
