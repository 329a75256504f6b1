package io.taskroutertest.assertions;

/** The test expects null where a name, a status or a type is needed. */
final class ShouldBeGiven extends RoutingErrorMessage {

    private ShouldBeGiven(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static ShouldBeGiven shouldBeGiven(Evidence evidence, String subject, String what) {
        return new ShouldBeGiven(
                evidence, subject, "to be compared with " + what, "the test gives null, or nothing, for " + what);
    }
}
