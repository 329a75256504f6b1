package io.taskroutertest.internal.rest.operation;

import java.util.List;

/**
 * What the variable segments of a path stand for, from left to right.
 *
 * @param text the path as sent, without {@code /v1} and {@code .json}: what an answer 404 names
 */
public record PathValues(String text, List<String> values) {

    public String workspaceSid() {
        return values.get(0);
    }

    public String get(int index) {
        return values.get(index);
    }

    public String last() {
        return values.get(values.size() - 1);
    }
}
