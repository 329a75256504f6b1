package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.RefusedRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every failure shows after its own words, none of it longer than a screen: what is left out is counted, and the
 * report has it.
 */
final class TimelineAppendix {

    private static final int ALERT_LINES = 20;
    private static final int REFUSAL_LINES = 5;

    private TimelineAppendix() {}

    /** @param subject how the timeline calls the task that failed, or null for another subject */
    static String of(Evidence evidence, @Nullable String subject) {
        return timelineOf(evidence, subject)
                + orReason("callbacks that are not sent yet", () -> unsent(evidence))
                + orReason("alerts", () -> alerts(evidence))
                + orReason("refused requests", () -> refusals(evidence));
    }

    static String timelineOf(Evidence evidence, @Nullable String subject) {
        if (!evidence.hasTaskRouter()) {
            return "\n\nNo timeline: the object was asserted on without its TaskRouter. Select it through assertThat(taskRouter).";
        }
        return orReason("timeline", () -> timeline(evidence, subject));
    }

    private static String timeline(Evidence evidence, @Nullable String subject) {
        List<String> lines = evidence.timeline().lines().toList();
        return "\n\nTimeline:"
                + (lines.isEmpty() ? "\nnothing has happened" : "\n" + TimelineExcerpt.of(lines, subject));
    }

    private static String unsent(Evidence evidence) {
        List<String> unsent = Descriptions.unsentCallbacks(evidence.unsentCallbacks());
        return unsent.isEmpty() ? "" : "\n\nCallbacks that are not sent yet:" + last(ALERT_LINES, unsent);
    }

    private static String alerts(Evidence evidence) {
        List<Alert> alerts = evidence.alerts();
        return alerts.isEmpty()
                ? ""
                : "\n\nAlerts:"
                        + last(
                                ALERT_LINES,
                                alerts.stream().map(Descriptions::alert).toList());
    }

    /** What was refused has changed nothing, so that the timeline is silent about it. */
    private static String refusals(Evidence evidence) {
        List<RefusedRequest> refusals = evidence.refusedRequests();
        return refusals.isEmpty()
                ? ""
                : "\n\nRequests that were refused:"
                        + last(
                                REFUSAL_LINES,
                                refusals.stream()
                                        .map(it -> it.at() + " " + Descriptions.refusal(it))
                                        .toList());
    }

    private static String last(int limit, List<String> lines) {
        int omitted = Math.max(0, lines.size() - limit);
        String note =
                omitted == 0 ? "" : "\n… " + omitted + (omitted == 1 ? " earlier line" : " earlier lines") + " omitted";
        return note + "\n" + String.join("\n", lines.subList(omitted, lines.size()));
    }

    /** The failure itself must be seen even where what explains it cannot be read. */
    private static String orReason(String what, Supplier<String> section) {
        try {
            return section.get();
        } catch (AssertionError e) {
            return "\n\nNo " + what + ": " + e.getMessage();
        }
    }
}
