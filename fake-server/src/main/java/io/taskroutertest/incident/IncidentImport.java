package io.taskroutertest.incident;

import io.taskroutertest.internal.incident.ImportReport;
import io.taskroutertest.internal.incident.LogImport;
import io.taskroutertest.internal.incident.RedactionChoice;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.incident.file.IncidentReader;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import io.taskroutertest.internal.incident.read.LogSource;
import io.taskroutertest.internal.incident.redact.RedactionRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Configures an import of logs; created by {@link Incident#from}.
 *
 * <p>Personal values become pseudonyms of the same shape, so that every expression still says the same.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class IncidentImport {

    private final List<Path> logs;
    private final List<DatedDefinition> definitions = new ArrayList<>();
    private @Nullable String workspace;
    private RedactionChoice redaction = RedactionChoice.ON;
    private List<String> skipped = List.of();

    IncidentImport(List<Path> logs) {
        this.logs = logs;
    }

    /** Adds a definition of the workspace that holds from the beginning, such as {@code snapshot} writes. */
    public IncidentImport definition(Path file) {
        definitions.add(DatedDefinition.of(file, null));
        return this;
    }

    /** Adds a definition that holds from an instant on. */
    public IncidentImport definition(Path file, Instant from) {
        definitions.add(DatedDefinition.of(file, from));
        return this;
    }

    /** Chooses one of several workspaces by its SID or friendly name. */
    public IncidentImport workspace(String sidOrFriendlyName) {
        workspace = sidOrFriendlyName;
        return this;
    }

    /** Gives incidents with equal salts equal pseudonyms. */
    public IncidentImport salt(String salt) {
        redaction = new RedactionChoice(true, salt, RedactionRules.NONE);
        return this;
    }

    /** Keeps names, attributes and addresses as they are. */
    public IncidentImport withoutRedaction() {
        redaction = RedactionChoice.OFF;
        return this;
    }

    /** Returns what the last import skipped, each record with file, line and reason. */
    public List<String> skipped() {
        return skipped;
    }

    /**
     * Reads the logs and writes the incident.
     *
     * @param file is replaced if it exists; one whose name ends in {@code .gz} is packed
     * @throws IllegalArgumentException if a log is missing
     * @throws RuntimeException if no record is an event, or if there are several workspaces and none is chosen
     * @throws UncheckedIOException if the file cannot be written
     */
    public Incident to(Path file) {
        definitions.sort(
                Comparator.comparing(DatedDefinition::from, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
        ImportReport report = new LogImport(sources(), definitions, workspace, redaction, read -> {})
                .run(() -> IncidentWriter.to(file));
        skipped = report.problems();
        return new Incident(IncidentReader.read(file));
    }

    private List<LogSource> sources() {
        List<LogSource> sources = new ArrayList<>();
        for (Path log : logs) {
            try {
                sources.add(LogSource.of(log));
            } catch (IOException e) {
                throw new IllegalArgumentException(log + ": cannot be read; looked for " + log.toAbsolutePath(), e);
            }
        }
        return sources;
    }
}
