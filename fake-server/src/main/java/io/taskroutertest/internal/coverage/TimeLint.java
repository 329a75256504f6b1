package io.taskroutertest.internal.coverage;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import io.taskroutertest.internal.coverage.Lint.Findings;
import java.util.List;

/** Times that end too late to matter, or before what they wait for. */
final class TimeLint {

    private TimeLint() {}

    static void check(NamedConfiguration shape, WorkflowUsage tally, Findings findings) {
        boolean livesAreKnown = tally.tasks().count() > 0;
        if (livesAreKnown && tally.reservationTimeout() > tally.longestLife()) {
            findings.workflow(
                    Rule.TIMEOUT_BEYOND_LIFE,
                    ": the TaskReservationTimeout of " + tally.reservationTimeout() + " s can never come, for the tasks"
                            + " of the run live " + tally.longestLife()
                            + " s at most. Shorten it, or give tasks a longer Timeout.");
        }
        for (int i = 0; i < shape.filters().size(); i++) {
            long end = 0;
            long begin = 0;
            List<NamedConfiguration.Target> targets = shape.filters().get(i).targets();
            boolean told = false;
            for (int j = 0; j < targets.size(); j++) {
                NamedConfiguration.Target target = targets.get(j);
                Integer timeout = target.timeout();
                if (timeout == null) {
                    continue;
                }
                end += timeout;
                NamedConfiguration.Step step = new NamedConfiguration.Step(i, j);
                if (livesAreKnown && end > tally.longestLife() && !told) {
                    told = true;
                    findings.target(Rule.TIMEOUT_BEYOND_LIFE, step, beyondLife(timeout, end, tally.longestLife()));
                } else if (end - begin < tally.reservationTimeout()) {
                    findings.target(Rule.TIMEOUT_WITHIN_RESERVATION, step, withinReservation(timeout, tally));
                }
                begin = target.skipRule() == NamedConfiguration.SkipRule.POSSIBLE ? begin : end;
            }
        }
    }

    /** Timeouts of targets add up, and count from the creation of the task like its life does (task evaluation). */
    private static String beyondLife(int timeout, long end, int life) {
        return ": its timeout of " + timeout + " s can never come"
                + (end == timeout ? "" : ", which ends " + end + " s after the task's creation")
                + ", for the tasks of the run live " + life
                + " s at most. Shorten it, or give tasks a longer Timeout.";
    }

    /**
     * The time of a target never interrupts a reservation (task evaluation). A target that tasks may reach by being skipped
     * past others has the time of those too.
     */
    private static String withinReservation(int timeout, WorkflowUsage tally) {
        return ": its timeout of " + timeout + " s is shorter than the TaskReservationTimeout of "
                + tally.reservationTimeout() + " s, so the first worker who does not answer uses it up and no other is"
                + " asked. Lengthen it, or shorten TaskReservationTimeout.";
    }
}
