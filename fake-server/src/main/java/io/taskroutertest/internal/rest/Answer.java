package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.json.JsonWriter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What an operation has to say; the headers that every answer carries are added by {@link ResponseHeaders}. */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
record Answer(int status, byte[] body, @Nullable String etag, Map<String, String> headers) {

    private static final byte[] NOTHING = {};

    static Answer created(Consumer<JsonWriter> members) {
        return new Answer(201, JsonWriter.object(members), null, Map.of());
    }

    static Answer ok(Consumer<JsonWriter> members) {
        return new Answer(200, JsonWriter.object(members), null, Map.of());
    }

    static Answer noContent() {
        return new Answer(204, NOTHING, null, Map.of());
    }

    /** Twilio's error body. */
    static Answer error(RestError error) {
        Message said = error.said();
        int code = said.answeredCode();
        int status = said.status();
        byte[] body = JsonWriter.object(json -> json.number("code", code)
                .text("message", said.text())
                .text("more_info", "https://www.twilio.com/docs/errors/" + code)
                .number("status", status));
        return new Answer(status, body, null, error.headers());
    }

    /** The version of a resource, quoted as HTTP wants it (the quotes are inferred; clients read both forms). */
    Answer version(int version) {
        return new Answer(status, body, "\"" + version + "\"", headers);
    }

    /** Lists carry an ETag too; it is of no use in {@code If-Match} (inferred). */
    Answer hashed() {
        CRC32 hash = new CRC32();
        hash.update(body);
        return new Answer(status, body, "\"" + Long.toHexString(hash.getValue()) + "\"", headers);
    }
}
