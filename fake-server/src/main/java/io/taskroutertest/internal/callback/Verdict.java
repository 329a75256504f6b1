package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.model.Instruction;
import java.util.List;

/** What follows from the answer of an assignment callback. */
sealed interface Verdict permits Verdict.CarryOut, Verdict.GoOnWaiting, Verdict.Failed {

    record CarryOut(Instruction instruction, List<Message> remarks) implements Verdict {}

    /** The reservation stays pending, and its timer runs. */
    record GoOnWaiting(List<Message> remarks) implements Verdict {

        static final GoOnWaiting SILENTLY = new GoOnWaiting(List.of());

        static GoOnWaiting because(Message remark) {
            return new GoOnWaiting(List.of(remark));
        }
    }

    /** Not an answer at all: the other URL is called, or the reservation is canceled. */
    record Failed(Message reason) implements Verdict {}
}
