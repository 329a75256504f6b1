package io.taskroutertest.assertions;

/** An assertion cannot be evaluated as it is called: an argument is null, empty, out of range or of another kind. */
final class ShouldBeValid extends RoutingErrorMessage {

    private ShouldBeValid(Evidence evidence, String subject, String problem) {
        super(evidence, problem + "\nAsserted on " + subject + ".");
    }

    /** @param problem a sentence */
    static ShouldBeValid shouldBeValid(Evidence evidence, String subject, String problem) {
        return new ShouldBeValid(evidence, subject, problem);
    }

    /** @param what the argument, such as {@code worker name} */
    static ShouldBeValid shouldNotBeNull(Evidence evidence, String subject, String what) {
        return new ShouldBeValid(evidence, subject, "Expected " + what + " must not be null.");
    }

    /** @param what the arguments, such as {@code worker names} */
    static ShouldBeValid shouldNotBeEmpty(Evidence evidence, String subject, String what) {
        return new ShouldBeValid(evidence, subject, "Expected " + what + " must not be null or empty.");
    }

    static ShouldBeValid shouldNotContainNull(Evidence evidence, String subject, String what, String values) {
        return new ShouldBeValid(
                evidence, subject, "Expected " + what + " must not contain null, but got " + values + ".");
    }

    /**
     * @param what the argument, such as {@code share}
     * @param allowed what follows "must", such as {@code be from 0 to 1}
     */
    static ShouldBeValid shouldBeAllowed(Evidence evidence, String subject, String what, String allowed, String value) {
        return new ShouldBeValid(
                evidence, subject, "Expected " + what + " must " + allowed + ", but got " + value + ".");
    }

    /**
     * @param method the method of AssertJ that the test calls
     * @param kind what the assertion is on, such as {@code worker}
     * @param alternative the call that compares the values with what they are values of
     */
    static ShouldBeValid shouldCompareValues(
            Evidence evidence, String subject, String method, String kind, int values, String alternative) {
        return new ShouldBeValid(
                evidence,
                subject,
                method + " compares the " + kind + " itself with its " + (values == 1 ? "argument" : "arguments")
                        + "; use " + alternative + ".");
    }
}
