package io.taskroutertest.call;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * The caller behind a task.
 *
 * <pre>{@code
 * taskRouter.phones().callerOf(taskSid).now().hangUp();
 * taskRouter.phones().callerOf(taskSid).after(ofSeconds(40)).hangUp();
 * }</pre>
 *
 * <p>When the caller hangs up, a task that waits is canceled, its reason {@code hangup}. A task that is assigned goes to
 * wrapping with its reservation; in a single-tasking workspace both are completed, and the worker goes to the post-work
 * activity of the instruction.
 *
 * <p>{@link CallActions#hangUp()} throws an {@link IllegalStateException} if the work on the task is over already, or the
 * task has been deleted.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Caller {

    /** Returns what the caller can do at the present instant of the fake's clock. */
    CallActions now();

    /**
     * Returns what the caller can do later. If the work on the task is over by then, nothing happens.
     *
     * @param delay from the present, on the fake's clock
     * @throws IllegalArgumentException if the delay is negative
     */
    CallActions after(Duration delay);
}
