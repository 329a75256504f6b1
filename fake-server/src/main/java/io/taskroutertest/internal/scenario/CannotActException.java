package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** A worker was to do something that is not possible now: nothing to answer, or TaskRouter refuses it. */
public final class CannotActException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    CannotActException(Message said, @Nullable Throwable cause) {
        super(said.text(), cause);
        this.said = said;
    }

    Message said() {
        return said;
    }
}
