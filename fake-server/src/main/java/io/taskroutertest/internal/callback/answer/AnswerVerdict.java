package io.taskroutertest.internal.callback.answer;

import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.resource.Instruction;
import java.util.List;

/** What follows from the answer of an assignment callback. */
public sealed interface AnswerVerdict permits AnswerVerdict.CarryOut, AnswerVerdict.GoOnWaiting, AnswerVerdict.Failed {

    record CarryOut(Instruction instruction, List<Message> remarks) implements AnswerVerdict {}

    /** The reservation stays pending, and its timer runs. */
    record GoOnWaiting(List<Message> remarks) implements AnswerVerdict {

        static final GoOnWaiting SILENTLY = new GoOnWaiting(List.of());

        static GoOnWaiting because(Message remark) {
            return new GoOnWaiting(List.of(remark));
        }
    }

    /** Not an answer at all: the other URL is called, or the reservation is canceled. */
    record Failed(Message reason) implements AnswerVerdict {}
}
