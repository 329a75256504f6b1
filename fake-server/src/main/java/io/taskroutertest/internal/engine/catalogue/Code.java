package io.taskroutertest.internal.engine.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Twilio's codes, as far as the fake utters them, with the status of an answer that carries them.
 *
 * <p>The codes of instructions belong to Twilio's debugger; that answers over REST carry them too is inferred.
 */
public enum Code {
    HTTP_FAILURE(11200, 502, "HTTP retrieval failure"),
    REFUSED(20001, 400, "a bad parameter, or a request that the present state does not allow"),
    AUTHENTICATE(20003, 401, "bad credentials"),
    METHOD_NOT_ALLOWED(20004, 405, "verb not defined on the path"),
    PAGE_SIZE_TOO_LARGE(20007, 400, "Page size too large"),
    FORBIDDEN(20403, 403, "forbidden"),
    BODY_TOO_SLOW(20408, 408, "the testkit's own: the body did not arrive in time"),
    BODY_TOO_LARGE(20413, 413, "the testkit's own: the body is too large"),
    UNSUPPORTED_MEDIA_TYPE(20415, 415, "the testkit's own: a type of body that is not taken"),
    NOT_FOUND(20404, 404, "unknown resource"),
    PRECONDITION_FAILED(20412, 412, "If-Match differs from the current version"),
    TOO_MANY_REQUESTS(20429, 429, "too many requests"),
    INTERNAL(20500, 500, "server side"),
    UNAVAILABLE(20503, 503, "unavailable"),
    NOT_FAKED(20501, 501, "the testkit's own: 20000 and the status of HTTP for what is not implemented"),
    INVALID_PAGE_TOKEN(21481, 400, "bad page token"),
    NOT_JSON_CONTENT_TYPE(40000, 400, "Content-Type of 'application/json' not set"),
    NOT_JSON(40001, 400, "Assignment Instruction response is not JSON, or is escaped"),
    NO_INSTRUCTION(40005, 400, "Assignment Callback response does not contain Instruction"),
    REJECT_ACTIVITY(40100, 400, "Reject: no valid activity_sid"),
    CALL_TO(40110, 400, "Call: invalid to"),
    CALL_FROM(40111, 400, "Call: invalid from"),
    CALL_URL(40112, 400, "Call: invalid url"),
    CALL_STATUS_CALLBACK(40158, 400, "Call: status_callback_url empty or not a string"),
    REDIRECT_URL(40120, 400, "Redirect: invalid url"),
    REDIRECT_CALL(40121, 400, "Redirect: invalid call_sid"),
    DEQUEUE_ACTIVITY(40130, 400, "Dequeue: invalid post_work_activity_sid"),
    DEQUEUE_TO(40131, 400, "Dequeue: invalid to"),
    DEQUEUE_FROM(40132, 400, "Dequeue: invalid from"),
    DEQUEUE_STATUS_EVENTS(40134, 400, "Dequeue: invalid status_callback_events"),
    DEQUEUE_STATUS_CALLBACK(40157, 400, "Dequeue: status_callback_url empty or not a string"),
    CONFERENCE_TO(40137, 400, "Conference: missing or invalid to"),
    CONFERENCE_FROM(40138, 400, "Conference: missing or invalid from"),
    CONFERENCE_ACTIVITY(40139, 400, "Conference: invalid post_work_activity_sid"),
    CONFERENCE_STATUS_CALLBACK(40159, 400, "Conference: status_callback_url empty or not a string"),
    SUPERVISOR(40147, 400, "Supervise: supervisor's contact_uri missing or bad"),
    CALL_FAILED(40113, 400, "Call: error from the Calls API"),
    DEQUEUE_FAILED(40133, 400, "Dequeue: error from the Calls API"),
    CONFERENCE_FAILED(40145, 400, "Conference: error from the Calls API"),
    CALL_NOT_PENDING(40114, 400, "Call: Reservation not pending"),
    REDIRECT_NOT_PENDING(40123, 400, "Redirect: Reservation not pending"),
    DEQUEUE_NOT_PENDING(40135, 400, "Dequeue: Reservation not pending"),
    CONFERENCE_NOT_PENDING(40136, 400, "Conference: Reservation not pending"),
    DEQUEUE_WITHOUT_CALL(40140, 400, "Dequeue: Task has no call_sid"),
    CONFERENCE_WITHOUT_CALL(40142, 400, "Conference: Task has neither call_sid nor outbound_to"),
    SUPERVISE_NOT_ACCEPTED(40146, 400, "Supervise: Reservation pending or canceled"),
    SUPERVISE_FROM(40148, 400, "Supervise: Task's from missing or bad"),
    KNOWN_WORKER_NOT_IN_QUEUE(40152, 400, "Invalid Queue for Known Worker"),
    ABSOLUTE_PAGING(40153, 400, "Absolute Paging used when iterating TaskRouter resources"),
    KNOWN_WORKER_INVALID(40154, 400, "Invalid Known Worker information"),
    INVALID_INSTRUCTION(55555, 400, "Invalid Instruction passed to TaskRouter");

    private final int number;
    private final int status;
    private final String meaning;

    Code(int number, int status, String meaning) {
        this.number = number;
        this.status = status;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public int status() {
        return status;
    }

    public String meaning() {
        return meaning;
    }

    /** Those that a key of an instruction has for a bad value; a key without one answers with the general code. */
    static Set<Code> ofKeys() {
        return Collections.unmodifiableSet(EnumSet.range(REJECT_ACTIVITY, SUPERVISOR));
    }

    static Set<Code> ofKeysOrRefused() {
        Set<Code> codes = EnumSet.copyOf(ofKeys());
        codes.add(REFUSED);
        return Collections.unmodifiableSet(codes);
    }
}
