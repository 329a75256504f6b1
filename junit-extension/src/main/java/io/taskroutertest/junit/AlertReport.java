package io.taskroutertest.junit;

import io.taskroutertest.Alert;
import java.util.List;

/** Why a test fails though its own assertions hold: production would not have done what the fake did. */
final class AlertReport {

    private AlertReport() {}

    static String of(List<Alert> alerts) {
        StringBuilder text = new StringBuilder("TaskRouter would have refused what the fake let pass:\n");
        for (Alert alert : alerts) {
            text.append("  ").append(alert.kind()).append(' ');
            if (alert.code() != null) {
                text.append(alert.code()).append(' ');
            }
            text.append(alert.message());
            if (alert.resourceSid() != null) {
                text.append(" (").append(alert.resourceSid()).append(')');
            }
            text.append(", at ").append(alert.at()).append('\n');
        }
        return text.append("Correct the code that caused it, or say in the test that it is meant:\n")
                .append("  taskRouter.expectAlert(alert -> ")
                .append(condition(alerts.get(0)))
                .append(");")
                .toString();
    }

    private static String condition(Alert alert) {
        return alert.code() == null
                ? "alert.message().contains(\"…\")"
                : "Objects.equals(alert.code(), " + alert.code() + ")";
    }
}
