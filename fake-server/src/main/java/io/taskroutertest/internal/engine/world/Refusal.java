package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Message;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A command that TaskRouter refuses. Nothing has changed when it is thrown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    private Refusal(Message said) {
        super(said.text(), null, false, false);
        this.said = said;
    }

    public static Refusal of(Entry entry, Object... arguments) {
        return new Refusal(entry.with(arguments));
    }

    /** With the one of the entry's codes that fits the case. */
    public static Refusal as(Code code, Entry entry, Object... arguments) {
        return new Refusal(entry.as(code, arguments));
    }

    /** The same about what the sender calls the key of an instruction. */
    public Refusal renamed(UnaryOperator<String> names) {
        return new Refusal(said.renamed(names));
    }

    public Message said() {
        return said;
    }

    public Code code() {
        return Objects.requireNonNull(said.code());
    }

    @Override
    public String getMessage() {
        return said.text();
    }
}
