package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskroutertest.internal.engine.Journal;
import java.io.IOException;
import java.io.Writer;

/** Writes a recording as lines of JSON: a header, one line for each entry, and a line that says that this is all. */
public final class RecordingWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    new JsonFactoryBuilder().characterEscapes(new LineEscapes()).build())
            .build();

    private RecordingWriter() {}

    /** @param out to be encoded in UTF-8; left open */
    public static void write(Recording recording, Writer out) throws IOException {
        line(
                out,
                Codecs.of(Header.class)
                        .write(new Header(
                                Header.FORMAT,
                                Header.VERSION,
                                recording.testkit(),
                                recording.account(),
                                recording.settings())));
        EntryCodec codec = new EntryCodec();
        for (Journal.Entry entry : recording.entries()) {
            line(out, codec.write(entry));
        }
        line(out, Codecs.of(Footer.class).write(new Footer(true, recording.logged())));
    }

    private static void line(Writer out, JsonNode line) throws IOException {
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
    }
}
