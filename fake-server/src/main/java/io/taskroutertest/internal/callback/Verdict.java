package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.model.Alert;
import io.taskroutertest.internal.engine.model.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the answer of an assignment callback. */
sealed interface Verdict permits Verdict.CarryOut, Verdict.GoOnWaiting, Verdict.Failed {

    record CarryOut(Instruction instruction, List<Remark> remarks) implements Verdict {}

    /** The reservation stays pending, and its timer runs. */
    record GoOnWaiting(List<Remark> remarks) implements Verdict {

        static final GoOnWaiting SILENTLY = new GoOnWaiting(List.of());

        static GoOnWaiting because(@Nullable Integer code, String text) {
            return new GoOnWaiting(List.of(new Remark(Alert.Kind.CALLBACK, code, text)));
        }
    }

    /** Not an answer at all: the other URL is called, or the reservation is canceled. */
    record Failed(int code, String reason) implements Verdict {}

    /** What Twilio's debugger would say about it. */
    record Remark(Alert.Kind kind, @Nullable Integer code, String text) {}
}
