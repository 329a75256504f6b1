package io.taskroutertest.internal.incident.file;

import io.taskroutertest.internal.incident.event.EventLine;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.JsonTexts;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.read.LogSource;
import io.taskroutertest.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads incidents. Without a header nothing can be read; a damaged line further on is a problem that is listed, and
 * everything else is used.
 */
public final class IncidentReader {

    private static final String REMEDY =
            "Give a file that 'incident import' wrote, whose name ends in .incident.jsonl or .incident.jsonl.gz";
    private static final int MOST_PROBLEMS = 1_000;

    private final String name;
    private final LogSource.Opening opening;

    private IncidentReader(String name, LogSource.Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** @throws IllegalArgumentException for a file that is missing, or is no incident; the message says what it is instead */
    public static IncidentFile read(Path file) {
        return read(file.toString(), () -> Files.newInputStream(file));
    }

    /** @throws IllegalArgumentException for what is no incident */
    public static IncidentFile read(String name, LogSource.Opening opening) {
        return new IncidentReader(name, opening).read();
    }

    private IncidentFile read() {
        List<DatedDefinition> definitions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        IncidentHeader header = walk(definitions::add, event -> {}, problems);
        return new IncidentFile(name, header, definitions, problems, this::events);
    }

    private void events(Consumer<? super IncidentEvent> taker) {
        walk(definition -> {}, taker, new ArrayList<>());
    }

    private IncidentHeader walk(
            Consumer<DatedDefinition> definitions, Consumer<? super IncidentEvent> events, List<String> problems) {
        long number = 0;
        IncidentHeader header = null;
        try (InputStream stored = opening.open();
                InputStream in = LogSource.unpacked(stored)) {
            LineReader lines = new LineReader(in);
            boolean ended = false;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (header == null) {
                    header = header(line);
                } else if (line.length > 0 && !ended) {
                    ended = line(line, number, definitions, events, problems);
                }
            }
            if (header == null) {
                throw new IllegalArgumentException(name + ": the file is empty. " + REMEDY);
            }
            if (!ended) {
                problem(problems, number, "the incident is cut off: its last line, {\"end\":true,…}, is missing");
            }
            return header;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    name + ": there is no such file; looked for "
                            + Path.of(name).toAbsolutePath() + ". " + REMEDY,
                    e);
        } catch (IOException e) {
            if (header == null) {
                throw new IllegalArgumentException(name + ": cannot be read: " + e + ". " + REMEDY, e);
            }
            problem(problems, number + 1, "the file cannot be read any further: " + e);
            return header;
        }
    }

    private void problem(List<String> problems, long line, String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(name + ":" + line + ": " + text);
        }
    }

    /** Returns whether it was the last line. */
    private boolean line(
            byte[] line,
            long number,
            Consumer<DatedDefinition> definitions,
            Consumer<? super IncidentEvent> events,
            List<String> problems) {
        try {
            Object parsed = JsonTexts.parse(line, 0, line.length);
            if (parsed instanceof Map<?, ?> object && object.containsKey("end")) {
                return true;
            }
            if (parsed instanceof Map<?, ?> object && object.get("definition") instanceof String source) {
                definitions.accept(new DatedDefinition(
                        source, instant(object.get("from")), Json.read(JsonTexts.write(object.get("content")))));
            } else {
                events.accept(EventLine.of(parsed));
            }
        } catch (IOException e) {
            problem(problems, number, "the line cannot be read: " + firstLine(e));
        }
        return false;
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private IncidentHeader header(byte[] line) {
        Object parsed;
        try {
            parsed = JsonTexts.parse(line, 0, line.length);
        } catch (IOException e) {
            parsed = null;
        }
        if (!(parsed instanceof Map<?, ?> object) || !IncidentHeader.FORMAT.equals(object.get("format"))) {
            throw new IllegalArgumentException(name + ":1: this is no incident, which begins with {\"format\":\""
                    + IncidentHeader.FORMAT + "\". " + REMEDY + "; logs of production are read by 'incident import'");
        }
        long version = object.get("version") instanceof Long number ? number : 0;
        if (version < 1 || version > IncidentHeader.VERSION) {
            throw new IllegalArgumentException(name + ":1: version " + object.get("version")
                    + " of the format is unknown; this testkit reads versions 1 to " + IncidentHeader.VERSION
                    + ", and the file was written by version " + object.get("testkit"));
        }
        return new IncidentHeader(
                (int) version,
                String.valueOf(object.get("testkit")),
                sources(object.get("sources")),
                text(object.get("account")),
                text(object.get("workspace")),
                text(object.get("workspaceName")),
                instant(object.get("from")),
                instant(object.get("to")),
                object.get("events") instanceof Long count ? count : 0,
                object.get("redaction") instanceof List<?> rules
                        ? rules.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        try {
            return value instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Set<LogFormat> sources(@Nullable Object words) {
        int bits = 0;
        if (words instanceof List<?> list) {
            for (Object word : list) {
                try {
                    bits |= LogFormat.ofWord(String.valueOf(word)).bit();
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(name + ":1: sources: " + e.getMessage(), e);
                }
            }
        }
        return LogFormat.ofBits(bits);
    }
}
