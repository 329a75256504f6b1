package io.taskroutertest;

import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.model.Limits;
import io.taskroutertest.internal.engine.model.Rule;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.server.FakeServer;
import io.taskroutertest.internal.server.FakeSettings;
import io.taskroutertest.internal.server.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
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

    private static final Duration DEFAULT_SETTLE_LIMIT = Duration.ofSeconds(30);

    private @Nullable String accountSid;
    private @Nullable String authToken;
    private long seed;
    private Instant startTime = Settings.DEFAULT_START;
    private boolean strict;
    private Limits limits = Limits.DEFAULT;
    private boolean realClock;
    private Duration settleLimit = DEFAULT_SETTLE_LIMIT;
    private int port;
    private @Nullable WorkspaceDefinition definition;

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
        startTime = instant;
        return this;
    }

    /** Refuses at once what production would refuse, instead of carrying it out with an alert. */
    public FakeTaskRouterBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * How many workers a workspace takes; 50,000 unless said otherwise. For tests that want to meet the limit.
     *
     * @throws IllegalArgumentException for less than 1
     */
    public FakeTaskRouterBuilder workerLimit(int number) {
        limits = limits.withWorkersPerWorkspace(atLeastOne("workerLimit", number));
        return this;
    }

    /**
     * How many task queues a workspace takes; 250 unless said otherwise.
     *
     * @throws IllegalArgumentException for less than 1
     */
    public FakeTaskRouterBuilder taskQueueLimit(int number) {
        limits = limits.withTaskQueuesPerWorkspace(atLeastOne("taskQueueLimit", number));
        return this;
    }

    /**
     * How often a task may be reserved before it is canceled; 1,000 times unless said otherwise.
     *
     * @throws IllegalArgumentException for less than 1
     */
    public FakeTaskRouterBuilder assignmentLimit(int number) {
        limits = limits.withAssignmentsPerTask(atLeastOne("assignmentLimit", number));
        return this;
    }

    private static int atLeastOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " is " + number + "; it must be 1 or more");
        }
        return number;
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

    /** @throws IllegalStateException if the port that was asked for is in use */
    public FakeTaskRouter start() {
        Settings engine = new Settings(
                seed,
                realClock ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : startTime,
                limits,
                strict ? Set.of(Rule.values()) : Set.of());
        return new FakeTaskRouter(new FakeServer(new FakeSettings(
                engine,
                accountSid,
                authToken,
                realClock,
                settleLimit,
                new WireMockDoor.Options(port, "127.0.0.1", null),
                definition)));
    }
}
