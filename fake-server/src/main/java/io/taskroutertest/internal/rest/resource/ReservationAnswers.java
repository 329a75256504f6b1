package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.operation.AlertRecorder;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import io.taskroutertest.internal.rest.parameter.InstructionForm;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.ReservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a client answers a reservation: by a status or by an instruction, which wins over a status sent with it. Two
 * ways that some guides name and TaskRouter does not know are taken as they are meant.
 */
final class ReservationAnswers {

    private static final String REDIRECTED = "redirected";
    private static final String CONFERENCE = "conference";

    private final AlertRecorder alerts;
    private final Settings settings;
    private final ReservationScope scope;

    ReservationAnswers(AlertRecorder alerts, Settings settings, ReservationScope scope) {
        this.alerts = alerts;
        this.settings = settings;
        this.scope = scope;
    }

    /** @param refusedInProduction what TaskRouter would have said about it, or null */
    record Wish(
            @Nullable ReservationStatus status,
            @Nullable String workerActivitySid,
            @Nullable Instruction instruction,
            @Nullable RequestAlerts refusedInProduction) {}

    Wish read(FormParameters form) {
        String word = form.filled("Instruction");
        if (word != null) {
            return new Wish(null, null, InstructionForm.read(kind(word), form), null);
        }
        if (CONFERENCE.equalsIgnoreCase(form.text("call"))
                && !settings.isStrict(Leniency.CALL_CONFERENCE_ON_RESERVATION)) {
            return new Wish(null, null, InstructionForm.read(Kind.CONFERENCE, form), RequestAlerts.CALL_CONFERENCE);
        }
        if (REDIRECTED.equalsIgnoreCase(form.text("ReservationStatus"))
                && !settings.isStrict(Leniency.REDIRECTED_AS_RESERVATION_STATUS)) {
            return new Wish(null, null, InstructionForm.read(Kind.REDIRECT, form), RequestAlerts.REDIRECTED);
        }
        ReservationStatus status = form.choice("ReservationStatus", ReservationStatus.values());
        boolean rejects = status == ReservationStatus.REJECTED;
        return new Wish(status, rejects ? form.filled("WorkerActivitySid") : null, null, null);
    }

    /** Supervising goes by way of the task alone, as the contract has it. */
    private Kind kind(String word) {
        Kind kind = Kind.byWord(word);
        if (kind == null || (kind == Kind.SUPERVISE && scope == ReservationScope.WORKER)) {
            throw RestError.of(
                    ReservationErrors.INSTRUCTION,
                    word,
                    "accept, reject, dequeue, call, redirect, conference"
                            + (scope == ReservationScope.TASK ? " or supervise" : ""));
        }
        return kind;
    }

    void alertOn(Wish wish, ApiCall call) {
        RequestAlerts entry = wish.refusedInProduction();
        if (entry != null) {
            alerts.raise(call.workspaceSid(), entry.with(), call.sid());
        }
    }
}
