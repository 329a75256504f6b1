package io.taskroutertest.internal.explain;

import java.util.Comparator;
import java.util.List;

/**
 * A worker, seen from a task.
 *
 * @param reasons in the order in which routing would meet them; empty if nothing keeps the worker from the task
 * @param remark words that follow the first reason: what has changed since, or the order of the queue; empty for nothing
 */
public record Candidate(String sid, String name, boolean inQueue, List<Reason> reasons, String remark) {

    /** The sort keeps the order of creation among equals. */
    static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingInt(Candidate::distance)
            .thenComparing(Comparator.comparingInt(Candidate::stage).reversed());

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    public int distance() {
        int sum = 0;
        for (Reason reason : reasons) {
            sum += reason.weight();
        }
        return sum;
    }

    private int stage() {
        return reasons.isEmpty() ? Integer.MAX_VALUE : reasons.get(0).stage();
    }
}
