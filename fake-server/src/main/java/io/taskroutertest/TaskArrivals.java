package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.scenario.ArrivingTask;
import io.taskroutertest.internal.scenario.Timespan;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.model.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that arrive by themselves as time goes on: at listed times, at regular ones, or by chance. They are created by
 * the same request as any client's.
 *
 * <pre>{@code
 * TaskArrivals billing = taskRouter.arrivals().workflow("Support Routing").attributes(Map.of("department", "billing"));
 * billing.after(ofSeconds(0), ofSeconds(10), ofSeconds(20));
 * billing.poisson(20, ofHours(1), 42).during(ofHours(8));
 * }</pre>
 *
 * <p>Immutable: every method that describes the tasks answers with a new description. Nothing arrives before one of
 * {@link #at}, {@link #after}, {@link Stream#during} or {@link Stream#times} is called. A task that TaskRouter refuses
 * becomes an alert of kind {@link Alert.Kind#SCRIPT}, and the others come all the same. A reset of the fake ends all
 * arrivals.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TaskArrivals {

    private final FakeServer server;
    private final @Nullable String workflow;
    private final @Nullable String taskChannel;
    private final @Nullable Integer priority;
    private final Source source;

    /** The attributes of each task, made anew for each stream. */
    private interface Source {
        IntFunction<?> begin();
    }

    /** Tasks that come one after the other, and never end by themselves: say how long, or how many. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public interface Stream {

        /**
         * From now on for so long: the first task comes a gap from now, the last no later than the end.
         *
         * @throws IllegalArgumentException for a negative duration, or where all gaps are zero: it would never end
         */
        void during(Duration period);

        /**
         * So many tasks, the first a gap from now.
         *
         * @throws IllegalArgumentException for a negative number
         */
        void times(int number);
    }

    TaskArrivals(FakeServer server) {
        this(server, null, null, null, () -> number -> Map.of());
    }

    private TaskArrivals(
            FakeServer server,
            @Nullable String workflow,
            @Nullable String taskChannel,
            @Nullable Integer priority,
            Source source) {
        this.server = server;
        this.workflow = workflow;
        this.taskChannel = taskChannel;
        this.priority = priority;
        this.source = source;
    }

    /** By friendly name or SID. Needed where there is more than one. */
    public TaskArrivals workflow(String nameOrSid) {
        return new TaskArrivals(server, nameOrSid, taskChannel, priority, source);
    }

    /** By unique name, such as {@code voice}; else {@code default}. */
    public TaskArrivals taskChannel(String uniqueName) {
        return new TaskArrivals(server, workflow, uniqueName, priority, source);
    }

    /** 0 unless said otherwise; TaskRouter takes higher ones first. */
    public TaskArrivals priority(int number) {
        return new TaskArrivals(server, workflow, taskChannel, number, source);
    }

    /** The same for every task, as JSON text; sent as it is. */
    public TaskArrivals attributes(String json) {
        return with(() -> number -> json);
    }

    /** The same for every task; written as JSON by Jackson. */
    public TaskArrivals attributes(Map<String, ?> attributes) {
        return with(() -> number -> attributes);
    }

    /** By the number of the task in its stream or list, beginning with 0. */
    public TaskArrivals attributes(IntFunction<? extends Map<String, ?>> byNumber) {
        return with(() -> byNumber);
    }

    /** By chance: the same seed gives the same tasks. */
    public TaskArrivals attributes(long seed, Drawn drawn) {
        return with(() -> {
            Random random = new Random(seed);
            return number -> drawn.attributes(number, random);
        });
    }

    /** Makes up the attributes of a task. */
    @FunctionalInterface
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public interface Drawn {

        /** @param number of the task in its stream or list, beginning with 0 */
        Map<String, ?> attributes(int number, Random random);
    }

    /**
     * At these instants.
     *
     * @throws IllegalArgumentException for one before the present, or for an unknown workflow or task channel
     */
    public void at(Instant... instants) {
        Instant now = server.engine().now();
        for (Instant instant : instants) {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException(
                        "arrivals().at(" + instant + "): the present is " + now + "; give that instant or a later one");
            }
        }
        server.scenario().arrive(task(), List.of(instants));
    }

    /**
     * That long after the present.
     *
     * @throws IllegalArgumentException for a negative duration, or for an unknown workflow or task channel
     */
    public void after(Duration... delays) {
        Instant now = server.engine().now();
        server.scenario()
                .arrive(
                        task(),
                        Arrays.stream(delays)
                                .map(delay -> now.plus(VirtualTime.notNegative("arrivals().after(delay)", delay)))
                                .toList());
    }

    /**
     * One each time that this has gone by.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public Stream every(Duration gap) {
        return every(Durations.fixed("every(gap)", gap));
    }

    /** One after each of these gaps. */
    public Stream every(Durations gaps) {
        return new Endless(gaps.timespan());
    }

    /**
     * By chance, independently of each other: a Poisson process.
     *
     * @param rate how many there are in that time on average
     * @throws IllegalArgumentException unless rate and time are more than zero
     */
    public Stream poisson(double rate, Duration per, long seed) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("poisson(rate, per, seed): rate is " + rate + "; give more than zero");
        }
        if (per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("poisson(rate, per, seed): per is " + per + "; give more than zero");
        }
        return every(Durations.exponential(Duration.ofNanos(Math.max(1, Math.round(per.toNanos() / rate))), seed));
    }

    private TaskArrivals with(Source attributes) {
        return new TaskArrivals(server, workflow, taskChannel, priority, attributes);
    }

    private ArrivingTask task() {
        NameLookup lookup = server.lookup();
        NameLookup.Found found = workflow == null ? lookup.workflow() : lookup.workflow(workflow);
        return new ArrivingTask(
                found.workspaceSid(),
                found.sid(),
                taskChannel == null
                        ? null
                        : lookup.taskChannel(found.workspaceSid(), taskChannel).sid(),
                priority,
                source.begin());
    }

    private final class Endless implements Stream {

        private final Timespan gaps;

        Endless(Timespan gaps) {
            this.gaps = gaps;
        }

        @Override
        public void during(Duration period) {
            VirtualTime.notNegative("during(period)", period);
            if (gaps.isNothing()) {
                throw new IllegalArgumentException("during(" + period
                        + "): all gaps are zero, so it would never end; say how many: times(number)");
            }
            Instant end = server.engine().now().plus(period);
            server.scenario().arrive(task(), gaps, end, Long.MAX_VALUE);
        }

        @Override
        public void times(int number) {
            if (number < 0) {
                throw new IllegalArgumentException("times(" + number + "): give zero or more");
            }
            server.scenario().arrive(task(), gaps, Instant.MAX, number);
        }
    }
}
