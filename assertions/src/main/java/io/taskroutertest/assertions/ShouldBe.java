package io.taskroutertest.assertions;

/** Something is in another state than expected. */
final class ShouldBe extends RoutingErrorMessage {

    private ShouldBe(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param expected what follows "to be"
     * @param state what follows "it was"
     */
    static ShouldBe shouldBe(Evidence evidence, String subject, String expected, String state) {
        return new ShouldBe(evidence, subject, "to be " + expected, "it was " + state);
    }

    /** @param unexpected what follows "not to be" */
    static ShouldBe shouldNotBe(Evidence evidence, String subject, String unexpected, String state) {
        return new ShouldBe(evidence, subject, "not to be " + unexpected, "it was " + state);
    }
}
