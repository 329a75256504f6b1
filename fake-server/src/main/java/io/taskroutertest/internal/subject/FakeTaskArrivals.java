package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.scenario.ArrivingTask;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.TaskArrivals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Describes tasks to the scenario, which creates them at their times. */
public final class FakeTaskArrivals implements TaskArrivals {

    private final FakeServer server;
    private final Description described;

    /** @param attributes begins the sequence of attributes, once for each stream or list */
    private record Description(
            @Nullable String workflow,
            @Nullable String taskChannel,
            @Nullable Integer priority,
            Supplier<IntFunction<?>> attributes) {}

    public FakeTaskArrivals(FakeServer server) {
        this(server, new Description(null, null, null, () -> number -> Map.of()));
    }

    private FakeTaskArrivals(FakeServer server, Description described) {
        this.server = server;
        this.described = described;
    }

    @Override
    public TaskArrivals workflow(String nameOrSid) {
        Objects.requireNonNull(nameOrSid, "arrivals().workflow(nameOrSid): nameOrSid is null; give a workflow");
        return with(new Description(nameOrSid, described.taskChannel(), described.priority(), described.attributes()));
    }

    @Override
    public TaskArrivals taskChannel(String nameOrSid) {
        return with(new Description(described.workflow(), nameOrSid, described.priority(), described.attributes()));
    }

    @Override
    public TaskArrivals priority(int number) {
        return with(new Description(described.workflow(), described.taskChannel(), number, described.attributes()));
    }

    @Override
    public TaskArrivals attributes(String json) {
        Objects.requireNonNull(json, "arrivals().attributes(json): json is null; give {} for no attributes");
        return withAttributes(() -> number -> json);
    }

    @Override
    public TaskArrivals attributes(Map<String, ?> attributes) {
        Objects.requireNonNull(
                attributes, "arrivals().attributes(attributes): attributes is null; give an empty map for none");
        return withAttributes(() -> number -> attributes);
    }

    @Override
    public TaskArrivals attributes(IntFunction<? extends Map<String, ?>> byNumber) {
        return withAttributes(() -> byNumber);
    }

    @Override
    public TaskArrivals attributes(long seed, RandomAttributes attributes) {
        return withAttributes(() -> {
            Random random = new Random(seed);
            return number -> attributes.attributes(number, random);
        });
    }

    @Override
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

    @Override
    public void after(Duration... delays) {
        Instant now = server.engine().now();
        List<Instant> instants = Arrays.stream(delays)
                .map(delay -> now.plus(VirtualTime.notNegative("arrivals().after(delay)", delay)))
                .toList();
        server.scenario().arrive(task(), instants);
    }

    @Override
    public Stream every(Duration gap) {
        return stream("every(" + gap + ")", Durations.fixed(VirtualTime.notNegative("every(gap)", gap)));
    }

    @Override
    public Stream every(Durations gaps) {
        return stream(
                "every(" + gaps + ")",
                Objects.requireNonNull(gaps, "arrivals().every(gaps): gaps is null; give some of Durations"));
    }

    private Stream stream(String call, Durations gaps) {
        server.scenario().described(call);
        return new FakeArrivalStream(server, call, this::task, gaps);
    }

    @Override
    public Stream poisson(double rate, Duration per, long seed) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("poisson(rate, per, seed): rate is " + rate + "; give more than zero");
        }
        if (per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("poisson(rate, per, seed): per is " + per + "; give more than zero");
        }
        return stream(
                "poisson(" + rate + ", " + per + ", " + seed + ")",
                Durations.exponential(Duration.ofNanos(Math.max(1, Math.round(per.toNanos() / rate))), seed));
    }

    private TaskArrivals with(Description description) {
        return new FakeTaskArrivals(server, description);
    }

    private TaskArrivals withAttributes(Supplier<IntFunction<?>> attributes) {
        return with(new Description(described.workflow(), described.taskChannel(), described.priority(), attributes));
    }

    private ArrivingTask task() {
        NameLookup lookup = server.lookup();
        String workflow = described.workflow();
        NameLookup.Found found = workflow == null ? lookup.workflow() : lookup.workflow(workflow);
        String taskChannel = described.taskChannel();
        return new ArrivingTask(
                found.workspaceSid(),
                found.sid(),
                taskChannel == null
                        ? null
                        : lookup.within(found.workspaceSid())
                                .taskChannel(taskChannel)
                                .sid(),
                described.priority(),
                described.attributes().get());
    }
}
