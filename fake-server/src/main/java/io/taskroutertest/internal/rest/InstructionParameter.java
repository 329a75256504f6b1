package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.model.InstructionKey;
import io.taskroutertest.internal.engine.model.InstructionKey.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an instruction by REST.
 *
 * @param name as the form has it, such as {@code DequeueTimeout}
 */
record InstructionParameter(String name, InstructionKey key, Check check) {

    /** Reads a value that is not empty in the way the instruction needs it. */
    interface Check {
        /** @throws IllegalArgumentException saying what is allowed */
        String read(String value);
    }

    static InstructionParameter of(String name, InstructionKey key) {
        return new InstructionParameter(name, key, check(key.content()));
    }

    /** Null where it was not sent. */
    @Nullable String read(Parameters form, String instruction) {
        List<String> sent = form.all(name);
        boolean isList = key.content() instanceof InstructionKey.Words;
        String value = isList && !sent.isEmpty() ? String.join(",", sent) : form.text(name);
        if (key.required() && (value == null || value.isEmpty())) {
            throw refused(name + " field is required by the " + instruction + " instruction");
        }
        if (value == null || (value.isEmpty() && key.content() instanceof InstructionKey.Text)) {
            return value;
        }
        if (value.isEmpty()) {
            throw refused(name + " must not be empty");
        }
        try {
            return check.read(value);
        } catch (IllegalArgumentException e) {
            throw refused(name + " is '" + value + "'; " + e.getMessage());
        }
    }

    private RestError refused(String message) {
        Integer code = key.code();
        return RestError.badRequest(code == null ? RestError.BAD_REQUEST : code, message);
    }

    private static Check check(Content content) {
        if (content instanceof InstructionKey.Url) {
            return InstructionParameter::url;
        }
        if (content instanceof InstructionKey.Sid sid) {
            return value -> sid(value, sid);
        }
        if (content instanceof InstructionKey.Range range) {
            return value -> number(value, range);
        }
        if (content instanceof InstructionKey.Word word) {
            return value -> canonical(value, word.allowed());
        }
        if (content instanceof InstructionKey.Words words) {
            return value -> words(value, words.allowed());
        }
        return text -> text;
    }

    private static String url(String value) {
        if (!Parameters.isUrl(value)) {
            throw new IllegalArgumentException("it must be an absolute URL, or a path that begins with a slash");
        }
        return value;
    }

    private static String sid(String value, InstructionKey.Sid sid) {
        if (!sid.kind().matches(value)) {
            throw new IllegalArgumentException(
                    "it must be a SID: " + sid.kind().prefix() + " and 32 hexadecimal digits");
        }
        return value;
    }

    private static String number(String value, InstructionKey.Range range) {
        int number;
        try {
            number = Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            number = range.least() - 1;
        }
        if (number < range.least() || number > range.most()) {
            throw new IllegalArgumentException(
                    "allowed is a whole number from " + range.least() + " to " + range.most());
        }
        return Integer.toString(number);
    }

    private static String words(String value, List<String> allowed) {
        List<String> read = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            read.add(canonical(part.strip(), allowed));
        }
        return String.join(",", read);
    }

    private static String canonical(String value, List<String> allowed) {
        for (String word : allowed) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw new IllegalArgumentException("allowed is " + String.join(", ", allowed));
    }
}
