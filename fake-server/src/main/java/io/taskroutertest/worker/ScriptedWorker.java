package io.taskroutertest.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.apiguardian.api.API;

/**
 * Acts as the person behind a worker: now, at a time, or always.
 *
 * <pre>{@code
 * ScriptedWorker alice = taskRouter.worker("Alice");
 * alice.now().accept();
 * alice.at(LocalTime.NOON).goTo("Lunch");
 * alice.after(ofHours(1)).goTo("Available");
 * alice.always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3));
 * }</pre>
 *
 * <p>A single act is in the imperative ({@code accept()}), a script in the third person ({@code accepts()}). This object
 * can be used after a reset of the fake if a worker with the same SID exists then.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScriptedWorker {

    /** Returns the worker's SID. */
    String sid();

    /** Returns the worker's friendly name, as it was when this object was created. */
    String name();

    /** Returns the acts that the worker can perform once, at the present instant of the fake's clock. */
    WorkerActions now();

    /**
     * Returns the acts that the worker can perform once, at the given instant of the fake's clock.
     *
     * @throws IllegalArgumentException if the instant is before the present
     */
    WorkerActions at(Instant instant);

    /**
     * Returns the acts that the worker can perform once, at the given time of day in UTC: today, or tomorrow if that time
     * of today has passed.
     */
    WorkerActions at(LocalTime time);

    /**
     * Returns the acts that the worker can perform once, the given time after the present.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    WorkerActions after(Duration delay);

    /** Returns the scripts that the worker can follow with every reservation. */
    WorkerScript always();

    /**
     * Ends the worker's script and removes its acts that are still to come. What the worker has accepted stays accepted.
     * From then on the worker follows the script of {@link EveryWorker}, if there is one.
     */
    void endScript();
}
