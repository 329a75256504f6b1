package io.taskroutertest.internal.engine.catalogue;

import java.util.Arrays;
import java.util.List;

/** One thing that the fake has to say. Its constants are grouped by what they are about; {@link Catalogue} has all. */
public interface Entry {

    EntryDetails facts();

    String name();

    /**
     * @param arguments for the placeholders, in the order in which they stand
     * @throws IllegalArgumentException if the arguments are too few or too many, or if the code depends on the case
     */
    default Message with(Object... arguments) {
        List<Code> codes = facts().codes();
        if (codes.size() > 1) {
            throw new IllegalArgumentException(name() + " needs one of " + codes);
        }
        return new Message(this, codes.isEmpty() ? null : codes.get(0), texts(arguments));
    }

    /** With the one of its codes that fits the case. */
    default Message as(Code code, Object... arguments) {
        if (!facts().codes().contains(code)) {
            throw new IllegalArgumentException(name() + " has the codes " + facts().codes() + ", not " + code);
        }
        return new Message(this, code, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
