package io.taskroutertest.worker;

import io.taskroutertest.model.Alert;
import org.apiguardian.api.API;

/**
 * What a worker can do once, at the instant that {@link ScriptedWorker#now()}, {@link
 * ScriptedWorker#at(java.time.Instant) at(…)} or {@link ScriptedWorker#after(java.time.Duration) after(…)} says.
 *
 * <pre>{@code
 * taskRouter.worker("Alice").now().accept();
 * taskRouter.worker("Alice").after(ofMinutes(3)).complete();
 * }</pre>
 *
 * <p>An act that is not possible throws an {@link IllegalStateException} if it is for now: the message lists the worker's
 * reservations, or cites why TaskRouter refuses. An act for later becomes an alert of kind {@link Alert.Kind#SCRIPT}
 * instead.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WorkerActions {

    /** Accepts the worker's oldest pending reservation. */
    void accept();

    /** Accepts the worker's pending reservation for the given task. */
    void accept(String taskSid);

    /** Rejects the worker's oldest pending reservation. */
    void reject();

    /** Rejects the worker's pending reservation for the given task. */
    void reject(String taskSid);

    /** Wraps up the task of the worker's oldest accepted reservation. */
    void wrapUp();

    /** Wraps up the given task, which the worker has accepted. */
    void wrapUp(String taskSid);

    /** Completes the task of the worker's oldest accepted or wrapping reservation. */
    void complete();

    /** Completes the given task, which the worker has accepted or is wrapping up. */
    void complete(String taskSid);

    /**
     * Changes the worker's activity. TaskRouter refuses an unavailable one while the worker has pending reservations.
     *
     * @param activity the friendly name or the SID
     * @throws IllegalArgumentException if there is no such activity; the message lists the nearest names
     */
    void goTo(String activity);

    /**
     * Changes the worker's activity to an unavailable one and rejects all pending reservations ({@code
     * RejectPendingReservations}).
     *
     * @param activity the friendly name or the SID
     * @throws IllegalArgumentException if there is no such activity; the message lists the nearest names
     */
    void rejectPendingAndGoTo(String activity);
}
