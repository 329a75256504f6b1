package io.taskroutertest.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A call to a worker that an instruction (dequeue, call or conference) had made, as it was when it was looked at. Nobody
 * is called: what becomes of it is said by {@code Phones}.
 *
 * @param worker the friendly name of the worker
 * @param instruction {@code dequeue}, {@code call} or {@code conference}
 * @param to the instruction's, or else the worker's {@code contact_uri}
 * @param from the instruction's, or else the number that the caller dialed ({@code to} in the task's attributes)
 * @param parameters everything that the instruction said, under the names of a callback's answer, such as
 *     {@code post_work_activity_sid}
 * @param failure the code of the error that it failed with
 * @param conference of a conference instruction
 * @param placed on the fake's clock, as {@code answered} and {@code ended}, which are null until then
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CallView(
        String sid,
        String taskSid,
        String reservationSid,
        String worker,
        String instruction,
        @Nullable String to,
        @Nullable String from,
        Map<String, String> parameters,
        Status status,
        @Nullable Integer failure,
        @Nullable Conference conference,
        Instant placed,
        @Nullable Instant answered,
        @Nullable Instant ended) {

    /** What Twilio's Voice calls {@code CallStatus}. */
    public enum Status {
        RINGING,
        IN_PROGRESS,
        COMPLETED,
        NO_ANSWER,
        BUSY,
        FAILED,
        /** TaskRouter ended it before it was answered. */
        CANCELED;

        /** Whether it rings or goes on. */
        public boolean isLive() {
            return this == RINGING || this == IN_PROGRESS;
        }
    }

    /**
     * The conference of worker and caller.
     *
     * @param friendlyName the SID of the task, as Twilio names it
     * @param participants the SIDs of the calls in it: the worker's, then the caller's where the task names one
     */
    public record Conference(String sid, String friendlyName, List<String> participants) {}
}
