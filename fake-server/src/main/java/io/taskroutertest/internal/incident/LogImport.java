package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.incident.event.EventLine;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.facts.DefinedResources;
import io.taskroutertest.internal.incident.facts.FactTable;
import io.taskroutertest.internal.incident.facts.LogFacts;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.incident.file.IncidentHeader;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import io.taskroutertest.internal.incident.read.LogReader;
import io.taskroutertest.internal.incident.read.LogSource;
import io.taskroutertest.internal.incident.read.WorkspaceNames;
import io.taskroutertest.internal.incident.redact.ExpressionsOfLog;
import io.taskroutertest.internal.incident.redact.Redaction;
import io.taskroutertest.internal.incident.sort.EventSorter;
import io.taskroutertest.internal.incident.sort.LogSummary;
import io.taskroutertest.internal.incident.sort.SortedLog;
import io.taskroutertest.internal.recording.TestkitVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an incident from logs of production: reads, orders, joins doubles, redacts, and writes. */
public final class LogImport {

    private final List<LogSource> files;
    private final List<DatedDefinition> definitions;
    private final @Nullable String workspace;
    private final RedactionChoice choice;
    private final LogSource.Counter progress;

    /**
     * Configures an import.
     *
     * @param definitions of the workspace, from the earliest
     * @param workspace SID or friendly name of the one whose events are wanted; null if the log has one only
     */
    public LogImport(
            List<LogSource> files,
            List<DatedDefinition> definitions,
            @Nullable String workspace,
            RedactionChoice choice,
            LogSource.Counter progress) {
        this.files = List.copyOf(files);
        this.definitions = List.copyOf(definitions);
        this.workspace = workspace;
        this.choice = choice;
        this.progress = progress;
    }

    /** Opens what the incident is written to, once it is known that there is something to write. */
    public interface Output {
        IncidentWriter open() throws IOException;
    }

    /**
     * Reads everything and writes the incident.
     *
     * @throws NothingToReadException if no record is an event, or none of the workspace
     * @throws UncheckedIOException if the incident or a temporary file cannot be written
     */
    public ImportReport run(Output output) {
        WorkspaceNames names = new WorkspaceNames();
        ExpressionsOfLog expressions = new ExpressionsOfLog();
        try (EventSorter sorter = new EventSorter()) {
            LogReader reader = new LogReader(
                    sorter,
                    event -> {
                        names.add(event);
                        expressions.add(event);
                    },
                    progress);
            reader.read(files);
            if (sorter.records() == 0) {
                throw NothingToReadException.of(files, reader);
            }
            String chosen = names.choose(workspace);
            SortedLog log = sorter.sorted(sid -> chosen == null || sid.isEmpty() || sid.equals(chosen));
            if (log.summary().events() == 0) {
                throw new NothingToReadException("No event of the log belongs to the workspace " + chosen);
            }
            Redaction redaction = choice.isOn()
                    ? Redaction.of(expressions.all(), definitions, salt(log.summary()), choice.rules())
                    : null;
            IncidentHeader header = header(log.summary(), names, chosen, redaction != null);
            LogFacts facts = new LogFacts();
            try (IncidentWriter writer = output.open()) {
                writer.header(header);
                writer.definitions(redaction == null ? definitions : redaction.redacted(definitions));
                log.forEach(line -> {
                    IncidentEvent event = EventLine.read(line);
                    facts.add(event);
                    writer.event(redaction == null ? line : EventLine.of(redaction.redacted(event)));
                });
                writer.end();
            }
            return new ImportReport(
                    header,
                    reader.records(),
                    log.summary(),
                    reader.skipped(),
                    FactTable.of(facts, new DefinedResources(definitions)));
        } catch (IOException e) {
            throw new UncheckedIOException("The incident cannot be written: " + e, e);
        }
    }

    private byte[] salt(LogSummary summary) {
        return choice.salt() == null ? summary.fingerprint() : choice.salt().getBytes(StandardCharsets.UTF_8);
    }

    private static IncidentHeader header(
            LogSummary summary, WorkspaceNames names, @Nullable String chosen, boolean isRedacted) {
        return new IncidentHeader(
                IncidentHeader.VERSION,
                TestkitVersion.THIS,
                summary.formats(),
                names.accountOf(chosen),
                chosen,
                names.nameOf(chosen),
                summary.first(),
                summary.last(),
                summary.events(),
                isRedacted ? Redaction.RULES : List.of());
    }
}
