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
}
