package io.taskroutertest.assertions;

import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.List;

/** An assertion cannot be verified with what is known: it would prove nothing. */
final class ShouldBeProvable extends RoutingErrorMessage {

    private ShouldBeProvable(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldBeProvable shouldBeProvable(Evidence evidence, String subject, String expectation) {
        return new ShouldBeProvable(evidence, subject, expectation, "nothing can be proven without its TaskRouter");
    }

    /** @param others how many tasks there are that were not selected */
    static ShouldBeProvable shouldHaveTasks(Evidence evidence, String subject, String expectation, int others) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven: "
                        + (others == 0
                                ? "no task was ever created"
                                : "there are none among the " + Descriptions.times(others, "task", "tasks")
                                        + " ever created"));
    }

    /**
     * @param lived how far the clock has moved since then
     * @param beginning what happened then, such as {@code the task was created}
     */
    static ShouldBeProvable shouldHaveLived(
            Evidence evidence, String subject, String expectation, Duration window, Duration lived, String beginning) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven: the clock has moved only " + Descriptions.span(lived)
                        + " since " + beginning + "; move it " + Descriptions.span(window.minus(lived))
                        + " further");
    }

    static ShouldBeProvable shouldHaveCallbacks(
            Evidence evidence,
            String subject,
            String expectation,
            CallbackSelection selection,
            List<SentCallback> sent) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven: " + ShouldBeSent.instead(evidence, selection, sent));
    }

    static ShouldBeProvable shouldKeepCallbacks(Evidence evidence, String subject, int kept) {
        return new ShouldBeProvable(
                evidence,
                subject,
                "to be counted",
                "nothing is proven: only the most recent " + kept + " callbacks are kept, and earlier ones may be"
                        + " missing");
    }

    /** @param count the figure that says how many there were */
    static ShouldBeProvable shouldHaveCounted(Evidence evidence, String subject, String expectation, String count) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven: " + count + " is 0, so that there was nothing to measure");
    }

    static ShouldBeProvable shouldBeDecided(Evidence evidence, String subject, long limit, int open) {
        return new ShouldBeProvable(
                evidence,
                subject,
                "to have a share accepted within " + limit + " s",
                "nothing is proven: " + (open == 1 ? "the only task" : "each of the " + open + " tasks")
                        + " still waits and may be accepted in time");
    }
}
