package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.PhoneCall;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.expression.Value;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom an instruction calls, on whose behalf and for how long: from its parameters, or else from attributes. */
final class CallNumbers {

    private static final int RINGING = 60;
    private static final int LONGEST_RINGING = 999;
    private static final int LONGEST_RINGING_OF_SIP = 600;

    private CallNumbers() {}

    static @Nullable String to(Instruction instruction, Worker worker) {
        return orElse(instruction.parameter("to"), contact(worker));
    }

    static @Nullable String contact(Worker worker) {
        return text(worker.attributes(), "contact_uri");
    }

    /** A caller sees the number that was dialed; for a call out, the number that the task names as its own. */
    static @Nullable String from(Instruction instruction, Task task) {
        boolean outbound = text(task.attributes(), "outbound_to") != null;
        return orElse(instruction.parameter("from"), text(task.attributes(), outbound ? "from" : "to"));
    }

    /** 60 seconds unless the instruction has a number of its own; a SIP phone rings for 600 seconds at most. */
    static Duration ringing(PhoneCall call) {
        String to = call.to();
        boolean sip = to != null && to.toLowerCase(Locale.ROOT).startsWith("sip:");
        return Duration.ofSeconds(Math.min(
                seconds(call.instruction().parameter("timeout")), sip ? LONGEST_RINGING_OF_SIP : LONGEST_RINGING));
    }

    /** A callback may answer anything; what is no number of seconds counts as absent. */
    private static int seconds(@Nullable String timeout) {
        if (timeout == null) {
            return RINGING;
        }
        try {
            int seconds = Integer.parseInt(timeout.strip());
            return seconds < 1 ? RINGING : seconds;
        } catch (NumberFormatException e) {
            return RINGING;
        }
    }

    static @Nullable String text(Attributes attributes, String key) {
        return attributes.value().members().get(key) instanceof Value.Text text
                        && !text.value().isBlank()
                ? text.value()
                : null;
    }

    private static @Nullable String orElse(@Nullable String given, @Nullable String other) {
        return given == null || given.isBlank() ? other : given;
    }
}
