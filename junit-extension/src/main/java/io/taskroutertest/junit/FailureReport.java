package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.internal.assembly.FakeAccess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** What the fake has to say at the end of a test or class: printed, and published as a report entry. It waits for nothing. */
final class FailureReport {

    private static final int TIMELINE_LINES = 40;
    private static final int REFUSAL_LINES = 10;

    private FailureReport() {}

    /** @param failure null for what has passed */
    static void publish(ExtensionContext context, FakeTaskRouter fake, @Nullable Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return;
        }
        Map<String, String> entry = new LinkedHashMap<>();
        StringBuilder printed = new StringBuilder();
        String test = context.getRequiredTestClass().getSimpleName() + " > " + context.getDisplayName();
        if (failure != null) {
            String timeline = timeline(fake);
            entry.put("TaskRouter timeline", timeline);
            String refused = refusedRequests(fake);
            if (!refused.isEmpty()) {
                entry.put("TaskRouter refused requests", refused);
            }
            if (!showsTimeline(failure)) {
                printed.append("TaskRouter timeline of ")
                        .append(test)
                        .append(":\n")
                        .append(timeline);
                printed.append(refused.isEmpty() ? "" : "Requests that were refused:\n" + refused);
            }
        }
        ReportFile wanted = ReportFile.wanted(context, failure != null);
        if (failure == null && wanted == null) {
            ReportFile.removeStale(context);
        }
        Path report = wanted == null ? null : wanted.report(fake, failure);
        if (report != null) {
            entry.put("TaskRouter report", report.toString());
            printed.append("TaskRouter report on ")
                    .append(test)
                    .append(": ")
                    .append(report)
                    .append('\n');
        }
        Path recording = wanted == null ? null : wanted.recording(fake);
        if (recording != null) {
            String replay = ReplayLine.of(recording);
            entry.put("TaskRouter replay", replay);
            printed.append("TaskRouter replay: ").append(replay).append('\n');
        }
        if (!entry.isEmpty()) {
            context.publishReportEntry(entry);
            System.out.println(printed);
        }
    }

    /** An assertion of the testkit has said it already: what a test prints is read by people. */
    private static boolean showsTimeline(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("\nTimeline:\n");
    }

    private static String timeline(FakeTaskRouter fake) {
        List<String> lines = FakeAccess.serverOf(fake).timeline().lines().toList();
        return lines.isEmpty() ? "nothing was routed\n" : LastLines.of(lines, TIMELINE_LINES);
    }

    /** They have changed nothing, so that the timeline is silent about them, and the application may be too. */
    private static String refusedRequests(FakeTaskRouter fake) {
        List<String> lines = FakeAccess.serverOf(fake).refusals().stream()
                .map(it -> it.at() + "  " + it.method() + " " + it.path() + ": " + it.status() + ", " + it.message())
                .toList();
        return LastLines.of(lines, REFUSAL_LINES);
    }
}
