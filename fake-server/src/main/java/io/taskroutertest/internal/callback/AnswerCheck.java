package io.taskroutertest.internal.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.model.InstructionKey;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value of a callback's answer as far as the pages of the error codes say that TaskRouter does: only a key with a
 * code of its own is looked into. Whether an activity exists is the engine's question.
 */
final class AnswerCheck {

    private AnswerCheck() {}

    /** What is wrong with the value, or null. An absent value is null. */
    static @Nullable String complaint(InstructionKey key, @Nullable JsonNode value) {
        if (value == null) {
            return key.required() ? "it is required" : null;
        }
        if (value.isContainerNode()) {
            return "it takes a single value";
        }
        boolean empty = value.asText().isBlank();
        if (key.required()) {
            return empty ? "it may not be empty" : null;
        }
        if (key.code() == null) {
            return null;
        }
        if (key.content() instanceof InstructionKey.Text) {
            return empty ? "it may not be empty" : null;
        }
        if (key.content() instanceof InstructionKey.Url) {
            return empty || !value.isTextual() ? "it takes a string that is not empty" : null;
        }
        if (key.content() instanceof InstructionKey.Words words) {
            return areAmong(words.allowed(), value.asText())
                    ? null
                    : "it lists any of " + listed(words.allowed()) + ", with commas between";
        }
        return null;
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static boolean areAmong(List<String> allowed, String words) {
        return Arrays.stream(words.split(",", -1)).map(String::strip).allMatch(allowed::contains);
    }
}
