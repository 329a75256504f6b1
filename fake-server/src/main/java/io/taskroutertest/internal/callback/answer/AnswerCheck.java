package io.taskroutertest.internal.callback.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.InstructionKey;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value of a callback's answer. By the pages of the error codes TaskRouter refuses one only under a key with a
 * code of its own. Whether an activity exists is the engine's question.
 */
record AnswerCheck(Instruction.Kind instruction, InstructionKey key) {

    /** What is wrong with the value, or null. An absent value is null. */
    @Nullable Message complaint(@Nullable JsonNode value) {
        Code code = key.code();
        if (value == null) {
            return code != null && key.required()
                    ? CallbackAlerts.KEY_MISSING.as(code, instruction.word(), key.name())
                    : null;
        }
        if (value.isNull()) {
            return code != null && key.required() ? said(CallbackAlerts.KEY_REQUIRED, code, value) : null;
        }
        if (code == null) {
            return value.isContainerNode()
                    ? CallbackAlerts.CODELESS_KEY_NOT_SINGLE.with(
                            instruction.word(), key.name(), InstructionReader.shown(value))
                    : null;
        }
        if (value.isContainerNode()) {
            return said(CallbackAlerts.KEY_NOT_SINGLE, code, value);
        }
        return complaint(code, value);
    }

    private @Nullable Message complaint(Code code, JsonNode value) {
        boolean empty = value.asText().isBlank();
        if (key.required() || key.content() instanceof InstructionKey.Text) {
            return empty ? said(CallbackAlerts.KEY_EMPTY, code, value) : null;
        }
        if (key.content() instanceof InstructionKey.Url) {
            return empty || !value.isTextual() ? said(CallbackAlerts.KEY_NO_STRING, code, value) : null;
        }
        if (key.content() instanceof InstructionKey.Words words && !areAmong(words.allowed(), value.asText())) {
            return said(CallbackAlerts.KEY_WORDS, code, value, listed(words.allowed()));
        }
        return null;
    }

    private Message said(CallbackAlerts entry, Code code, JsonNode value, Object... more) {
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = instruction.word();
        arguments[1] = key.name();
        arguments[2] = InstructionReader.shown(value);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return entry.as(code, arguments);
    }

    /** A bad value under a key without a code of its own: TaskRouter does not say, and goes by the default (inferred). */
    @Nullable Message ignored(@Nullable JsonNode value) {
        if (key.code() != null || value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        String allowed = missed(value.asText(), value.isTextual());
        return allowed == null
                ? null
                : CallbackAlerts.VALUE_IGNORED.with(
                        instruction.word(), key.name(), InstructionReader.shown(value), allowed);
    }

    /** What is allowed instead of the text, or null if it is allowed itself. */
    private @Nullable String missed(String text, boolean isString) {
        if (key.content() instanceof InstructionKey.Range range) {
            return isWithin(range, text) ? null : "a whole number from " + range.least() + " to " + range.most();
        }
        if (key.content() instanceof InstructionKey.Word word) {
            return word.allowed().stream().anyMatch(text::equalsIgnoreCase)
                    ? null
                    : "one of " + String.join(", ", word.allowed());
        }
        if (key.content() instanceof InstructionKey.Words words) {
            return areAmong(words.allowed(), text) ? null : "any of " + listed(words.allowed());
        }
        boolean isUrl = key.content() instanceof InstructionKey.Url;
        return isUrl && (!isString || text.isBlank()) ? "a string that is not empty" : null;
    }

    private static boolean isWithin(InstructionKey.Range range, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= range.least() && number <= range.most();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static boolean areAmong(List<String> allowed, String words) {
        return Arrays.stream(words.split(",", -1)).map(String::strip).allMatch(allowed::contains);
    }
}
