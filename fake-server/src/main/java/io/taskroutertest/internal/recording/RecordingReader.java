package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a recording line by line. Whatever is wrong is told with file and line, and what to do about it. */
public final class RecordingReader {

    private static final String REMEDY =
            "Give a file that Reports.recording wrote, such as the one beside the report on a failed test,"
                    + " whose name ends in .recording.jsonl";

    private final String source;
    private final BufferedReader in;
    private int number;

    private RecordingReader(String source, BufferedReader in) {
        this.source = source;
        this.in = in;
    }

    /** @throws IllegalArgumentException for a file that is missing, is no recording, is cut off or says what is unknown */
    public static Recording read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new RecordingReader(file.toString(), in).read();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    file + ": there is no such file; looked for " + file.toAbsolutePath() + ". " + REMEDY, e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is no recording, for it is not in UTF-8. " + REMEDY, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e + ". " + REMEDY, e);
        }
    }

    private Recording read() throws IOException {
        Header header = header();
        EntryCodec codec = new EntryCodec();
        List<Journal.Entry> entries = new ArrayList<>();
        try {
            ObjectNode line = object();
            while (!line.has("end")) {
                entries.add(codec.read(line));
                line = object();
            }
            Footer footer = (Footer) Codecs.of(Footer.class).read(line);
            if (next() != null) {
                throw new UnreadableException("nothing may follow the line with \"end\"");
            }
            return new Recording(
                    source, header.testkit(), header.account(), header.settings(), entries, footer.logged());
        } catch (UnreadableException e) {
            throw bad(e.getMessage() + ". " + remedy(header.testkit()));
        }
    }

    private Header header() throws IOException {
        JsonNode node = first();
        if (!Header.FORMAT.equals(node.path("format").textValue())) {
            throw bad("this is no recording, which begins with {\"format\":\"" + Header.FORMAT + "\". " + REMEDY);
        }
        String testkit = node.path("testkit").asText("unknown");
        if (node.path("version").asInt() != Header.VERSION) {
            throw bad("the format has version " + node.path("version") + ", and this testkit reads version "
                    + Header.VERSION + ". " + Recording.otherVersion(testkit));
        }
        try {
            return complete((Header) Codecs.of(Header.class).read(node));
        } catch (UnreadableException e) {
            throw bad(e.getMessage() + ". " + remedy(testkit));
        }
    }

    private JsonNode first() throws IOException {
        String text = next();
        try {
            return Json.read(text == null ? "{}" : text);
        } catch (Json.SyntaxException e) {
            return Codecs.JSON.objectNode();
        }
    }

    @SuppressWarnings("ConstantValue") // what is missing in the file is null, whatever the type says
    private static Header complete(Header header) {
        Settings settings = header.settings();
        if (header.testkit() == null || settings == null || settings.startTime() == null || settings.limits() == null) {
            throw new UnreadableException("has no testkit, or no settings with seed, startTime, limits and strict");
        }
        return header;
    }

    private ObjectNode object() throws IOException {
        String text = next();
        if (text == null) {
            throw cutOff();
        }
        try {
            if (Json.read(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (Json.SyntaxException e) {
            if (in.read() < 0) {
                throw cutOff();
            }
            throw new UnreadableException("is no JSON: " + e.getMessage());
        }
        throw new UnreadableException("is no object of JSON");
    }

    private @Nullable String next() throws IOException {
        number++;
        return in.readLine();
    }

    private IllegalArgumentException cutOff() {
        return bad("the recording is cut off: its last line, {\"end\":true,…}, is missing. Copy it or record it again");
    }

    private IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException(source + ", line " + number + ": " + problem);
    }

    private static String remedy(String testkit) {
        return Recording.otherVersion(testkit) + ", or undo what was changed in the file";
    }
}
