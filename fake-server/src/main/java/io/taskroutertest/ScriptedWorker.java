package io.taskroutertest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.apiguardian.api.API;

/**
 * A worker as the person behind it: what it does now, later, and with every reservation.
 *
 * <pre>{@code
 * ScriptedWorker alice = taskRouter.worker("Alice");
 * alice.accept();                                          // now
 * alice.at(LocalTime.NOON).goes("Lunch");                  // later
 * alice.after(Duration.ofHours(1)).goes("Available");
 * alice.accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3)); // always
 * }</pre>
 *
 * <p>The handle goes on after a reset, if there is a worker of the same SID then.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScriptedWorker extends WorkerScripting, WorkerActions {

    String sid();

    /** The friendly name. */
    String name();

    /**
     * Puts down for that instant what is said next.
     *
     * @throws IllegalArgumentException for an instant before the present
     */
    WorkerActions at(Instant instant);

    /** Puts down what is said next for that time of day in UTC: today, or tomorrow if it is later today. */
    WorkerActions at(LocalTime time);

    /**
     * Puts down what is said next for that long after the present.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    WorkerActions after(Duration delay);
}
