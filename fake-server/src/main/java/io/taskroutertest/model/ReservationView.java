package io.taskroutertest.model;

import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as it was when it was looked at.
 *
 * @param worker the friendly name of the worker
 * @param taskQueue the friendly name of the queue in which the worker was found; null for a task meant for one worker
 * @param created when the worker was offered the task, on the fake's clock
 * @param updated when its status changed last
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReservationView(
        String sid,
        String taskSid,
        String workerSid,
        String worker,
        @Nullable String taskQueue,
        ReservationStatus status,
        Instant created,
        Instant updated) {}
