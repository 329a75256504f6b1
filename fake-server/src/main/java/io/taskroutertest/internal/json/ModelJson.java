package io.taskroutertest.internal.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of {@code io.taskroutertest.model} as JSON, by the components of their records. Instants and
 * durations are ISO 8601 texts; unknown and missing fields are refused by name.
 */
public final class ModelJson {

    private static final ObjectMapper MAPPER = Json.MAPPER
            .copy()
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new IsoDeserializer<>(Instant.class, Instant::parse))
                    .addDeserializer(Duration.class, new IsoDeserializer<>(Duration.class, Duration::parse))
                    .addDeserializer(Object.class, new PlainValue()))
            // The components of a record are its JSON, its isXxx() methods are not.
            .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private ModelJson() {}

    /** What was read is not the value that was expected. The message names the field. */
    public static final class MismatchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MismatchException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Writes a record, or a list of records. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Jackson's own valueToTree: the caller knows the node's type
    public static <T extends JsonNode> T write(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** @throws MismatchException if the JSON has a field too many, too few, or of another type */
    public static <T> T read(JsonNode json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** @throws MismatchException if an element has a field too many, too few, or of another type */
    public static <T> List<T> readList(JsonNode json, Class<T> type) {
        return List.copyOf(
                ModelJson.<List<T>>read(json, MAPPER.getTypeFactory().constructCollectionType(List.class, type)));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the Jackson type says what T is
    private static <T> T read(JsonNode json, JavaType type) {
        try {
            return MAPPER.readValue(MAPPER.treeAsTokens(json), type);
        } catch (UnrecognizedPropertyException e) {
            throw new MismatchException("field '" + e.getPropertyName() + "' is not known", e);
        } catch (IOException e) {
            throw new MismatchException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Attributes, with numbers as they are everywhere in views: decimals. */
    private static final class PlainValue extends StdDeserializer<Object> {

        private static final long serialVersionUID = 1L;

        PlainValue() {
            super(Object.class);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            return Values.plain(Values.fromJson(node));
        }
    }
}
