package io.taskroutertest;

import io.taskroutertest.model.Alert;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * What a worker does with every reservation from now on, what it has in hand included. It acts through the same requests
 * as any client, on the clock of the fake.
 *
 * <pre>{@code
 * taskRouter.worker("Alice").accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3)).wrapsUpFor(ofSeconds(30));
 * taskRouter.everyWorker().ignores();
 * }</pre>
 *
 * <p>A worker has one script at a time: a new one takes the place of the former, and each further word of a sentence
 * adds to the script. For what the worker has in hand already, times count from the moment of scripting. A worker with a
 * script of its own does not follow what {@link FakeTaskRouter#everyWorker()} does.
 *
 * <p>A script never acts on a reservation that has ended, or that somebody else has accepted before. What it meant to do
 * and could not becomes an alert of kind {@link Alert.Kind#SCRIPT}. Whoever answers in the very instant of the timeout
 * is too late.
 *
 * <p>A reset of the fake ends all scripts. On a real clock each word takes effect at once: script workers before tasks
 * come.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WorkerScripting {

    /** Accepts what is offered: at once, unless more is said, and without ever completing it. */
    Accepts accepts();

    /** Rejects what is offered: at once, unless more is said. TaskRouter may offer it again. */
    Rejects rejects();

    /** Lets reservations time out. */
    void ignores();

    /**
     * Completes a task that long after its acceptance, and leaves the acceptance to somebody else: to an application
     * that answers the assignment callback for its workers, say.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    Handles handlesFor(Duration time);

    /** The same with times that differ: the next one is drawn at each acceptance. */
    Handles handlesFor(Durations times);

    /**
     * Ends the script, and forgets what was put down for later. What has been accepted stays with the worker. A worker
     * without a script does what {@link FakeTaskRouter#everyWorker()} does, and else nothing by itself.
     */
    void unscripted();

    /** The script of a worker who accepts. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Accepts {

        /**
         * How long after the offer.
         *
         * @throws IllegalArgumentException for a negative duration
         */
        Accepts after(Duration delay);

        /** The same with delays that differ: the next one is drawn at each offer. */
        Accepts after(Durations delays);

        /**
         * Completes the task that long after its acceptance.
         *
         * @throws IllegalArgumentException for a negative duration
         */
        Handles handlesFor(Duration time);

        /** The same with times that differ: the next one is drawn at each acceptance. */
        Handles handlesFor(Durations times);
    }

    /** The script of a worker who ends what was accepted. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Handles {

        /**
         * Wraps the task up when it has been handled, and completes it that long after.
         *
         * @throws IllegalArgumentException for a negative duration
         */
        void wrapsUpFor(Duration time);

        /** The same with times that differ: the next one is drawn when wrapping up begins. */
        void wrapsUpFor(Durations times);
    }

    /** The script of a worker who rejects. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Rejects {

        /**
         * How long after the offer.
         *
         * @throws IllegalArgumentException for a negative duration
         */
        Rejects after(Duration delay);

        /** The same with delays that differ: the next one is drawn at each offer. */
        Rejects after(Durations delays);

        /**
         * Changes to that activity with the rejection ({@code WorkerActivitySid}).
         *
         * @throws IllegalArgumentException for a name that is no activity, with those that there are
         */
        Rejects goingTo(String activity);
    }
}
