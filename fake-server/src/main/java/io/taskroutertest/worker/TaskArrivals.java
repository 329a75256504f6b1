package io.taskroutertest.worker;

import io.taskroutertest.model.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.apiguardian.api.API;

/**
 * Creates tasks as time goes on: at given times, at regular ones, or at random. They are created by the same request as
 * those of any client.
 *
 * <pre>{@code
 * TaskArrivals billing = taskRouter.arrivals().workflow("Support Routing").attributes(Map.of("department", "billing"));
 * billing.after(ofSeconds(0), ofSeconds(10), ofSeconds(20));
 * billing.poisson(20, ofHours(1), 42).during(ofHours(8));
 * }</pre>
 *
 * <p>Immutable: every method that describes the tasks returns a new description. No task is created before one of {@link
 * #at}, {@link #after}, {@link Stream#during} or {@link Stream#times} is called. A task that TaskRouter refuses becomes an
 * alert of kind {@link Alert.Kind#SCRIPT}, and the next ones are created all the same. A reset of the fake ends all
 * arrivals.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskArrivals {

    /**
     * Returns a description with the given workflow. Required if the fake has more than one.
     *
     * @param nameOrSid the friendly name or the SID
     */
    TaskArrivals workflow(String nameOrSid);

    /**
     * Returns a description with the given task channel. Without it, the channel is {@code default}.
     *
     * @param nameOrSid the unique name, such as {@code voice}, or the SID
     */
    TaskArrivals taskChannel(String nameOrSid);

    /** Returns a description with the given priority. Without it, the priority is 0; TaskRouter prefers higher ones. */
    TaskArrivals priority(int number);

    /** Returns a description with the given attributes, the same for every task: JSON text, which is sent as it is. */
    TaskArrivals attributes(String json);

    /** Returns a description with the given attributes, the same for every task. Jackson writes them as JSON. */
    TaskArrivals attributes(Map<String, ?> attributes);

    /**
     * Returns a description with attributes that depend on the number of the task.
     *
     * @param byNumber takes the number of the task in its stream or list, starting at 0
     */
    TaskArrivals attributes(IntFunction<? extends Map<String, ?>> byNumber);

    /** Returns a description with random attributes. The same seed gives the same tasks. */
    TaskArrivals attributes(long seed, RandomAttributes attributes);

    /**
     * Creates a task at each of the given instants.
     *
     * @throws IllegalArgumentException if an instant is before the present, or if there is no such workflow or task
     *     channel; the message lists the nearest names
     */
    void at(Instant... instants);

    /**
     * Creates a task after each of the given delays, all of which start at the present.
     *
     * @throws IllegalArgumentException if a delay is negative, or if there is no such workflow or task channel; the
     *     message lists the nearest names
     */
    void after(Duration... delays);

    /**
     * Returns a stream of tasks at regular intervals.
     *
     * @throws IllegalArgumentException if the gap is negative, or more than 36,500 days
     */
    Stream every(Duration gap);

    /** Returns a stream of tasks at the given intervals. */
    Stream every(Durations gaps);

    /**
     * Returns a stream of tasks that arrive at random and independently of each other: a Poisson process.
     *
     * @param rate how many tasks arrive on average within the time {@code per}
     * @throws IllegalArgumentException if the rate or the time is not positive
     */
    Stream poisson(double rate, Duration per, long seed);

    /** Tasks that arrive one after the other, without an end of their own: call one of the methods to start it. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface Stream {

        /**
         * Creates tasks for the given time, starting now: the first one after the first gap, the last one no later than
         * the end.
         *
         * @throws IllegalArgumentException if the period is negative, if all gaps are zero, so that it would never end,
         *     or if there is no such workflow or task channel; the message lists the nearest names
         */
        void during(Duration period);

        /**
         * Creates the given number of tasks, the first one after the first gap.
         *
         * @throws IllegalArgumentException if the number is negative, or if there is no such workflow or task channel;
         *     the message lists the nearest names
         */
        void times(int number);
    }

    /** Creates the attributes of a task from random numbers. */
    @FunctionalInterface
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    interface RandomAttributes {

        /**
         * Returns the attributes of one task. Jackson writes them as JSON.
         *
         * @param number the number of the task in its stream or list, starting at 0
         * @param random starts from the seed for each stream or list
         */
        Map<String, ?> attributes(int number, Random random);
    }
}
