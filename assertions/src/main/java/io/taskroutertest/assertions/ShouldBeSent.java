package io.taskroutertest.assertions;

import io.taskroutertest.model.SentCallback;
import java.util.List;

/** Callbacks were sent more or less often than expected, or something else became of them. */
final class ShouldBeSent extends RoutingErrorMessage {

    private ShouldBeSent(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param expectation such as {@code to be sent 2 times}
     * @param selection which callbacks are meant
     * @param all that were sent, selected or not
     */
    static ShouldBeSent shouldBeSent(
            Evidence evidence,
            String subject,
            String expectation,
            CallbackSelection selection,
            List<SentCallback> selected,
            List<SentCallback> all) {
        return new ShouldBeSent(
                evidence,
                subject,
                expectation,
                selected.isEmpty()
                        ? instead(evidence, selection, all)
                        : Descriptions.times(selected.size(), "was", "were") + " sent:"
                                + Descriptions.callbacks(selected));
    }

    static ShouldBeSent shouldAll(
            Evidence evidence, String subject, String expectation, List<SentCallback> others, int selected) {
        return new ShouldBeSent(
                evidence,
                subject,
                expectation,
                others.size() + " of " + selected + (others.size() == 1 ? " was" : " were") + " not:"
                        + Descriptions.callbacks(others));
    }

    static String instead(Evidence evidence, CallbackSelection selection, List<SentCallback> all) {
        List<String> unsent = Descriptions.unsentCallbacks(evidence.unsentCallbacks());
        String because = unsent.isEmpty() ? selection.missing(evidence, all) : "";
        if (!all.isEmpty()) {
            return (because.isEmpty() ? "none was sent; these" : "none was sent" + because + "\nand these") + " were:"
                    + Descriptions.callbacks(all);
        }
        if (!because.isEmpty()) {
            return "none was sent" + because;
        }
        return unsent.isEmpty()
                ? "none was sent at all: does the workflow have an assignment callback URL, the workspace an event"
                        + " callback URL, and does its filter list the event?"
                : "none was sent yet:" + Descriptions.lines(unsent);
    }
}
