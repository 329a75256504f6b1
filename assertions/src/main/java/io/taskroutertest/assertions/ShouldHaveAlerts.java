package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import java.util.List;

/** An alert was expected and not raised, or was raised and not expected. They are what matters, so they come first. */
final class ShouldHaveAlerts extends RoutingErrorMessage {

    private ShouldHaveAlerts(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldHaveAlerts shouldHaveAlert(Evidence evidence, String subject, String wanted, List<Alert> alerts) {
        return new ShouldHaveAlerts(evidence, subject, "to have an alert " + wanted, there(alerts));
    }

    static ShouldHaveAlerts shouldHaveNoAlerts(Evidence evidence, String subject, List<Alert> alerts) {
        return new ShouldHaveAlerts(evidence, subject, "to have no alerts", there(alerts));
    }

    private static String there(List<Alert> alerts) {
        return alerts.isEmpty()
                ? "it had no alerts"
                : "it had " + Descriptions.times(alerts.size(), "alert", "alerts") + ":"
                        + Descriptions.lines(
                                alerts.stream().map(Descriptions::alert).toList());
    }

    @Override
    String appendix() {
        return TimelineAppendix.timelineOf(evidence, null);
    }
}
