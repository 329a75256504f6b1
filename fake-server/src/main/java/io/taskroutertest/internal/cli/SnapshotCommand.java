package io.taskroutertest.internal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.cli.TwilioReader.Unreadable;
import io.taskroutertest.internal.definition.DefinitionException;
import io.taskroutertest.internal.definition.Inventory;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.definition.WorkspaceExport;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the configuration of a real workspace as a definition. It only ever reads. */
@Command(
        name = "snapshot",
        description =
                "Reads the configuration of a real workspace and writes it as a workspace definition, without tasks"
                        + " and without secrets.",
        footer = "The secret is better given in the environment than as an option, where other users of the machine and"
                + " the shell's history see it.",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class SnapshotCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            description = "Friendly name or SID; not needed where the account has one workspace only")
    private @Nullable String wanted;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write the definition (default: standard output)")
    private @Nullable Path output;

    @Option(
            names = "--account-sid",
            paramLabel = "AC...",
            description = "The account (default: TWILIO_ACCOUNT_SID of the environment)")
    private @Nullable String accountSid;

    @Option(
            names = "--auth-token",
            paramLabel = "TOKEN",
            description = "Its token (default: TWILIO_AUTH_TOKEN of the environment)")
    private @Nullable String authToken;

    @Option(
            names = "--api-key",
            paramLabel = "SK...",
            description = "An API key, instead of account and token (default: TWILIO_API_KEY of the environment)")
    private @Nullable String apiKey;

    @Option(
            names = "--api-secret",
            paramLabel = "SECRET",
            description = "Its secret (default: TWILIO_API_SECRET of the environment)")
    private @Nullable String apiSecret;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where TaskRouter is (default: ${DEFAULT-VALUE})",
            defaultValue = "https://taskrouter.twilio.com")
    private String url = "";

    @Option(names = "--help", usageHelp = true, description = "Shows this help and ends")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private final PrintStream out;
    private final PrintStream err;
    private final UnaryOperator<@Nullable String> environment;

    SnapshotCommand(PrintStream out, PrintStream err, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Secret secret = secret();
        URI base = base();
        try {
            write(secret, new TwilioReader(base, secret.user(), secret.text()));
            return CommandLine.ExitCode.OK;
        } catch (Unreadable | DefinitionException e) {
            err.println(String.valueOf(e.getMessage()).replace(secret.text(), SecretMasks.MASK));
        } catch (IOException e) {
            err.println("--output " + output + " cannot be written: " + e);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void write(Secret secret, TwilioReader remote) throws IOException {
        SecretMasks masks = new SecretMasks();
        JsonNode workspace = choose(remote.list("/v1/Workspaces"));
        String yaml = WorkspaceExport.yaml(WorkspaceExport.of(inventory(remote, workspace, masks)));
        List<String> notes = new ArrayList<>(masks.notes());
        if (yaml.contains(secret.text())) {
            yaml = yaml.replace(secret.text(), SecretMasks.MASK);
            notes.add("the secret of " + secret.user() + " itself");
        }
        String head = notes.isEmpty()
                ? ""
                : notes.stream()
                        .map(note ->
                                "#   " + note.replaceAll("\\R", " ").replace(secret.text(), SecretMasks.MASK) + "\n")
                        .collect(Collectors.joining("", "# Masked, since these may be secrets:\n", ""));
        if (output == null) {
            out.writeBytes((head + yaml).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } else {
            Files.writeString(output, head + yaml);
        }
        notes.forEach(note -> err.println("masked: " + note.replace(secret.text(), SecretMasks.MASK)));
        WorkspaceDefinitions.read(output == null ? "snapshot.yaml" : output + "", head + yaml);
    }

    /** In the order of making, and by name where that is of one second. */
    private static Inventory inventory(TwilioReader remote, JsonNode workspace, SecretMasks masks) {
        String path = "/v1/Workspaces/" + workspace.path("sid").asText();
        List<JsonNode> workers = read(remote, path + "/Workers", "worker", masks);
        List<JsonNode> channels = new ArrayList<>();
        for (JsonNode worker : workers) {
            channels.addAll(remote.list(path + "/Workers/" + worker.path("sid").asText() + "/Channels"));
        }
        return Inventory.of(
                "workspace " + workspace.path("friendly_name").asText(),
                masks.mask("workspace", workspace),
                read(remote, path + "/Activities", "activity", masks),
                read(remote, path + "/TaskChannels", "task channel", masks),
                read(remote, path + "/TaskQueues", "task queue", masks),
                read(remote, path + "/Workflows", "workflow", masks),
                workers,
                channels);
    }

    private static List<JsonNode> read(TwilioReader remote, String path, String kind, SecretMasks masks) {
        return remote.list(path).stream()
                .sorted(Comparator.comparing(
                                (JsonNode row) -> row.path("date_created").asText())
                        .thenComparing(row -> row.path("friendly_name").asText()))
                .map(row -> masks.mask(kind, row))
                .toList();
    }

    private JsonNode choose(List<JsonNode> workspaces) {
        List<JsonNode> chosen = workspaces.stream()
                .filter(row -> wanted == null
                        || wanted.equals(row.path("sid").asText())
                        || wanted.equals(row.path("friendly_name").asText()))
                .toList();
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        String all = workspaces.stream()
                .map(row -> row.path("friendly_name").asText() + " ("
                        + row.path("sid").asText() + ")")
                .collect(Collectors.joining(", "));
        if (workspaces.isEmpty()) {
            throw new Unreadable("The account has no workspace");
        }
        throw new Unreadable(
                wanted == null || !chosen.isEmpty()
                        ? "There are several workspaces: " + all + "; say which one, by its SID if need be"
                        : "No workspace has the name or SID '" + wanted + "'; there are: " + all);
    }

    private record Secret(String user, String text) {}

    private Secret secret() {
        String key = or(apiKey, "TWILIO_API_KEY");
        String keySecret = or(apiSecret, "TWILIO_API_SECRET");
        String account = or(accountSid, "TWILIO_ACCOUNT_SID");
        String token = or(authToken, "TWILIO_AUTH_TOKEN");
        boolean accountIsSaid = accountSid != null || authToken != null;
        if (key != null && keySecret != null && !(accountIsSaid && account != null && token != null)) {
            return new Secret(key, keySecret);
        }
        if (account == null || token == null) {
            throw bad("Credentials are missing: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and"
                    + " TWILIO_API_SECRET, in the environment or by options");
        }
        return new Secret(account, token);
    }

    private @Nullable String or(@Nullable String option, String variable) {
        String value = option == null ? environment.apply(variable) : option;
        return value == null || value.isBlank() ? null : value;
    }

    /** Credentials travel in the clear without TLS; within the machine that does no harm. */
    private URI base() {
        try {
            URI base = new URI(url);
            if (base.getHost() != null
                    && ("https".equals(base.getScheme())
                            || ("http".equals(base.getScheme())
                                    && InetAddress.getByName(base.getHost()).isLoopbackAddress()))) {
                return base;
            }
        } catch (URISyntaxException | UnknownHostException e) {
            throw bad("--url is '" + url + "', which leads nowhere: " + e.getMessage());
        }
        throw bad("--url is '" + url + "'; it is an https URL, or an http URL of this machine");
    }

    private ParameterException bad(String message) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls the command");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
