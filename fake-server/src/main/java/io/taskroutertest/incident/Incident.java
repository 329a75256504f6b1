package io.taskroutertest.incident;

import io.taskroutertest.internal.incident.facts.DefinedResources;
import io.taskroutertest.internal.incident.facts.FactTable;
import io.taskroutertest.internal.incident.facts.LogFacts;
import io.taskroutertest.internal.incident.file.IncidentFile;
import io.taskroutertest.internal.incident.file.IncidentReader;
import io.taskroutertest.model.ReplayFact;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A log of production with the definitions of the workspace that held.
 *
 * <pre>{@code
 * Incident incident = Incident.read(Path.of("cascade.incident.jsonl"));
 * incident.facts().stream().filter(ReplayFact::isMissing).forEach(System.out::println);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Incident {

    private final IncidentFile file;

    Incident(IncidentFile file) {
        this.file = file;
    }

    /**
     * Reads an incident that {@link IncidentImport}, {@code incident import} or {@code Reports.incident} wrote.
     *
     * <p>A damaged line costs nothing but itself: see {@link #problems()}.
     *
     * @param file packed by gzip or not
     * @throws IllegalArgumentException if the file is missing or is no incident
     */
    public static Incident read(Path file) {
        return new Incident(IncidentReader.read(file));
    }

    /**
     * Configures the import of logs: of event callbacks, of the Events resource and of Event Streams, in any mixture.
     *
     * <pre>{@code
     * Incident incident = Incident.from(Path.of("callbacks.log.gz"))
     *         .definition(Path.of("snapshot.yaml"))
     *         .to(Path.of("monday.incident.jsonl"));
     * }</pre>
     */
    public static IncidentImport from(Path... logs) {
        return new IncidentImport(List.of(logs));
    }

    /** Returns the instant of the first event, or empty if there is none. */
    public Optional<Instant> start() {
        return Optional.ofNullable(file.header().from());
    }

    /** Returns the instant of the last event, or empty if there is none. */
    public Optional<Instant> end() {
        return Optional.ofNullable(file.header().to());
    }

    /** Returns how many events the incident has. */
    public long eventCount() {
        return file.header().events();
    }

    /** Returns the lines that cannot be read, each with file, line and reason. */
    public List<String> problems() {
        return file.problems();
    }

    /** Returns where each fact that a replay needs comes from: the log, a definition, an inference, or nowhere. */
    public List<ReplayFact> facts() {
        LogFacts facts = new LogFacts();
        file.events().forEach(facts::add);
        return FactTable.of(facts, new DefinedResources(file.definitions()));
    }

    @Override
    public String toString() {
        return "incident " + file.name();
    }
}
