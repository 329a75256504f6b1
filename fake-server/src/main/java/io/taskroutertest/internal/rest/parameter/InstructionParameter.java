package io.taskroutertest.internal.rest.parameter;

import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.resource.InstructionKey;
import io.taskroutertest.internal.engine.resource.InstructionKey.Content;
import io.taskroutertest.internal.rest.http.RestError;
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
        /** @throws RestError saying what is allowed */
        String read(InstructionParameter parameter, String value);
    }

    static InstructionParameter of(String name, InstructionKey key) {
        return new InstructionParameter(name, key, check(key.content()));
    }

    /** Null where it was not sent. */
    @Nullable String read(FormParameters form, String instruction) {
        List<String> sent = form.all(name);
        boolean isList = key.content() instanceof InstructionKey.Words;
        String value = isList && !sent.isEmpty() ? String.join(",", sent) : form.text(name);
        if (key.required() && (value == null || value.isEmpty())) {
            throw refused(ReservationErrors.KEY_REQUIRED, name, instruction);
        }
        if (value == null || (value.isEmpty() && key.content() instanceof InstructionKey.Text)) {
            return value;
        }
        if (value.isEmpty()) {
            throw refused(ReservationErrors.KEY_EMPTY, name);
        }
        return check.read(this, value);
    }

    private RestError refused(ReservationErrors entry, Object... arguments) {
        Code code = key.code();
        return RestError.as(code == null ? Code.REFUSED : code, entry, arguments);
    }

    private static Check check(Content content) {
        if (content instanceof InstructionKey.Url) {
            return InstructionParameter::url;
        }
        if (content instanceof InstructionKey.Sid sid) {
            return (parameter, value) -> parameter.sid(value, sid);
        }
        if (content instanceof InstructionKey.Range range) {
            return (parameter, value) -> parameter.number(value, range);
        }
        if (content instanceof InstructionKey.Word word) {
            return (parameter, value) -> parameter.canonical(value, value, word.allowed());
        }
        if (content instanceof InstructionKey.Words words) {
            return (parameter, value) -> parameter.words(value, words.allowed());
        }
        return (parameter, text) -> text;
    }

    private String url(String value) {
        if (!FormParameters.isUrl(value)) {
            throw refused(ReservationErrors.KEY_URL, name, value);
        }
        return value;
    }

    private String sid(String value, InstructionKey.Sid sid) {
        if (!sid.kind().matches(value)) {
            throw refused(ReservationErrors.KEY_SID, name, value, sid.kind().prefix());
        }
        return value;
    }

    private String number(String value, InstructionKey.Range range) {
        int number;
        try {
            number = Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            number = range.least() - 1;
        }
        if (number < range.least() || number > range.most()) {
            throw refused(ReservationErrors.KEY_NUMBER, name, value, range.least(), range.most());
        }
        return Integer.toString(number);
    }

    private String words(String value, List<String> allowed) {
        List<String> read = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            read.add(canonical(value, part.strip(), allowed));
        }
        return String.join(",", read);
    }

    private String canonical(String sent, String value, List<String> allowed) {
        for (String word : allowed) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw refused(ReservationErrors.KEY_WORD, name, sent, String.join(", ", allowed));
    }
}
