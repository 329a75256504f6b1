package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.incident.file.IncidentHeader;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import io.taskroutertest.internal.incident.read.LogReader;
import io.taskroutertest.internal.incident.read.LogSource;
import io.taskroutertest.internal.incident.read.WorkspaceNames;
import io.taskroutertest.internal.incident.sort.EventSorter;
import io.taskroutertest.internal.incident.sort.LogSummary;
import io.taskroutertest.internal.incident.sort.SortedLog;
import io.taskroutertest.internal.recording.TestkitVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an incident of logs of production: reads, orders, joins doubles, and writes. */
public final class LogImport {

    private final List<LogSource> files;
    private final List<DatedDefinition> definitions;
    private final @Nullable String workspace;
    private final LogSource.Counter progress;

    /**
     * @param definitions of the workspace, from the earliest
     * @param workspace SID or friendly name of the one whose events are wanted; null if the log has one only
     */
    public LogImport(
            List<LogSource> files,
            List<DatedDefinition> definitions,
            @Nullable String workspace,
            LogSource.Counter progress) {
        this.files = List.copyOf(files);
        this.definitions = List.copyOf(definitions);
        this.workspace = workspace;
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
        try (EventSorter sorter = new EventSorter()) {
            LogReader reader = new LogReader(sorter, names, progress);
            reader.read(files);
            if (sorter.records() == 0) {
                throw NothingToReadException.of(files, reader);
            }
            String chosen = names.choose(workspace);
            SortedLog log = sorter.sorted(sid -> chosen == null || sid.isEmpty() || sid.equals(chosen));
            LogSummary summary = log.summary();
            if (summary.events() == 0) {
                throw new NothingToReadException("No event of the log belongs to the workspace " + chosen);
            }
            IncidentHeader header = header(summary, names, chosen);
            try (IncidentWriter writer = output.open()) {
                writer.header(header);
                writer.definitions(definitions);
                log.forEach(writer::event);
                writer.end();
            }
            return new ImportReport(header, reader.records(), summary, reader.skipped());
        } catch (IOException e) {
            throw new UncheckedIOException("The incident cannot be written: " + e, e);
        }
    }

    private static IncidentHeader header(LogSummary summary, WorkspaceNames names, @Nullable String chosen) {
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
                List.of());
    }
}
