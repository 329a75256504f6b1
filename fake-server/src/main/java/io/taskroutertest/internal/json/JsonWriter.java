package io.taskroutertest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a JSON document member by member, straight to bytes: answers are many, and trees of nodes would be waste. */
public final class JsonWriter {

    private static final int TYPICAL_SIZE = 1_024;

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** One object, in UTF-8. */
    public static byte[] object(Consumer<JsonWriter> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator generator = Json.MAPPER.createGenerator(out)) {
            generator.writeStartObject();
            members.accept(new JsonWriter(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public JsonWriter text(String name, @Nullable String value) {
        return step(() -> generator.writeStringField(name, value));
    }

    public JsonWriter number(String name, long value) {
        return step(() -> generator.writeNumberField(name, value));
    }

    public JsonWriter flag(String name, boolean value) {
        return step(() -> generator.writeBooleanField(name, value));
    }

    /** ISO 8601 in UTC, cut to whole seconds, as in every answer of TaskRouter. */
    public JsonWriter date(String name, @Nullable Instant value) {
        return text(
                name,
                value == null ? null : value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    public JsonWriter object(String name, Consumer<JsonWriter> members) {
        step(() -> generator.writeObjectFieldStart(name));
        members.accept(this);
        return step(generator::writeEndObject);
    }

    /** An array of objects, each written by the same hand. */
    public <T> JsonWriter objects(String name, Iterable<T> elements, Consumer<T> members) {
        step(() -> generator.writeArrayFieldStart(name));
        for (T element : elements) {
            step(generator::writeStartObject);
            members.accept(element);
            step(generator::writeEndObject);
        }
        return step(generator::writeEndArray);
    }

    private JsonWriter step(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
