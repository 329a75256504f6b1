package io.taskroutertest.internal.cli;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.definition.DefinitionException;
import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The fake as a program of its own, for clients in any language. */
@Command(
        name = "taskrouter-fake-server",
        description = "Serves a stateful fake of Twilio TaskRouter until it is stopped.",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class Standalone implements Callable<Integer> {

    /** A long-running server must not keep every request it ever saw. */
    private static final int JOURNAL_LIMIT = 1_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(30);

    enum Clock {
        virtual,
        real
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 picks a free one (default: 0)")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1, this machine alone)")
    private String bind = "127.0.0.1";

    @Option(names = "--account-sid", paramLabel = "AC...", description = "The only account let in (default: any)")
    private @Nullable String accountSid;

    @Option(names = "--auth-token", paramLabel = "TOKEN", description = "Its token (default: any)")
    private @Nullable String authToken;

    @Option(
            names = "--clock",
            paramLabel = "virtual|real",
            description = "Whether time passes by itself or only when told to (default: real)")
    private Clock clock = Clock.real;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "What SIDs are derived from (default: 0)")
    private long seed;

    @Option(
            names = "--workspace",
            paramLabel = "FILE",
            description = "Workspace definition to begin with, YAML or JSON")
    private @Nullable Path workspace;

    @Option(
            names = "--strict",
            arity = "0..1",
            paramLabel = "RULE,...",
            fallbackValue = CommandLineNames.ALL,
            converter = CommandLineNames.OfRules.class,
            description =
                    "Refuse or ignore what production would: everything, or only RULE,... of ${COMPLETION-CANDIDATES}",
            completionCandidates = CommandLineNames.RuleNames.class)
    private CommandLineNames.Rules strict = CommandLineNames.Rules.NONE;

    @Option(
            names = "--limit",
            paramLabel = "LIMIT=NUMBER",
            converter = CommandLineNames.OfLimits.class,
            description = "Set one of TaskRouter's limits, such as page-size=2; may be repeated")
    private List<Map.Entry<TaskRouterLimit, Integer>> limits = List.of();

    @Option(
            names = "--rate-limit",
            paramLabel = "PER_SECOND[,BURST]",
            converter = CommandLineNames.OfRates.class,
            description = "Answer 429 to an account that asks more often (default: never)")
    private @Nullable RateLimit rateLimit;

    @Option(names = "--help", usageHelp = true, description = "Shows this help and ends")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private final PrintStream out;

    Standalone(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, System::getenv);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err, UnaryOperator<@Nullable String> environment) {
        return new CommandLine(new Standalone(out))
                .addSubcommand(new SnapshotCommand(out, err, environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(false)
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        FakeServer server = start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "taskrouter-shutdown"));
        out.println("TaskRouter fake listening on " + server.door().baseUrl());
        out.flush();
        stopped.await();
        return 0;
    }

    FakeServer start() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw bad("--port is " + port + "; allowed is 0 (any free port) to " + HIGHEST_PORT);
        }
        if (accountSid != null && !SidKind.ACCOUNT.matches(accountSid)) {
            throw bad("--account-sid is '" + accountSid + "'; it is AC followed by 32 hexadecimal digits");
        }
        if (authToken != null && authToken.isEmpty()) {
            throw bad("--auth-token is empty; give the token that the application uses, or leave it out for any");
        }
        boolean real = clock == Clock.real;
        Settings engine = new Settings(
                seed,
                real ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : Settings.DEFAULT_START,
                chosenLimits(),
                strict.strict());
        try {
            WorkspaceDefinition definition = workspace == null ? null : WorkspaceDefinitions.readFile(workspace);
            FakeServer server = ControlledFake.start(new FakeSettings(
                    engine,
                    accountSid,
                    authToken,
                    rateLimit,
                    real,
                    SETTLE_LIMIT,
                    new WireMockDoor.Options(port, bind, JOURNAL_LIMIT),
                    definition));
            server.reportUnsentCallbacksAtOnce();
            server.door().port();
            return server;
        } catch (DefinitionException | IllegalStateException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private Limits chosenLimits() {
        Limits chosen = Limits.DEFAULT;
        for (Map.Entry<TaskRouterLimit, Integer> limit : limits) {
            chosen = chosen.with(limit.getKey(), limit.getValue());
        }
        return chosen;
    }

    private ParameterException bad(String message) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls the command");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
