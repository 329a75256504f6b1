package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.model.CallView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to a worker that an instruction had made.
 *
 * @param to the instruction's {@code to}, or else the worker's {@code contact_uri}
 * @param from the instruction's {@code from}, or else what the caller dialed
 * @param conferenceSid of the conference that an instruction of that kind opens
 * @param failure the code of the error that it failed with
 */
public record PhoneCall(
        String sid,
        String workspaceSid,
        String taskSid,
        String reservationSid,
        String workerSid,
        String workerName,
        Instruction instruction,
        @Nullable String to,
        @Nullable String from,
        @Nullable String conferenceSid,
        CallView.Status status,
        @Nullable Integer failure,
        Instant placed,
        @Nullable Instant answered,
        @Nullable Instant ended) {

    public boolean isRinging() {
        return status == CallView.Status.RINGING;
    }

    /** Whether the reservation is accepted when it is answered. Until then the reservation is being set up. */
    public boolean isSetUp() {
        return instruction.kind() == Instruction.Kind.DEQUEUE || instruction.kind() == Instruction.Kind.CONFERENCE;
    }

    public PhoneCall with(CallView.Status newStatus, @Nullable Integer newFailure, Instant now) {
        return new PhoneCall(
                sid,
                workspaceSid,
                taskSid,
                reservationSid,
                workerSid,
                workerName,
                instruction,
                to,
                from,
                conferenceSid,
                newStatus,
                newFailure,
                placed,
                newStatus == CallView.Status.IN_PROGRESS ? now : answered,
                newStatus.isLive() ? null : now);
    }
}
