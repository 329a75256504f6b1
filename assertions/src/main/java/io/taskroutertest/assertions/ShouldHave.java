package io.taskroutertest.assertions;

import io.taskroutertest.model.WorkerView;

/** A property has another value than expected. */
final class ShouldHave extends RoutingErrorMessage {

    private ShouldHave(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /**
     * @param expected such as {@code priority 5}
     * @param state what follows "it was"
     */
    static ShouldHave shouldHave(Evidence evidence, String subject, String expected, String state) {
        return new ShouldHave(evidence, subject, "to have " + expected, "it was " + state);
    }

    static ShouldHave shouldHaveValue(
            Evidence evidence, String subject, String property, String expected, String actual) {
        return new ShouldHave(evidence, subject, "to have " + property + " " + expected, property + " was " + actual);
    }

    static ShouldHave shouldHaveAtMost(
            Evidence evidence, String subject, String property, String limit, String actual) {
        return new ShouldHave(
                evidence, subject, "to have " + property + " of at most " + limit, property + " was " + actual);
    }

    /** @param property what is wrong of the channel: {@code capacity}, or how much of it is in use */
    static ShouldHave shouldHaveOnChannel(
            Evidence evidence, String subject, String property, int expected, WorkerView.Channel channel) {
        return new ShouldHave(
                evidence,
                subject,
                "to have " + property + " " + expected + " on " + Descriptions.quoted(channel.taskChannel()),
                "that channel was " + Descriptions.state(channel));
    }

    static ShouldHave shouldHaveAttribute(
            Evidence evidence, String subject, String path, String expected, String actual) {
        return new ShouldHave(
                evidence, subject, "to have attribute " + path + " with value " + expected, "found: " + actual);
    }
}
