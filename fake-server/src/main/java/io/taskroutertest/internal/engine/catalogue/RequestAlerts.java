package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.notFaked;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.silent;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.tolerated;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

import java.util.List;

/**
 * What TaskRouter would have refused or ignored about a request that the fake carried out as it was meant; and requests
 * that are not for TaskRouter.
 */
public enum RequestAlerts implements Entry {
    PATCH_ON_TASK(tolerated(
            List.of(Code.METHOD_NOT_ALLOWED),
            RULING,
            "PATCH on a Task: TaskRouter answers 405 (20004); a Task is updated by POST",
            "guides do it; the API description has POST only")),
    RESERVATION_STATUS_ON_TASK(tolerated(
            List.of(),
            RULING,
            "ReservationStatus={status} on a Task: TaskRouter ignores it; a Task has AssignmentStatus",
            "guides do it; the API description has no such parameter")),
    CALL_CONFERENCE(tolerated(
            List.of(),
            RULING,
            "call=conference on a Reservation: TaskRouter ignores it; send Instruction=conference",
            "guides do it; the API description has no such parameter")),
    REDIRECTED(tolerated(
            List.of(),
            RULING,
            "ReservationStatus=redirected: TaskRouter answers 400 (20001); send Instruction=redirect",
            "guides do it; the API description has no such status")),
    QUEUE_WITHOUT_TARGET(silent(
            RULING,
            "TaskQueueSid has no effect without RoutingTarget: the workflow decides about the queue",
            "TaskRouter says nothing; the words are the testkit's own")),
    ACTIVITY_AVAILABLE(silent(
            RULING,
            "Available of activity {name} stays {available}: it never changes; make another activity",
            "seen: TaskRouter answers 200 and changes nothing; the words are the testkit's own")),
    EVENTS_FILTER(silent(
            RULING,
            "EventsFilter names what no event is called: {words}",
            "TaskRouter says nothing; the words are the testkit's own")),
    OTHER_PRODUCT(
            notFaked(
                    "{method} https://{host}{path} was refused: the fake has no product of Twilio but TaskRouter. Stub the request on taskRouter.wireMock() if the application needs an answer"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    RequestAlerts(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
