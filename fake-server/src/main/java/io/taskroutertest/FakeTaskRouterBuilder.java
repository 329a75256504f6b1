package io.taskroutertest;

import io.taskroutertest.coverage.WorkflowCoverage;
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
import io.taskroutertest.model.TaskRouterLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Says how a fake shall be before it starts.
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
    private Limits limits = Limits.DEFAULT;
    private @Nullable RateLimit rateLimit;
    private boolean realClock;
    private Duration settleLimit = DEFAULT_SETTLE_LIMIT;
    private int port;
    private @Nullable WorkspaceDefinition definition;
    private @Nullable Consumer<WorkflowCoverage> coverageTo;

    FakeTaskRouterBuilder() {}

    /**
     * Lets in only these credentials, and signs callbacks with this token. Without them any account and token will do.
     *
     * @throws IllegalArgumentException for an account that is not {@code AC} and 32 hexadecimal digits, or no token
     */
    public FakeTaskRouterBuilder credentials(String account, String token) {
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

    /** What SIDs are derived from: the same seed and names give the same SIDs. 0 unless said otherwise. */
    public FakeTaskRouterBuilder seed(long number) {
        seed = number;
        return this;
    }

    /** When virtual time begins. 2026-01-01T00:00:00Z unless said otherwise. */
    public FakeTaskRouterBuilder startTime(Instant instant) {
        startTime = Objects.requireNonNull(instant, "instant");
        return this;
    }

    /**
     * Refuses or ignores at once whatever production would, instead of carrying it out with an alert: every
     * {@link Leniency} is taken away.
     */
    public FakeTaskRouterBuilder strict() {
        return strict(Leniency.values());
    }

    /** Takes away these ways of being lenient, and leaves the others; said again, it takes away more. */
    public FakeTaskRouterBuilder strict(Leniency... leniencies) {
        for (Leniency leniency : leniencies) {
            strict.add(Leniency.valueOf(leniency.name()));
        }
        return this;
    }

    /**
     * Sets one of TaskRouter's limits; {@link Integer#MAX_VALUE} switches it off.
     *
     * @param most the most that is allowed, in the unit that the limit's name says
     * @throws IllegalArgumentException for less than 1
     */
    public FakeTaskRouterBuilder limit(TaskRouterLimit limit, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(limit + " is " + most + "; it must be 1 or more");
        }
        limits = limits.with(limit, most);
        return this;
    }

    /**
     * Answers 429 (code 20429) to an account that asks more often; each account is counted by itself, on the fake's
     * clock: in virtual time nothing is given back until the test moves it. The {@code X-Rate-Limit-…} headers say what is
     * left. Without it everyone may ask as often as they like, since Twilio publishes no figure.
     *
     * <pre>{@code
     * FakeTaskRouter.builder().rateLimit(5, 10).start(); // ten at once, then one each 200 ms
     * }</pre>
     *
     * @param requestsPerSecond how many requests a second an account may send
     * @param burst how many it may send at once after a pause
     * @throws IllegalArgumentException for less than 1
     */
    public FakeTaskRouterBuilder rateLimit(int requestsPerSecond, int burst) {
        rateLimit = new RateLimit(requestsPerSecond, burst);
        return this;
    }

    /** Lets time pass by itself. The clock cannot be moved then. */
    public FakeTaskRouterBuilder realClock() {
        realClock = true;
        return this;
    }

    /** How long, by the wall clock, callbacks may take before a test fails. 30 seconds unless said otherwise. */
    public FakeTaskRouterBuilder settleLimit(Duration limit) {
        settleLimit = VirtualTime.notNegative("settleLimit", limit);
        return this;
    }

    /** The port to listen on; without it, or with 0, a free one. A chosen port is opened at the start. */
    public FakeTaskRouterBuilder port(int number) {
        port = number;
        return this;
    }

    /**
     * Begins with the workspace that the file describes, in YAML or JSON.
     *
     * @throws IllegalArgumentException for a file that cannot be read, or that is wrong: with file, line and field
     */
    public FakeTaskRouterBuilder workspace(Path file) {
        definition = WorkspaceDefinitions.readFile(file);
        return this;
    }

    /**
     * Begins with the workspace that the text describes, in YAML or JSON.
     *
     * @param name what messages call the text
     * @throws IllegalArgumentException for a text that is wrong: with name, line and field
     */
    public FakeTaskRouterBuilder workspace(String name, String text) {
        definition = WorkspaceDefinitions.read(name, text);
        return this;
    }

    /**
     * Passes on the coverage of the fake's workflows when the fake is closed, and before each reset: of the workflows that
     * a definition declared, and of those that tasks entered. Several consumers can be given; each is called.
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
        coverageTo = coverageTo == null ? taker::accept : coverageTo.andThen(taker);
        return this;
    }

    /** @throws IllegalStateException if the port that was asked for is in use */
    public FakeTaskRouter start() {
        return launch(null);
    }

    /**
     * Like {@link #start()}, for somebody: what goes wrong between several fakes, or after the end of one, is told with this
     * name.
     *
     * <pre>{@code
     * FakeTaskRouter taskRouter = FakeTaskRouter.builder().start("the Monday rehearsal");
     * }</pre>
     *
     * @param owner whose fake it is, such as the test that it is for
     * @throws IllegalStateException if the port that was asked for is in use
     */
    public FakeTaskRouter start(String owner) {
        return launch(owner);
    }

    private FakeTaskRouter launch(@Nullable String owner) {
        Settings engine = new Settings(
                seed, realClock ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : startTime, limits, strict);
        FakeSettings settings = new FakeSettings(
                engine,
                accountSid,
                authToken,
                rateLimit,
                realClock,
                settleLimit,
                new WireMockDoor.Options(port, "127.0.0.1", null),
                definition);
        FakeServer server = ControlledFake.start(settings, owner, null);
        Consumer<WorkflowCoverage> takers = coverageTo;
        if (takers != null) {
            server.coverageTo(coverage -> takers.accept(new FakeCoverage(coverage)));
        }
        return new FakeTaskRouter(server);
    }
}
