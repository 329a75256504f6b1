package io.taskroutertest.internal.incident.file;

import io.taskroutertest.internal.incident.event.LogFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes an incident line by line: header, definitions, events in order, and a last line that shows that it is whole. */
public final class IncidentWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 17;

    private final OutputStream out;
    private long events;

    public IncidentWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /** Replaces the file if it is there, and creates its directories; one whose name ends in {@code .gz} is packed. */
    public static IncidentWriter to(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        OutputStream plain = Files.newOutputStream(file);
        return new IncidentWriter(file.toString().endsWith(".gz") ? packed(plain) : plain);
    }

    /** Fast rather than small: events are much alike and pack well anyway. */
    public static OutputStream packed(OutputStream plain) throws IOException {
        return new GZIPOutputStream(plain, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    public void header(IncidentHeader header) throws IOException {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("format", IncidentHeader.FORMAT);
        line.put("version", (long) header.version());
        line.put("testkit", header.testkit());
        line.put("sources", header.sources().stream().map(LogFormat::word).toList());
        line.put("account", header.accountSid());
        line.put("workspace", header.workspaceSid());
        line.put("workspaceName", header.workspaceName());
        line.put("from", header.from() == null ? null : header.from().toString());
        line.put("to", header.to() == null ? null : header.to().toString());
        line.put("events", header.events());
        line.put("redaction", header.redaction());
        line(JsonLines.write(line));
    }

    public void definitions(List<DatedDefinition> definitions) throws IOException {
        for (DatedDefinition definition : definitions) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("definition", definition.source());
            if (definition.from() != null) {
                line.put("from", definition.from().toString());
            }
            String head = new String(JsonLines.write(line), StandardCharsets.UTF_8);
            String whole = head.substring(0, head.length() - 1) + ",\"content\":" + definition.content() + "}";
            line(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param line of an event in normal form */
    public void event(byte[] line) throws IOException {
        line(line);
        events++;
    }

    private void line(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    public void end() throws IOException {
        line(("{\"end\":true,\"events\":" + events + "}").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
