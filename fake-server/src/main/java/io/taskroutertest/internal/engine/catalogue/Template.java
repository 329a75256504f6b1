package io.taskroutertest.internal.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders such as {@code {task}}, which are filled in the order in which they stand. */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final String text;
    private final List<String> pieces;
    private final List<String> placeholders;

    Template(String text) {
        this.text = text;
        List<String> between = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            between.add(text.substring(from, matcher.start()));
            names.add(matcher.group(1));
            from = matcher.end();
        }
        between.add(text.substring(from));
        pieces = List.copyOf(between);
        placeholders = List.copyOf(names);
    }

    public List<String> placeholders() {
        return placeholders;
    }

    /** Returns what stands before the first placeholder. */
    String beginning() {
        return pieces.get(0);
    }

    /** @throws IllegalArgumentException unless there is one argument for each placeholder */
    String filled(List<String> arguments) {
        if (arguments.size() != placeholders.size()) {
            throw new IllegalArgumentException("'" + text + "' has " + placeholders.size() + " placeholders, not "
                    + arguments.size() + ": " + arguments);
        }
        StringBuilder filled = new StringBuilder(pieces.get(0));
        for (int i = 0; i < arguments.size(); i++) {
            filled.append(arguments.get(i)).append(pieces.get(i + 1));
        }
        return filled.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
