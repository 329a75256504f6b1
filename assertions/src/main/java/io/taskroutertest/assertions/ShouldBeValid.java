package io.taskroutertest.assertions;

/** The test expects null where a name, a status or a type is needed, or a figure that cannot be. */
final class ShouldBeValid extends RoutingErrorMessage {

    private ShouldBeValid(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldBeValid shouldBeGiven(Evidence evidence, String subject, String what) {
        return new ShouldBeValid(
                evidence, subject, "to be compared with " + what, "the test gives null, or nothing, for " + what);
    }

    /** @param value what the test gives instead of {@code what} */
    static ShouldBeValid shouldBeGiven(Evidence evidence, String subject, String what, String value) {
        return new ShouldBeValid(evidence, subject, "to be compared with " + what, "the test gives " + value);
    }
}
