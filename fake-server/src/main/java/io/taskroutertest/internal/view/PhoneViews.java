package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.PhoneCall;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.model.CallView;
import io.taskroutertest.model.InstructionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns instructions, and the calls that they have made, into the values that a test reads. */
public final class PhoneViews {

    private PhoneViews() {}

    public static List<InstructionView> instructions(List<LoggedEvent> log) {
        List<InstructionView> views = new ArrayList<>();
        for (LoggedEvent logged : log) {
            if (!(logged.event() instanceof ReservationEvent event)
                    || event.kind() != ReservationEvent.Kind.INSTRUCTED) {
                continue;
            }
            Reservation reservation = event.reservation();
            Instruction instruction = reservation.instruction();
            if (instruction != null) {
                views.add(new InstructionView(
                        instruction.kind().word(),
                        reservation.sid(),
                        reservation.taskSid(),
                        reservation.workerName(),
                        instruction.parameters(),
                        logged.at()));
            }
        }
        return List.copyOf(views);
    }

    public static CallView call(CallEvent last) {
        PhoneCall call = last.call();
        return new CallView(
                call.sid(),
                call.taskSid(),
                call.reservationSid(),
                call.workerName(),
                call.instruction().kind().name().toLowerCase(Locale.ROOT),
                call.to(),
                call.from(),
                call.instruction().parameters(),
                call.status(),
                call.failure(),
                conference(last),
                call.placed(),
                call.answered(),
                call.ended());
    }

    private static CallView.@Nullable Conference conference(CallEvent last) {
        PhoneCall call = last.call();
        if (call.conferenceSid() == null) {
            return null;
        }
        List<String> participants = new ArrayList<>();
        if (call.status() == CallView.Status.IN_PROGRESS) {
            participants.add(call.sid());
            Value caller = last.task().task().attributes().value().members().get("call_sid");
            if (caller instanceof Value.Text text) {
                participants.add(text.value());
            }
        }
        return new CallView.Conference(call.conferenceSid(), call.taskSid(), List.copyOf(participants));
    }
}
