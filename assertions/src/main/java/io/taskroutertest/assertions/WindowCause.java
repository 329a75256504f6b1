package io.taskroutertest.assertions;

import io.taskroutertest.model.StatisticsView;
import java.math.BigDecimal;
import java.time.Instant;

/** Why a figure is another one: what happened lies outside the window, or has not happened. */
final class WindowCause {

    private WindowCause() {}

    /** Lines that begin with a line break. */
    static String of(Evidence evidence, String of, StatisticsView figures, String name) {
        StatisticsView whole = evidence.statistics(of, figures.sid(), null, null);
        BigDecimal inAll = whole.figures().get(name);
        if (inAll == null || inAll.compareTo(figures.figures().getOrDefault(name, inAll)) == 0) {
            return WaitingTasks.open(evidence);
        }
        Instant now = evidence.now();
        return "\nbecause the window from " + figures.start() + " to " + figures.end() + " leaves a part out: from "
                + whole.start() + " to now, " + now + ", " + name + " is " + inAll.toPlainString();
    }
}
