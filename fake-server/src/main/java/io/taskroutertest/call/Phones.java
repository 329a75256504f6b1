package io.taskroutertest.call;

import io.taskroutertest.model.CallView;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Scripts the telephony of a fake, which makes no calls: a test says what the workers' phones do and when callers hang
 * up, and the fake does what TaskRouter does then.
 *
 * <pre>{@code
 * taskRouter.phones().of("Alice").always().doesNotAnswer();
 * …                                                     // the application answers its callback with a conference
 * taskRouter.clock().advance(Duration.ofSeconds(60));   // the reservation is canceled, the task waits again
 * taskRouter.phones().callerOf(taskSid).now().hangUp(); // the task is canceled: hangup
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Phones {

    /**
     * Returns the phone of a worker.
     *
     * @param worker the friendly name or the SID
     * @throws IllegalArgumentException if there is no such worker, or several of that name; the message lists the nearest
     *     names
     */
    Phone of(String worker);

    /**
     * Returns the caller behind a task.
     *
     * @throws IllegalArgumentException if there is no such task
     */
    Caller callerOf(String taskSid);

    /** Returns all calls to workers that instructions have made, in order, each as it is now. */
    List<CallView> calls();
}
