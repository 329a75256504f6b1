package io.taskroutertest.internal.cli;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.definition.DefinitionException;
import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.AccessRules;
import io.taskroutertest.internal.door.JournalLimits;
import io.taskroutertest.internal.door.SocketLimits;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    static final String ACCOUNT_VARIABLE = "TASKROUTER_ACCOUNT_SID";
    static final String TOKEN_VARIABLE = "TASKROUTER_AUTH_TOKEN";

    /** What the process exits with when its memory is used up: it could only answer errors from then on. */
    static final int OUT_OF_MEMORY = 3;

    private static final long MIB = 1L << 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONTROL_BODY = 1_024;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?");
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

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            description =
                    "Host name under which clients reach the server, beside localhost and its addresses, such as the"
                            + " name of its container; may be repeated")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--wiremock-admin",
            description = "Opens WireMock's administration API below /__admin (default: closed)")
    private boolean wireMockAdmin;

    @Option(
            names = "--max-control-body",
            paramLabel = "MIB",
            description = "Largest body of a request to the control API, in MiB (default: 64)")
    private int maxControlBody = 64;

    @Option(
            names = "--account-sid",
            paramLabel = "AC...",
            description =
                    "The only account that is accepted (default: " + ACCOUNT_VARIABLE + " of the environment, or any)")
    private @Nullable String accountOption;

    @Option(
            names = "--auth-token",
            paramLabel = "TOKEN",
            description = "Its token, which the process list shows: better set " + TOKEN_VARIABLE
                    + " in the environment (default: any)")
    private @Nullable String tokenOption;

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
            names = "--variant",
            split = ",",
            paramLabel = "VARIANT",
            converter = CommandLineNames.OfVariants.class,
            description = "Select another reading of a rule: ${COMPLETION-CANDIDATES}",
            completionCandidates = CommandLineNames.VariantNames.class)
    private List<RoutingVariant> variants = List.of();

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
    private final PrintStream err;
    private final UnaryOperator<@Nullable String> environment;

    Standalone(PrintStream out, PrintStream err, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, System::getenv);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err, UnaryOperator<@Nullable String> environment) {
        return new CommandLine(new Standalone(out, err, environment))
                .addSubcommand(new SnapshotCommand(out, err, environment))
                .addSubcommand(IncidentCommand.commands(out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(false)
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        FakeServer server = start();
        CountDownLatch stopped = new CountDownLatch(1);
        server.door().onStop(stopped::countDown);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
        MemoryWatch.begin(() -> endForWantOfMemory("the heap is full"));
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

    private void uncaught(Thread thread, Throwable failure) {
        if (failure instanceof OutOfMemoryError exhausted) {
            endForWantOfMemory(exhausted.getMessage());
        }
        err.println("Thread " + thread.getName() + " failed: " + failure);
    }

    /** Ends the process without its shutdown hooks, which may need memory too. */
    private void endForWantOfMemory(@Nullable String why) {
        err.println("Out of memory (" + why + "): the server ends with exit code " + OUT_OF_MEMORY
                + ". Give it more by -Xmx, or reset it from time to time.");
        err.flush();
        Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }

    FakeServer start() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw bad("--port is " + port + "; allowed is 0 (any free port) to " + HIGHEST_PORT);
        }
        String accountSid = accountOption == null ? environment.apply(ACCOUNT_VARIABLE) : accountOption;
        if (accountSid != null && !SidKind.ACCOUNT.matches(accountSid)) {
            throw bad((accountOption == null ? ACCOUNT_VARIABLE : "--account-sid") + " is '" + accountSid
                    + "'; it is AC followed by 32 hexadecimal digits");
        }
        String authToken = tokenOption == null ? environment.apply(TOKEN_VARIABLE) : tokenOption;
        if (authToken != null && authToken.isEmpty()) {
            throw bad((tokenOption == null ? TOKEN_VARIABLE : "--auth-token")
                    + " is empty; give the token that the application uses, or leave it out for any");
        }
        if (maxControlBody < 1 || maxControlBody > MOST_CONTROL_BODY) {
            throw bad("--max-control-body is " + maxControlBody + "; allowed is 1 to " + MOST_CONTROL_BODY + " MiB");
        }
        boolean real = clock == Clock.real;
        Settings engine = new Settings(
                seed,
                real ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : Settings.DEFAULT_START,
                chosenLimits(),
                strict.strict(),
                Set.copyOf(variants));
        try {
            WorkspaceDefinition definition = workspace == null ? null : WorkspaceDefinitions.readFile(workspace);
            FakeServer server = ControlledFake.start(
                    new FakeSettings(engine, accountSid, authToken, rateLimit, real, SETTLE_LIMIT, door(), definition));
            server.reportUnsentCallbacksAtOnce();
            server.door().port();
            return server;
        } catch (DefinitionException | IllegalStateException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private WireMockDoor.Options door() {
        return new WireMockDoor.Options(
                port,
                bind,
                JournalLimits.OF_A_SERVER,
                new AccessRules(true, hosts(), wireMockAdmin),
                SocketLimits.DEFAULT
                        .controlBodyBytes(maxControlBody * MIB)
                        .outOfMemory(exhausted -> endForWantOfMemory(exhausted.getMessage())));
    }

    private Set<String> hosts() {
        Set<String> names = new TreeSet<>();
        for (String host : allowedHosts) {
            if (!HOST_NAME.matcher(host).matches()) {
                throw bad("--allowed-host is '" + host
                        + "'; it is a host name without scheme, port and path, such as taskrouter.internal");
            }
            names.add(host.toLowerCase(Locale.ROOT));
        }
        return names;
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
