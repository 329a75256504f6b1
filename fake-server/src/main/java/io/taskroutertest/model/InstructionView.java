package io.taskroutertest.model;

import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * An instruction that the application gave for a reservation and that was carried out: in the answer of an assignment
 * callback, or over the REST API.
 *
 * @param instruction {@code accept}, {@code reject}, {@code dequeue}, {@code call}, {@code redirect}, {@code conference}
 *     or {@code supervise}
 * @param worker the friendly name of the worker
 * @param parameters everything that it said, under the names of a callback's answer: {@code DequeueFrom} of the REST API
 *     is {@code from} here
 * @param at on the fake's clock
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InstructionView(
        String instruction,
        String reservationSid,
        String taskSid,
        String worker,
        Map<String, String> parameters,
        Instant at) {}
