package io.taskroutertest.assertions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Tasks waited longer than they should, or were given up. Those that waited longest are shown. */
final class ShouldHaveServiceLevel extends RoutingErrorMessage {

    private static final int SHOWN = 5;

    private ShouldHaveServiceLevel(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param decided the tasks that count
     * @param open how many may still be accepted in time and so do not count
     */
    static ShouldHaveServiceLevel shouldBeAcceptedWithin(
            Evidence evidence, String subject, long limit, double share, List<TaskWait> decided, int open) {
        List<TaskWait> late =
                decided.stream().filter(wait -> !wait.isAcceptedWithin(limit)).toList();
        int inTime = decided.size() - late.size();
        return new ShouldHaveServiceLevel(
                evidence,
                subject,
                "to have a share of at least " + number(share) + " accepted within " + limit + " s",
                "the share was " + ratio(inTime, decided.size(), RoundingMode.DOWN) + ", " + inTime + " of "
                        + Descriptions.times(decided.size(), "task", "tasks")
                        + (open == 0 ? "" : " (and " + open + " may still be accepted in time)")
                        + "; not in time, longest wait first:" + worst(evidence, late));
    }

    static ShouldHaveServiceLevel shouldWaitAtMost(
            Evidence evidence, String subject, long limit, List<TaskWait> waits) {
        List<TaskWait> longer =
                waits.stream().filter(wait -> wait.seconds() > limit).toList();
        long longest = longer.stream().mapToLong(TaskWait::seconds).max().orElse(0);
        return new ShouldHaveServiceLevel(
                evidence,
                subject,
                "to have a longest wait of at most " + limit + " s",
                "the longest wait was " + longest + " s, and " + longer.size() + " of "
                        + Descriptions.times(waits.size(), "task", "tasks")
                        + " waited longer than allowed, longest first:"
                        + worst(evidence, longer));
    }

    static ShouldHaveServiceLevel shouldBeAbandonedAtMost(
            Evidence evidence, String subject, double share, List<TaskWait> waits, Predicate<TaskWait> isAbandoned) {
        List<TaskWait> abandoned = waits.stream().filter(isAbandoned).toList();
        return new ShouldHaveServiceLevel(
                evidence,
                subject,
                "to have an abandonment of at most " + number(share),
                "the abandonment was " + ratio(abandoned.size(), waits.size(), RoundingMode.UP) + ", "
                        + abandoned.size() + " of " + Descriptions.times(waits.size(), "task", "tasks")
                        + "; never accepted, longest wait first:" + worst(evidence, abandoned));
    }

    private static String worst(Evidence evidence, List<TaskWait> waits) {
        String shown = waits.stream()
                .sorted(Comparator.comparingLong(TaskWait::seconds).reversed())
                .limit(SHOWN)
                .map(wait -> "\n  " + Descriptions.task(evidence, wait.task()) + ": " + wait.text())
                .collect(Collectors.joining())
                .replaceFirst("\n(.*)", "\n$1" + Matcher.quoteReplacement(why(evidence, waits)));
        return waits.size() <= SHOWN ? shown : shown + "\n  … and " + (waits.size() - SHOWN) + " more";
    }

    /** Rounded towards failure, so that a share that fails never reads like one that passes. */
    /** Why the task waited longest that did: it stands first. */
    private static String why(Evidence evidence, List<TaskWait> waits) {
        return waits.stream()
                .max(Comparator.comparingLong(TaskWait::seconds))
                .filter(wait -> wait.outcome() != TaskWait.Outcome.ACCEPTED)
                .map(wait -> TaskCause.of(evidence, wait.task()).because().replace("\n", ", "))
                .orElse("");
    }

    private static String ratio(int part, int whole, RoundingMode rounding) {
        return plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, rounding));
    }

    static String number(double share) {
        return plain(BigDecimal.valueOf(share));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
