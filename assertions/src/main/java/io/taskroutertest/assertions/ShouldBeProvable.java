package io.taskroutertest.assertions;

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
                                : "there are none among the " + Texts.times(others, "task", "tasks") + " ever made"));
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
