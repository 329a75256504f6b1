package io.taskroutertest.internal.cli;

import io.taskroutertest.internal.definition.DefinitionException;
import io.taskroutertest.internal.incident.ImportReport;
import io.taskroutertest.internal.incident.LogImport;
import io.taskroutertest.internal.incident.NothingToReadException;
import io.taskroutertest.internal.incident.RedactionChoice;
import io.taskroutertest.internal.incident.facts.FactText;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import io.taskroutertest.internal.incident.read.LogSource;
import io.taskroutertest.internal.incident.read.WorkspaceNames.AmbiguousException;
import io.taskroutertest.internal.incident.redact.RedactionRules;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates an incident from logs of production. */
@Command(
        name = "import",
        description = "Reads logs of event callbacks, of the Events resource and of Event Streams, in any mixture, and"
                + " writes them as one incident, with personal values replaced by pseudonyms.",
        footer = "Exit code 0 also if records were skipped, which are listed; 2 if nothing could be read.",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class IncidentImportCommand implements Callable<Integer> {

    private static final int OK = 0;
    private static final int NOTHING = 2;

    @Parameters(arity = "1..*", paramLabel = "LOGS", description = "Files, packed by gzip or not")
    private List<Path> logs = List.of();

    @Option(
            names = "--definition",
            paramLabel = "FILE[@INSTANT]",
            description = "A definition of the workspace, such as snapshot writes, and since when it held")
    private List<String> definitions = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The incident to write, packed for .gz")
    private Path out = Path.of("");

    @Option(
            names = "--workspace",
            paramLabel = "WORKSPACE",
            description = "Friendly name or SID, if the logs have several workspaces")
    private @Nullable String workspace;

    @Option(names = "--salt", paramLabel = "TEXT", description = "Gives several incidents the same pseudonyms")
    private @Nullable String salt;

    @Option(
            names = "--redaction-rules",
            paramLabel = "FILE",
            description = "Further rules, one a line: 'keep attribute PATH', 'replace attribute PATH'")
    private @Nullable Path rules;

    @Option(names = "--no-redaction", description = "Writes names, attributes and addresses as they are")
    private boolean unredacted;

    @Option(names = "--facts", paramLabel = "FILE", description = "Writes the table of facts as JSON")
    private @Nullable Path facts;

    @Option(names = "--help", usageHelp = true, description = "Shows this help and ends")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private final PrintStream output;
    private final PrintStream err;

    IncidentImportCommand(PrintStream output, PrintStream err) {
        this.output = output;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            List<LogSource> sources = new ArrayList<>();
            for (Path log : logs) {
                if (!Files.isRegularFile(log)) {
                    err.println(log + ": there is no such file; looked for " + log.toAbsolutePath());
                    return NOTHING;
                }
                sources.add(LogSource.of(log));
            }
            List<DatedDefinition> dated = new ArrayList<>();
            for (String definition : definitions) {
                dated.add(dated(definition));
            }
            dated.sort(Comparator.comparing(
                    DatedDefinition::from, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
            ProgressBar progress = ProgressBar.on(
                    err, sources.stream().mapToLong(LogSource::size).sum());
            ImportReport report = new LogImport(sources, dated, workspace, redaction(), progress::add)
                    .run(() -> IncidentWriter.to(out));
            progress.end();
            print(report);
            if (facts != null) {
                Files.writeString(facts, FactText.json(report.facts()));
            }
            return OK;
        } catch (NothingToReadException
                | AmbiguousException
                | DefinitionException
                | IllegalArgumentException
                | UncheckedIOException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("Cannot be read or written: " + e);
        }
        return NOTHING;
    }

    private RedactionChoice redaction() throws IOException {
        if (unredacted) {
            return RedactionChoice.OFF;
        }
        RedactionRules extra =
                rules == null ? RedactionRules.NONE : RedactionRules.read(rules.toString(), Files.readAllLines(rules));
        return new RedactionChoice(true, salt, extra);
    }

    private static DatedDefinition dated(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || Files.exists(Path.of(text))) {
            return DatedDefinition.of(Path.of(text), null);
        }
        try {
            return DatedDefinition.of(Path.of(text.substring(0, at)), Instant.parse(text.substring(at + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--definition is '" + text + "'; after @ stands an instant such as 2026-03-02T10:15:00Z", e);
        }
    }

    private void print(ImportReport report) {
        report.problems().forEach(problem -> err.println("skipped: " + problem));
        output.println(report.records() + " records: " + report.read() + " read, " + report.skipped() + " skipped, "
                + report.duplicates() + " duplicates");
        output.println("events from " + report.header().from() + " to "
                + report.header().to() + ", written to " + out);
        output.print(FactText.table(report.facts()));
        output.flush();
    }
}
