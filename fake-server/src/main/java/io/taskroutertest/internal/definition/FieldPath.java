package io.taskroutertest.internal.definition;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a definition to one of its fields, such as {@code workers.Alice.activity}.
 *
 * <p>A chain rather than a text, because a path is made for every field and shown for hardly any.
 */
public record FieldPath(@Nullable FieldPath parent, String step) {

    /** The definition as a whole. */
    public static final FieldPath ROOT = new FieldPath(null, "");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Names that hold more than letters and digits are set in brackets, so that no dot is mistaken for a step. */
    public FieldPath member(String name) {
        return new FieldPath(this, name);
    }

    public FieldPath element(int index) {
        return new FieldPath(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.append(text);
        if (step.startsWith("[")) {
            text.append(step);
        } else if (PLAIN.matcher(step).matches()) {
            text.append(text.isEmpty() ? "" : ".").append(step);
        } else {
            text.append("['").append(step).append("']");
        }
    }
}
