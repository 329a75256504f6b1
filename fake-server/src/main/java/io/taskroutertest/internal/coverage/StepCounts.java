package io.taskroutertest.internal.coverage;

/**
 * What happened in one step of a workflow: a target of a filter, or the default.
 *
 * @param tasks how often a task came to it, to be skipped at once included
 * @param offers reservations made for tasks in it
 * @param timeouts how often its time was over
 * @param skipped how often its {@code skip_if} was asked and true
 * @param passed how often it was asked and false
 * @param expired tasks whose life ended in it
 */
public record StepCounts(long tasks, long offers, long timeouts, long skipped, long passed, long expired) {

    static final StepCounts NONE = new StepCounts(0, 0, 0, 0, 0, 0);

    StepCounts plus(StepCounts other) {
        return new StepCounts(
                tasks + other.tasks,
                offers + other.offers,
                timeouts + other.timeouts,
                skipped + other.skipped,
                passed + other.passed,
                expired + other.expired);
    }
}
