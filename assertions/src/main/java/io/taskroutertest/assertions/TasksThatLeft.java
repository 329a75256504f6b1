package io.taskroutertest.assertions;

import org.apiguardian.api.API;

/**
 * What a task counts as for a task queue that it left without being accepted, because a target timed out or was skipped,
 * or because its filters were tried again.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum TasksThatLeft {
    /** It counts as not accepted in time, and with its wait until it left, but not as abandoned. This is the default. */
    NOT_ACCEPTED,
    /** It counts as not accepted in time and as abandoned. */
    ABANDONED,
    /** It counts for the task queue that it entered last only, as in TaskRouter's statistics. */
    LEFT_OUT
}
