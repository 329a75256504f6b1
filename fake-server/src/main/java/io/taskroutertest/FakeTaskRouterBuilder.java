package io.taskroutertest;

import io.taskroutertest.coverage.WorkflowCoverage;
import io.taskroutertest.internal.assembly.Debugger;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.internal.subject.FakeCoverage;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskRouterLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Configures a fake before it starts.
 *
 * <pre>{@code
 * FakeTaskRouter taskRouter = FakeTaskRouter.builder()
 *     .credentials("AC00000000000000000000000000000001", "secret")
 *     .workspace(Path.of("src/test/resources/support-center.yaml"))
 *     .start();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeTaskRouterBuilder {

    static final Duration DEFAULT_SETTLE_LIMIT = Duration.ofSeconds(30);

    private @Nullable String accountSid;
    private @Nullable String authToken;
    private long seed;
    private Instant startTime = Settings.DEFAULT_START;
    private final Set<Leniency> strict = EnumSet.noneOf(Leniency.class);
    private final Set<RoutingVariant> variants = EnumSet.noneOf(RoutingVariant.class);
    private Limits limits = Limits.DEFAULT;
    private @Nullable RateLimit rateLimit;
    private boolean realClock;
    private Duration settleLimit = DEFAULT_SETTLE_LIMIT;
    private int port;
    private @Nullable WorkspaceDefinition definition;
    private @Nullable Consumer<WorkflowCoverage> coverageTo;

    FakeTaskRouterBuilder() {}

    /**
     * Accepts only these credentials, and signs callbacks with this token. Without this setting the fake accepts any account
     * and any token.
     *
     * @throws IllegalArgumentException if the account is not {@code AC} and 32 hexadecimal digits, or the token is empty
     */
    public FakeTaskRouterBuilder credentials(String account, String token) {
        Objects.requireNonNull(account, "credentials(account, token): account is null; give an account SID");
        Objects.requireNonNull(token, "credentials(account, token): token is null; give the application's auth token");
        if (!SidKind.ACCOUNT.matches(account)) {
            throw new IllegalArgumentException(
                    "accountSid is '" + account + "'; it is AC followed by 32 hexadecimal digits");
        }
        if (token.isEmpty()) {
            throw new IllegalArgumentException("authToken is empty; give the token that the application uses");
        }
        accountSid = account;
        authToken = token;
        return this;
    }

    /** Sets the seed of SIDs and of chance: the same seed and names give the same SIDs. The default is 0. */
    public FakeTaskRouterBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** Sets the instant at which virtual time begins. The default is 2026-01-01T00:00:00Z. */
    public FakeTaskRouterBuilder startTime(Instant instant) {
        startTime = Objects.requireNonNull(
                instant, "startTime(instant): instant is null; give one such as 2026-01-01T00:00:00Z");
        return this;
    }

    /**
     * Refuses or ignores everything that production would refuse or ignore, instead of carrying it out with an alert:
     * switches off every {@link Leniency}.
     */
    public FakeTaskRouterBuilder strict() {
        return strict(Leniency.values());
    }

    /** Switches off the given leniencies and keeps the others. Each call adds to those before. */
    public FakeTaskRouterBuilder strict(Leniency... leniencies) {
        for (Leniency leniency : leniencies) {
            Objects.requireNonNull(leniency, "strict(leniencies): one is null; give those to be switched off");
            strict.add(Leniency.valueOf(leniency.name()));
        }
        return this;
    }

    /** Selects other readings of rules on which the documentation contradicts itself. Each call adds to those before. */
    public FakeTaskRouterBuilder variant(RoutingVariant... selected) {
        variants.addAll(List.of(selected));
        return this;
    }

    /**
     * Sets one of TaskRouter's limits; {@link Integer#MAX_VALUE} switches it off.
     *
     * @param most the most that is allowed, in the unit that the limit's name says
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public FakeTaskRouterBuilder limit(TaskRouterLimit limit, int most) {
        Objects.requireNonNull(limit, "limit(limit, most): limit is null; give one of TaskRouterLimit");
        if (most < 1) {
            throw new IllegalArgumentException(limit + " is " + most + "; it must be 1 or more");
        }
        limits = limits.with(limit, most);
        return this;
    }

    /**
     * Limits the rate of requests of each account: the fake answers 429 (code 20429) to what exceeds it, and reports the
     * rest in {@code X-Rate-Limit-…} headers. The rate is counted on the fake's clock, so that in virtual time it recovers
     * only when the test moves the clock. There is no limit by default, since Twilio publishes no figure.
     *
     * <pre>{@code
     * FakeTaskRouter.builder().rateLimit(5, 10).start(); // ten at once, then one each 200 ms
     * }</pre>
     *
     * @param requestsPerSecond how many requests a second an account may send
     * @param burst how many it may send at once after a pause
     * @throws IllegalArgumentException if either is less than 1
     */
    public FakeTaskRouterBuilder rateLimit(int requestsPerSecond, int burst) {
        rateLimit = new RateLimit(requestsPerSecond, burst);
        return this;
    }

    /** Runs the fake on the system clock. {@link VirtualClock} then refuses to move it. */
    public FakeTaskRouterBuilder realClock() {
        realClock = true;
        return this;
    }

    /**
     * Sets how long, in real time, the fake waits for callbacks before the test fails. The default is 30 seconds, or what
     * the configuration parameter {@code taskrouter.settle.limit} of JUnit says. There is no limit in a JVM that is debugged.
     */
    public FakeTaskRouterBuilder settleLimit(Duration limit) {
        settleLimit = VirtualTime.notNegative("settleLimit", limit);
        return this;
    }

    /** Sets the port to listen on, which is opened at the start. The default, 0, is a free port, opened when it is used. */
    public FakeTaskRouterBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Creates the workspace that the file describes, in YAML or JSON, when the fake starts.
     *
     * @throws IllegalArgumentException if the file cannot be read or is not a workspace definition; the message names file,
     *     line and field
     */
    public FakeTaskRouterBuilder workspace(Path file) {
        definition = WorkspaceDefinitions.readFile(
                Objects.requireNonNull(file, "workspace(file): file is null; give the path of a definition"));
        return this;
    }

    /**
     * Creates the workspace that the text describes, in YAML or JSON, when the fake starts.
     *
     * @param name how messages refer to the text
     * @throws IllegalArgumentException if the text is not a workspace definition; the message has the name, line and field
     */
    public FakeTaskRouterBuilder workspace(String name, String text) {
        definition = WorkspaceDefinitions.read(
                Objects.requireNonNull(name, "workspace(name, text): name is null; give a name for messages"),
                Objects.requireNonNull(text, "workspace(name, text): text is null; give a definition in YAML or JSON"));
        return this;
    }

    /**
     * Passes the coverage of the fake's workflows to a consumer when the fake is closed, and before each reset: of the
     * workflows that a definition declared, and of those that tasks entered. Each call adds a consumer.
     *
     * <pre>{@code
     * AtomicReference<WorkflowCoverage> total = new AtomicReference<>(WorkflowCoverage.empty());
     * FakeTaskRouterBuilder fakes = FakeTaskRouter.builder()
     *     .workflowCoverageTo(coverage -> total.accumulateAndGet(coverage, WorkflowCoverage::plus));
     * }</pre>
     *
     * @param taker is called by the thread that closes or resets the fake
     */
    public FakeTaskRouterBuilder workflowCoverageTo(Consumer<? super WorkflowCoverage> taker) {
        Objects.requireNonNull(taker, "workflowCoverageTo(taker): taker is null; give what receives the coverage");
        coverageTo = coverageTo == null ? taker::accept : coverageTo.andThen(taker);
        return this;
    }

    /**
     * Starts a fake with these settings.
     *
     * @throws IllegalStateException if the port is in use
     */
    public FakeTaskRouter start() {
        return launch(null);
    }

    /**
     * Starts a fake with these settings and a name, by which messages refer to it where there are several fakes, or after its
     * end.
     *
     * <pre>{@code
     * FakeTaskRouter taskRouter = FakeTaskRouter.builder().start("the Monday rehearsal");
     * }</pre>
     *
     * @param owner such as the name of the test that uses the fake
     * @throws IllegalStateException if the port is in use
     */
    public FakeTaskRouter start(String owner) {
        return launch(owner);
    }

    private FakeTaskRouter launch(@Nullable String owner) {
        Settings engine = new Settings(
                seed, realClock ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : startTime, limits, strict, variants);
        FakeSettings settings = new FakeSettings(
                engine,
                accountSid,
                authToken,
                rateLimit,
                realClock,
                Debugger.unlessDebugged(settleLimit),
                WireMockDoor.Options.inTests(port),
                definition);
        FakeServer server = ControlledFake.start(settings, owner, null);
        Consumer<WorkflowCoverage> takers = coverageTo;
        if (takers != null) {
            server.coverageTo(coverage -> takers.accept(new FakeCoverage(coverage)));
        }
        return new FakeTaskRouter(server);
    }
}
