package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.expression.Expression;
import java.util.regex.Pattern;

/** How findings name places. Each fits on a line, whatever names and expressions are made of. */
final class LintPhrases {

    private static final int LONGEST_EXPRESSION = 120;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private LintPhrases() {}

    static String workflow(CoverageKey key) {
        return "Workflow " + quoted(key.workflow());
    }

    static String filter(NamedConfiguration shape, NamedConfiguration.Step step) {
        return step.isDefault() ? "default_filter" : "filter " + quoted(shape.filterName(step));
    }

    /** Such as {@code filter "VIP", target 2 (queue "Overflow")}. */
    static String step(NamedConfiguration shape, NamedConfiguration.Step step) {
        return filter(shape, step)
                + (step.isDefault() ? "" : ", target " + (step.target() + 1))
                + " (queue " + quoted(shape.queue(step)) + ")";
    }

    static String quoted(String name) {
        return '"' + oneLine(name) + '"';
    }

    static String expression(Expression expression) {
        String text = oneLine(expression.text()).strip();
        return text.length() <= LONGEST_EXPRESSION ? text : text.substring(0, LONGEST_EXPRESSION) + "…";
    }

    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
