package io.taskroutertest.internal.rest.operation;

import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.http.RestError;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What an operation has to say; the headers that every answer carries are added by {@code ResponseHeaders}. */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
public record ApiAnswer(int status, byte[] body, @Nullable String etag, Map<String, String> headers) {

    private static final byte[] NOTHING = {};

    public static ApiAnswer created(Consumer<JsonWriter> members) {
        return new ApiAnswer(201, JsonWriter.object(members), null, Map.of());
    }

    public static ApiAnswer ok(Consumer<JsonWriter> members) {
        return new ApiAnswer(200, JsonWriter.object(members), null, Map.of());
    }

    public static ApiAnswer noContent() {
        return new ApiAnswer(204, NOTHING, null, Map.of());
    }

    /** Twilio's error body. */
    public static ApiAnswer error(RestError error) {
        Message said = error.said();
        int code = said.answeredCode();
        int status = said.status();
        byte[] body = JsonWriter.object(json -> json.number("code", code)
                .text("message", said.text())
                .text("more_info", "https://www.twilio.com/docs/errors/" + code)
                .number("status", status));
        return new ApiAnswer(status, body, null, error.headers());
    }

    /** The version of a resource, quoted as HTTP wants it (the quotes are inferred; clients read both forms). */
    public ApiAnswer version(int version) {
        return new ApiAnswer(status, body, "\"" + version + "\"", headers);
    }

    /** Lists carry an ETag too; it is of no use in {@code If-Match} (inferred). */
    public ApiAnswer hashed() {
        CRC32 hash = new CRC32();
        hash.update(body);
        return new ApiAnswer(status, body, "\"" + Long.toHexString(hash.getValue()) + "\"", headers);
    }
}
