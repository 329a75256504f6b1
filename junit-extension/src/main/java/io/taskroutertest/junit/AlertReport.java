package io.taskroutertest.junit;

import io.taskroutertest.model.Alert;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** Why a test fails though its own assertions hold: production would not have done what the fake did. */
final class AlertReport {

    private static final String REFUSED = "TaskRouter would have refused what the fake let pass";

    private static final int MOST_LINES = 20;

    private AlertReport() {}

    static AssertionFailedError ofTest(List<Alert> alerts) {
        return failure("", alerts.stream().map(AlertReport::line).toList(), "in the test", alerts.get(0));
    }

    static AssertionFailedError ofAfterEach(String test, List<Alert> alerts) {
        return failure(
                " after the test method of " + test + " was over, as in an @AfterEach method",
                alerts.stream().map(AlertReport::line).toList(),
                "there",
                alerts.get(0));
    }

    static AssertionFailedError ofClass(String testClass, List<AlertLedger.Stray> strays) {
        return failure(
                " outside of any test of " + testClass + ", as in a @BeforeAll or @AfterAll method",
                strays.stream()
                        .map(stray -> stray.where() + ": " + line(stray.alert()))
                        .toList(),
                "in a @BeforeAll method",
                strays.get(0).alert());
    }

    private static AssertionFailedError failure(String where, List<String> lines, String saidWhere, Alert example) {
        return new AssertionFailedError(REFUSED + where + ":\n  " + shown(lines)
                + "\nCorrect the code that caused it, or say " + saidWhere + " that it is meant:\n"
                + "  taskRouter.alerts().expect(alert -> " + condition(example) + ");");
    }

    private static String shown(List<String> lines) {
        int more = lines.size() - MOST_LINES;
        return String.join("\n  ", lines.subList(0, Math.min(MOST_LINES, lines.size())))
                + (more > 0 ? "\n  … and " + more + " more" : "");
    }

    private static String line(Alert alert) {
        StringBuilder text = new StringBuilder(alert.kind().name()).append(' ');
        if (alert.code() != null) {
            text.append(alert.code()).append(' ');
        }
        text.append(alert.message());
        if (alert.resourceSid() != null) {
            text.append(" (").append(alert.resourceSid()).append(')');
        }
        return text.append(", at ").append(alert.at()).toString();
    }

    private static String condition(Alert alert) {
        return alert.code() == null
                ? "alert.message().contains(\"…\")"
                : "Objects.equals(alert.code(), " + alert.code() + ")";
    }
}
