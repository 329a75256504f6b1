package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.model.SidKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an instruction by REST.
 *
 * @param name as the form has it, such as {@code DequeueTimeout}
 * @param key as the answer of an assignment callback has it, such as {@code timeout}
 * @param code what Twilio's debugger shows when it is missing or bad
 */
record InstructionParameter(String name, String key, Need need, int code, Check check) {

    private static final int LONGEST_RINGING = 999;

    enum Need {
        REQUIRED,
        OPTIONAL,
        /** Optional, and a text that may be set empty. */
        OPTIONAL_OR_EMPTY,
        /** Optional, and every value that was sent counts. */
        OPTIONAL_LIST
    }

    /** Reads a value that is not empty in the way the instruction needs it. */
    interface Check {
        /** @throws IllegalArgumentException saying what is allowed */
        String read(String value);
    }

    static InstructionParameter text(String name, String key, int code) {
        return new InstructionParameter(name, key, Need.OPTIONAL_OR_EMPTY, code, value -> value);
    }

    static InstructionParameter url(String name, String key, int code) {
        return new InstructionParameter(name, key, Need.OPTIONAL, code, value -> {
            if (!Parameters.isUrl(value)) {
                throw new IllegalArgumentException("it must be an absolute URL, or a path that begins with a slash");
            }
            return value;
        });
    }

    static InstructionParameter sid(String name, String key, int code, SidKind kind) {
        return new InstructionParameter(name, key, Need.OPTIONAL, code, value -> {
            if (!kind.matches(value)) {
                throw new IllegalArgumentException("it must be a SID: " + kind.prefix() + " and 32 hexadecimal digits");
            }
            return value;
        });
    }

    static InstructionParameter seconds(String name, String key) {
        return number(name, key, 1, LONGEST_RINGING);
    }

    static InstructionParameter number(String name, String key, int least, int most) {
        return new InstructionParameter(name, key, Need.OPTIONAL, RestError.BAD_REQUEST, value -> {
            int number;
            try {
                number = Integer.parseInt(value.strip());
            } catch (NumberFormatException e) {
                number = least - 1;
            }
            if (number < least || number > most) {
                throw new IllegalArgumentException("allowed is a whole number from " + least + " to " + most);
            }
            return Integer.toString(number);
        });
    }

    static InstructionParameter flag(String name, String key) {
        return word(name, key, "true", "false");
    }

    static InstructionParameter word(String name, String key, String... words) {
        List<String> allowed = List.of(words);
        return new InstructionParameter(
                name, key, Need.OPTIONAL, RestError.BAD_REQUEST, value -> canonical(value, allowed));
    }

    /** Several words, the parameter repeated or separated by commas. */
    static InstructionParameter words(String name, String key, int code, String... words) {
        List<String> allowed = List.of(words);
        return new InstructionParameter(name, key, Need.OPTIONAL_LIST, code, value -> {
            List<String> read = new ArrayList<>();
            for (String part : value.split(",", -1)) {
                read.add(canonical(part.strip(), allowed));
            }
            return String.join(",", read);
        });
    }

    private static String canonical(String value, List<String> allowed) {
        for (String word : allowed) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw new IllegalArgumentException("allowed is " + String.join(", ", allowed));
    }

    InstructionParameter needed() {
        return new InstructionParameter(name, key, Need.REQUIRED, code, check);
    }

    /** Null where it was not sent. */
    @Nullable String read(Parameters form, String instruction) {
        List<String> sent = form.all(name);
        String value = need == Need.OPTIONAL_LIST && !sent.isEmpty() ? String.join(",", sent) : form.text(name);
        if (need == Need.REQUIRED && (value == null || value.isEmpty())) {
            throw RestError.badRequest(code, name + " field is required by the " + instruction + " instruction");
        }
        if (value == null || (value.isEmpty() && need == Need.OPTIONAL_OR_EMPTY)) {
            return value;
        }
        if (value.isEmpty()) {
            throw RestError.badRequest(code, name + " must not be empty");
        }
        try {
            return check.read(value);
        } catch (IllegalArgumentException e) {
            throw RestError.badRequest(code, name + " is '" + value + "'; " + e.getMessage());
        }
    }
}
