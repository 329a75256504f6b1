package io.taskroutertest.assertions;

import io.taskroutertest.model.WorkerView;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    static RoutingErrorMessage shouldHaveValue(
            Evidence evidence, String subject, String property, Object expected, Object actual) {
        return shouldHaveValue(evidence, subject, property, expected, actual, "");
    }

    /** @param because why it has another value, on lines of its own, or empty */
    static RoutingErrorMessage shouldHaveValue(
            Evidence evidence, String subject, String property, Object expected, Object actual, String because) {
        return new ShouldHave(
                        evidence,
                        subject,
                        "to have " + property + " " + shown(expected),
                        property + " was " + shown(actual) + because)
                .comparing(expected, actual);
    }

    private static String shown(Object value) {
        if (value instanceof String text) {
            return Descriptions.quoted(text);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static ShouldHave shouldHaveAtMost(
            Evidence evidence, String subject, String property, String limit, String actual) {
        return new ShouldHave(
                evidence, subject, "to have " + property + " of at most " + limit, property + " was " + actual);
    }

    /**
     * @param property what is wrong of the channel: {@code capacity}, or how much of it is in use
     * @param held what uses it, on a line of its own, or empty
     */
    static ShouldHave shouldHaveOnChannel(
            Evidence evidence, String subject, String property, int expected, WorkerView.Channel channel, String held) {
        return new ShouldHave(
                evidence,
                subject,
                "to have " + property + " " + expected + " on " + Descriptions.quoted(channel.taskChannel()),
                "that channel was " + Descriptions.state(channel) + held);
    }

    static RoutingErrorMessage shouldHaveAttribute(
            Evidence evidence,
            String subject,
            String path,
            @Nullable Object expected,
            Map<String, @Nullable Object> attributes,
            String attributesText,
            String before) {
        ShouldHave message = new ShouldHave(
                evidence,
                subject,
                "to have attribute " + path + " with value " + AttributePath.text(expected),
                "found: " + AttributeDescriptions.at(path, attributes, attributesText) + before);
        AttributePath.Found found = AttributePath.find(attributes, path);
        return found.there() ? message.comparing(expected, found.value()) : message;
    }
}
