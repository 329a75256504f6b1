package io.taskroutertest;

import java.util.Map;
import java.util.TreeSet;

/** What callbacks carry. */
final class Forms {

    private Forms() {}

    static String parameter(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "There is no parameter '" + name + "'; there are " + new TreeSet<>(parameters.keySet()));
        }
        return value;
    }
}
