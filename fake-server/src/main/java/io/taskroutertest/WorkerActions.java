package io.taskroutertest;

import io.taskroutertest.model.Alert;
import org.apiguardian.api.API;

/**
 * What a worker can do once.
 *
 * <p>Done now, what is not possible is an {@link IllegalStateException} that says what the worker has in hand, or in
 * TaskRouter's words why it refuses. Put down for later ({@link ScriptedWorker#at(java.time.Instant)}), it becomes an
 * alert of kind {@link Alert.Kind#SCRIPT}, for then nobody waits for an answer.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WorkerActions {

    /** Accepts what was offered first of all that is pending. */
    void accept();

    /** Accepts what was offered of that task. */
    void accept(String taskSid);

    /** Rejects what was offered first of all that is pending. */
    void reject();

    /** Rejects what was offered of that task. */
    void reject(String taskSid);

    /** Wraps up the first of the tasks accepted. */
    void wrapsUp();

    /** Wraps up that task. */
    void wrapsUp(String taskSid);

    /** Completes the first of the tasks accepted, whether it is being wrapped up or not. */
    void completes();

    /** Completes that task. */
    void completes(String taskSid);

    /**
     * Changes to that activity. TaskRouter refuses an unavailable one as long as the worker has pending reservations.
     *
     * @throws IllegalArgumentException for a name that is no activity, with those that there are
     */
    void goes(String activity);

    /**
     * Changes to an unavailable activity and rejects all that is pending ({@code RejectPendingReservations}).
     *
     * @throws IllegalArgumentException for a name that is no activity, with those that there are
     */
    void goesRejecting(String activity);
}
