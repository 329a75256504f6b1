package io.taskroutertest.assertions;

import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.List;

/** Something is asserted that cannot be known from what is at hand. */
final class ShouldBeProvable extends RoutingErrorMessage {

    private ShouldBeProvable(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldBeProvable shouldBeProvable(Evidence evidence, String subject, String expectation) {
        return new ShouldBeProvable(
                evidence, subject, expectation, "nothing can be proven without the TaskRouter in which it is");
    }

    /** @param others how many tasks there are that were not selected */
    static ShouldBeProvable shouldHaveTasks(Evidence evidence, String subject, String expectation, int others) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven, for "
                        + (others == 0
                                ? "no task was ever made"
                                : "there are none among the " + Descriptions.times(others, "task", "tasks")
                                        + " ever made"));
    }

    /** @param lived how far the clock has moved since the task was created */
    static ShouldBeProvable shouldHaveLived(
            Evidence evidence, String subject, String expectation, Duration window, Duration lived) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven, for the clock has moved only " + Descriptions.span(lived)
                        + " since the task was created; move it " + Descriptions.span(window.minus(lived))
                        + " further");
    }

    static ShouldBeProvable shouldHaveCallbacks(
            Evidence evidence, String subject, String expectation, List<SentCallback> sent) {
        return new ShouldBeProvable(
                evidence, subject, expectation, "nothing is proven, for " + ShouldBeSent.instead(evidence, sent));
    }

    static ShouldBeProvable shouldKeepCallbacks(Evidence evidence, String subject, int kept) {
        return new ShouldBeProvable(
                evidence,
                subject,
                "to be counted",
                "nothing is proven, for only the youngest " + kept + " callbacks are kept, and older ones may have been"
                        + " forgotten");
    }

    /** @param count the figure that says how many there were */
    static ShouldBeProvable shouldHaveCounted(Evidence evidence, String subject, String expectation, String count) {
        return new ShouldBeProvable(
                evidence,
                subject,
                expectation,
                "nothing is proven, for " + count + " is 0: there was nothing to measure");
    }

    static ShouldBeProvable shouldBeDecided(Evidence evidence, String subject, long limit, int open) {
        return new ShouldBeProvable(
                evidence,
                subject,
                "to have a share accepted within " + limit + " s",
                "nothing is proven, for " + (open == 1 ? "the only task" : "each of the " + open + " tasks")
                        + " still waits and may be accepted in time");
    }
}
