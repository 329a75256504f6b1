package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.model.Instruction;
import io.taskroutertest.internal.engine.model.Instruction.Kind;
import io.taskroutertest.internal.engine.model.ReservationStatus;
import io.taskroutertest.internal.engine.model.Rule;
import io.taskroutertest.internal.engine.model.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a client answers a reservation: by a status or by an instruction, which wins over a status sent with it. Two
 * ways that some guides name and TaskRouter does not know are taken as they are meant.
 */
final class ReservationAnswers {

    private static final int UNKNOWN_INSTRUCTION = 55555;
    private static final String REDIRECTED = "redirected";
    private static final String CONFERENCE = "conference";

    private final Alerts alerts;
    private final Settings settings;
    private final ReservationScope scope;

    ReservationAnswers(Alerts alerts, Settings settings, ReservationScope scope) {
        this.alerts = alerts;
        this.settings = settings;
        this.scope = scope;
    }

    /** @param refusedInProduction what TaskRouter would have said about it, or null */
    record Wish(
            @Nullable ReservationStatus status,
            @Nullable String workerActivitySid,
            @Nullable Instruction instruction,
            @Nullable String refusedInProduction) {}

    Wish read(Parameters form) {
        String word = form.filled("Instruction");
        if (word != null) {
            return new Wish(null, null, InstructionForm.read(kind(word), form), null);
        }
        if (CONFERENCE.equalsIgnoreCase(form.text("call")) && !settings.isStrict(Rule.CALL_CONFERENCE_ON_RESERVATION)) {
            return new Wish(
                    null,
                    null,
                    InstructionForm.read(Kind.CONFERENCE, form),
                    "call=conference on a Reservation: TaskRouter ignores it; send Instruction=conference");
        }
        if (REDIRECTED.equalsIgnoreCase(form.text("ReservationStatus"))
                && !settings.isStrict(Rule.REDIRECTED_AS_RESERVATION_STATUS)) {
            return new Wish(
                    null,
                    null,
                    InstructionForm.read(Kind.REDIRECT, form),
                    "ReservationStatus=redirected: TaskRouter answers 400 (20001); send Instruction=redirect");
        }
        ReservationStatus status = form.choice("ReservationStatus", ReservationStatus.values());
        boolean rejects = status == ReservationStatus.REJECTED;
        return new Wish(status, rejects ? form.filled("WorkerActivitySid") : null, null, null);
    }

    /** Supervising goes by way of the task alone, as the contract has it. */
    private Kind kind(String word) {
        Kind kind = Kind.byWord(word);
        if (kind == null || (kind == Kind.SUPERVISE && scope == ReservationScope.WORKER)) {
            throw RestError.badRequest(
                    UNKNOWN_INSTRUCTION,
                    "Instruction is '" + word + "'; allowed is accept, reject, dequeue, call, redirect, conference"
                            + (scope == ReservationScope.TASK ? " or supervise" : ""));
        }
        return kind;
    }

    void alertOn(Wish wish, Call call) {
        String message = wish.refusedInProduction();
        if (message != null) {
            alerts.refusedInProduction(call.workspaceSid(), null, message, call.sid());
        }
    }
}
