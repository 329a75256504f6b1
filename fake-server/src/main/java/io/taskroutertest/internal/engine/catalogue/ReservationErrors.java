package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.debugger;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refusedIfStrict;
import static io.taskroutertest.internal.engine.catalogue.Provenance.DOCUMENTED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.OBSERVED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

import java.util.EnumSet;

/** What is refused when a reservation is answered. */
public enum ReservationErrors implements Entry {
    ALREADY(refused(
            OBSERVED,
            "Reservation {reservation} is already in state [{status}] and cannot be updated to [{wanted}]",
            "seen on the real service")),
    RESCINDED(refused(
            410,
            RULING,
            "Reservation {reservation} is already in state [{status}] and cannot be updated to [{wanted}]",
            "a \"Gone\" answer is documented; code and text are a decision of this project")),
    NOT_ACCEPTED(refused(
            INFERRED,
            "Reservation {reservation} not in expected state [accepted] and cannot be updated to [{wanted}]",
            "the shape of a text that was seen for another status")),
    STATUS(refused(
            INFERRED,
            "ReservationStatus cannot be set to '{status}'; allowed is accepted, rejected, canceled, wrapping or completed",
            "the statuses are documented, the text is not known")),
    INSTRUCTION(refused(
            Code.INVALID_INSTRUCTION,
            INFERRED,
            "Instruction is '{value}'; allowed is {words}",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_REQUIRED(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} field is required by the {instruction} instruction",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_EMPTY(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} must not be empty",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_URL(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} is '{value}'; it must be an absolute URL, or a path that begins with a slash",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_SID(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} is '{value}'; it must be a SID: {prefix} and 32 hexadecimal digits",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_NUMBER(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} is '{value}'; allowed is a whole number from {least} to {most}",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_WORD(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} is '{value}'; allowed is {words}",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    KEY_ACTIVITY(refused(
            Code.ofKeysOrRefused(),
            INFERRED,
            "{key} '{sid}' is no Activity of workspace {workspace}",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    TOO_LATE(refused(
            EnumSet.of(
                    Code.REFUSED,
                    Code.CALL_NOT_PENDING,
                    Code.REDIRECT_NOT_PENDING,
                    Code.DEQUEUE_NOT_PENDING,
                    Code.CONFERENCE_NOT_PENDING),
            OBSERVED,
            "Unable to execute {instruction} instruction. Reservation {reservation} is not currently in a Pending state.",
            "seen on the real service for Conference; the other instructions are inferred")),
    ON_HOLD(refused(
            OBSERVED,
            "Reservation {reservation} not in expected state [pending] and cannot be updated to [onHold]",
            "seen on the real service for a second acceptance while the call of the first was set up")),
    CALL_FAILED(refused(
            EnumSet.of(Code.CALL_FAILED, Code.DEQUEUE_FAILED),
            INFERRED,
            "Unable to execute {instruction} instruction. The call to {worker} failed with {error}",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    CONFERENCE_FAILED(debugger(
            Code.CONFERENCE_FAILED,
            DOCUMENTED,
            "Conference: the call to {callee} failed with {error}, so the reservation is canceled",
            "the code and what follows are documented; the words are the testkit's own")),
    WITHOUT_CALLEE(refusedIfStrict(
            EnumSet.of(Code.CALL_TO, Code.DEQUEUE_TO, Code.CONFERENCE_TO),
            INFERRED,
            "The {instruction} instruction has no 'to', and worker {worker} no attribute contact_uri",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    SUPERVISOR_MISSING(refused(
            Code.SUPERVISOR,
            INFERRED,
            "Unable to execute Supervise instruction. Supervisor is missing; it is the SID of a Worker, or a URI such as client:alice",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    SUPERVISOR_UNKNOWN(refused(
            Code.SUPERVISOR,
            INFERRED,
            "Unable to execute Supervise instruction. Supervisor '{sid}' is no Worker of workspace {workspace}",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    SUPERVISOR_UNREACHABLE(refused(
            Code.SUPERVISOR,
            INFERRED,
            "Unable to execute Supervise instruction. Supervisor {worker} has no attribute contact_uri",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    SUPERVISED_TASK(refused(
            Code.SUPERVISE_FROM,
            INFERRED,
            "Unable to execute Supervise instruction. Task {task} has no attribute from",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    SUPERVISE_TOO_EARLY(refused(
            Code.SUPERVISE_NOT_ACCEPTED,
            INFERRED,
            "Unable to execute Supervise instruction. Reservation {reservation} is {status}, not accepted.",
            "the codes are those of Twilio's debugger; that REST answers with them, and the text, is inferred")),
    WITHOUT_CALL(refusedIfStrict(
            EnumSet.of(Code.DEQUEUE_WITHOUT_CALL, Code.CONFERENCE_WITHOUT_CALL),
            OBSERVED,
            "The {instruction} instruction can only be issued on a task that was created using the <Enqueue> TwiML verb.",
            "seen on the real service for conference; guides do it all the same, so that a lenient fake only alerts"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    ReservationErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
