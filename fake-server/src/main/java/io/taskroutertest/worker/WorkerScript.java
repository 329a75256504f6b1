package io.taskroutertest.worker;

import io.taskroutertest.model.Alert;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * What a worker does with every reservation from now on, including those that it has already. The worker acts through the
 * same requests as any client, on the clock of the fake.
 *
 * <pre>{@code
 * taskRouter.worker("Alice").always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3)).wrapsUpFor(ofSeconds(30));
 * taskRouter.everyWorker().always().ignores();
 * }</pre>
 *
 * <p>A worker has one script at a time: a new one replaces the former, and each further call of a chain extends it. For
 * reservations that exist already, times count from the call. A worker with a script of its own does not follow that of
 * {@link EveryWorker}.
 *
 * <p>A script never acts on a reservation that has ended, or that another client accepted before. What it planned and
 * could not do becomes an alert of kind {@link Alert.Kind#SCRIPT}. An answer at the very instant of the reservation's
 * timeout is too late.
 *
 * <p>{@link ScriptedWorker#endScript()} and {@link EveryWorker#endScript()} end a script, a reset of the fake ends all. On
 * a real clock each call takes effect at once: call them before tasks arrive.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WorkerScript {

    /** Accepts each reservation, at once unless a delay follows, and never completes the task unless a time follows. */
    Accepts accepts();

    /** Rejects each reservation, at once unless a delay follows. TaskRouter may reserve the worker again. */
    Rejects rejects();

    /** Lets each reservation time out. */
    void ignores();

    /**
     * Completes each task the given time after its acceptance, and leaves the acceptance to another client, for example
     * to an application that accepts in its answer to the assignment callback.
     *
     * @throws IllegalArgumentException if the time is negative, or more than 36,500 days
     */
    Handles handlesFor(Duration time);

    /** Like {@link #handlesFor(Duration)}, with times that differ: each acceptance draws the next one. */
    Handles handlesFor(Durations times);

    /** The script of a worker that accepts. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Accepts {

        /**
         * Accepts the given time after the reservation was created.
         *
         * @throws IllegalArgumentException if the delay is negative, or more than 36,500 days
         */
        Accepts after(Duration delay);

        /** Like {@link #after(Duration)}, with delays that differ: each reservation draws the next one. */
        Accepts after(Durations delays);

        /**
         * Completes the task the given time after its acceptance.
         *
         * @throws IllegalArgumentException if the time is negative, or more than 36,500 days
         */
        Handles handlesFor(Duration time);

        /** Like {@link #handlesFor(Duration)}, with times that differ: each acceptance draws the next one. */
        Handles handlesFor(Durations times);
    }

    /** The script of a worker that ends accepted tasks. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Handles {

        /**
         * Wraps the task up at the end of its handling time, and completes it the given time later.
         *
         * @throws IllegalArgumentException if the time is negative, or more than 36,500 days
         */
        void wrapsUpFor(Duration time);

        /** Like {@link #wrapsUpFor(Duration)}, with times that differ: each beginning of wrapping up draws the next one. */
        void wrapsUpFor(Durations times);
    }

    /** The script of a worker that rejects. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Rejects {

        /**
         * Rejects the given time after the reservation was created.
         *
         * @throws IllegalArgumentException if the delay is negative, or more than 36,500 days
         */
        Rejects after(Duration delay);

        /** Like {@link #after(Duration)}, with delays that differ: each reservation draws the next one. */
        Rejects after(Durations delays);

        /**
         * Changes the worker's activity with the rejection ({@code WorkerActivitySid}).
         *
         * @param activity the friendly name or the SID
         * @throws IllegalArgumentException if there is no such activity; the message lists the nearest names
         */
        Rejects goesTo(String activity);
    }
}
