package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.TaskView;
import org.assertj.core.description.Description;
import org.assertj.core.description.TextDescription;
import org.assertj.core.error.DescriptionFormatter;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * The shape that all messages share: what was expected of what, what is, then the timeline and the alerts.
 *
 * <p>AssertJ's own factory formats its arguments; here the words are composed already, so that a percent sign in an
 * attribute stays one.
 */
abstract class RoutingErrorMessage implements ErrorMessageFactory {

    final Evidence evidence;
    private final String words;
    private String explanation = "";
    private @Nullable String subject;
    private @Nullable Comparison comparison;

    /** The two values of which development environments show the difference. */
    record Comparison(@Nullable Object expected, @Nullable Object actual) {}

    RoutingErrorMessage(Evidence evidence, String subject, String expectation, String finding) {
        this(evidence, "Expecting " + subject + "\n  " + expectation + "\nbut " + finding);
    }

    /** @param words all that comes before the explanation and the timeline */
    RoutingErrorMessage(Evidence evidence, String words) {
        this.evidence = evidence;
        this.words = words;
    }

    /** Shows the explanation of the task that this is about. */
    final RoutingErrorMessage explained(TaskCause why) {
        explanation = why.section(words);
        TaskView task = why.task();
        subject = task == null ? null : Descriptions.numbered(evidence.tasks(), task.sid());
        return this;
    }

    /** Shows how a workflow's filters were tried. */
    final RoutingErrorMessage explained(RoutePreview route) {
        explanation = "\n\n" + route.text();
        return this;
    }

    /** Adds the two values that differ, for the failure of an assertion that compares two. */
    final RoutingErrorMessage comparing(@Nullable Object expected, @Nullable Object actual) {
        comparison = new Comparison(expected, actual);
        return this;
    }

    final @Nullable Comparison comparison() {
        return comparison;
    }

    @Override
    public String create(@Nullable Description description, @Nullable Representation representation) {
        return DescriptionFormatter.instance().format(description) + "\n" + words + explanation + appendix();
    }

    String appendix() {
        return TimelineAppendix.of(evidence, subject);
    }

    @Override
    public String create(@Nullable Description description) {
        return create(description, StandardRepresentation.STANDARD_REPRESENTATION);
    }

    @Override
    public String create() {
        return create(new TextDescription(""));
    }
}
