package io.taskroutertest.model;

import org.apiguardian.api.API;

/**
 * Where the fake carries out what production would refuse or ignore, because guides for TaskRouter show it so. Each time
 * it raises an alert; where production would refuse, that alert fails a test that did not expect it.
 * {@code FakeTaskRouterBuilder.strict} takes leniency away and says how the fake then answers.
 *
 * <pre>{@code
 * FakeTaskRouter.builder().strict(Leniency.PATCH_ON_TASK, Leniency.MALFORMED_ATTRIBUTES).start();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Leniency {
    /**
     * PATCH on a Task works like POST, the only verb that Twilio documents for an update. Strict: 405, code 20004
     * (inferred).
     */
    PATCH_ON_TASK,

    /**
     * {@code ReservationStatus=redirected} is taken as {@code Instruction=redirect}, and needs its {@code RedirectCallSid}
     * and {@code RedirectUrl}. Strict: 400, code 20001; the API description has no such status.
     */
    REDIRECTED_AS_RESERVATION_STATUS,

    /**
     * {@code ReservationStatus=completed} or {@code wrapping}, sent to a Task, is taken as its {@code AssignmentStatus}.
     * Strict: ignored, like any parameter that the API description does not have.
     */
    RESERVATION_STATUS_ON_TASK,

    /**
     * {@code call=conference}, sent to a Reservation, is taken as {@code Instruction=conference}. Strict: ignored, like
     * any parameter that the API description does not have.
     */
    CALL_CONFERENCE_ON_RESERVATION,

    /**
     * Attributes that are no JSON object are stored as sent, and every key reads NULL: by the routing guide production
     * does so without a word. Strict: 400, code 20001.
     */
    MALFORMED_ATTRIBUTES,

    /**
     * Two activities of a workspace may have one name: a guide makes some that a new workspace has already. Strict: 400,
     * code 20001 (inferred).
     */
    DUPLICATE_ACTIVITY_NAME,

    /**
     * A task queue that a workflow names is deleted, as long as no waiting task can still come to it. Strict: 400, code 20001
     * (inferred).
     */
    DELETED_QUEUE_OF_WORKFLOW,

    /**
     * {@code dequeue} and {@code conference} are carried out for a task without a call, as if it had one. Strict:
     * refused as documented for tasks that {@code <Enqueue>} did not make (40140, 40142): a callback's answer leaves the
     * reservation pending, REST answers 400.
     */
    INSTRUCTION_WITHOUT_CALL,

    /**
     * An instruction that calls a worker without {@code contact_uri}, and without {@code to}, is carried out, as if the
     * worker had a phone. Strict: refused as documented (40131, 40110, 40137): a callback's answer leaves the reservation
     * pending, REST answers 400.
     */
    INSTRUCTION_WITHOUT_CALLEE,

    /**
     * Statistics of workers and workflows are there however many workers a workspace has, although the documentation
     * says that they may not be accessible above 100. Strict: 403, code 20403 (inferred).
     */
    STATISTICS_ABOVE_100_WORKERS,

    /**
     * Bulk real-time statistics are answered however often they are asked for; the documentation allows five requests a
     * second. Strict: 429, code 20429, by the fake's clock, which stands still in virtual time while a test asks.
     */
    BULK_STATISTICS_RATE
}
