package io.taskroutertest.internal.cli;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.export.ExportFormat;
import io.taskroutertest.internal.incident.export.ExportFormat.ExportWriter;
import io.taskroutertest.internal.incident.file.IncidentFile;
import io.taskroutertest.internal.incident.file.IncidentReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the events of an incident in one of production's formats. */
@Command(
        name = "export",
        description = "Writes the events of an incident as production would have recorded them.",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class IncidentExportCommand implements Callable<Integer> {

    private static final int UNREADABLE = 2;

    @Parameters(paramLabel = "FILE", description = "An incident")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "forms: bodies of event callbacks, one a line; rest: pages of the Events resource; streams: posts"
                            + " of Event Streams, one a line")
    private ExportFormat format = ExportFormat.forms;

    @Option(names = "--out", paramLabel = "LOG", description = "Where to write (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--help", usageHelp = true, description = "Shows this help and ends")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private final PrintStream output;
    private final PrintStream err;

    IncidentExportCommand(PrintStream output, PrintStream err) {
        this.output = output;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            IncidentFile incident = IncidentReader.read(file);
            incident.problems().forEach(err::println);
            if (out == null) {
                write(incident, output);
                return 0;
            }
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
                write(incident, stream);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            err.println("--out " + out + " cannot be written: " + e);
        }
        return UNREADABLE;
    }

    private void write(IncidentFile incident, OutputStream stream) throws IOException {
        ExportWriter writer = format.writer(stream);
        incident.events().forEach(event -> write(writer, event));
        writer.end();
    }

    private static void write(ExportWriter writer, IncidentEvent event) {
        try {
            writer.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
