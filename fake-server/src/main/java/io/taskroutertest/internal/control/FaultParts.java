package io.taskroutertest.internal.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.taskroutertest.fault.FaultKind;
import io.taskroutertest.internal.json.IsoDeserializer;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads and writes the parts of a fault by Jackson. No value is converted into one of another type. */
final class FaultParts {

    private static final String STRING = "it is a string";
    private static final Map<Class<?>, String> ALLOWED = Map.of(
            String.class, STRING,
            List.class, "it is an array of strings",
            Integer.class, "it is a whole number",
            Long.class, "it is a whole number",
            Double.class, "it is a number from 0 to 1",
            Duration.class, "send an ISO 8601 duration, such as PT6S",
            Instant.class, "send an ISO 8601 instant, such as 2026-01-01T00:00:00Z",
            FaultKind.class,
                    "it is one of "
                            + Arrays.stream(FaultKind.values())
                                    .map(FaultKind::word)
                                    .toList());

    private static final JsonMapper MAPPER = mapper();

    private FaultParts() {}

    /** How the kind is written. */
    private interface KindJson {
        @JsonValue
        String word();
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // other parts have them
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .withConfigOverride(
                        List.class,
                        list -> list.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
                                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .addMixIn(FaultKind.class, KindJson.class)
                .addModule(new SimpleModule()
                        .addSerializer(Duration.class, ToStringSerializer.instance)
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addDeserializer(Duration.class, new IsoDeserializer<>(Duration.class, Duration::parse))
                        .addDeserializer(Instant.class, new IsoDeserializer<>(Instant.class, Instant::parse)));
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            builder.withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
        }
        return builder.build();
    }

    /** @throws IllegalArgumentException if a field has a value that is not allowed; the message says what is */
    static <T extends Record> T read(ObjectNode fault, Class<T> part) {
        try {
            return MAPPER.treeToValue(fault, part);
        } catch (JsonMappingException e) {
            if (e.getPath().isEmpty()) { // the record itself has refused its values
                Throwable refusal = e.getCause() == null ? e : e.getCause();
                throw new IllegalArgumentException(String.valueOf(refusal.getMessage()), e);
            }
            throw new IllegalArgumentException(message(fault, part, e.getPath()), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static String message(ObjectNode fault, Class<?> part, List<JsonMappingException.Reference> path) {
        String field = path.get(0).getFieldName();
        Class<?> type = Arrays.stream(part.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .map(RecordComponent::getType)
                .orElseThrow();
        JsonNode value = fault.get(field);
        if (path.size() > 1) {
            return field + " has " + value.get(path.get(1).getIndex()) + "; " + ALLOWED.get(type);
        }
        boolean isParsed = type == Duration.class || type == Instant.class || type == FaultKind.class;
        if (!isParsed) {
            return field + " is " + value + "; " + ALLOWED.get(type);
        }
        return value.isTextual()
                ? field + " is '" + value.textValue() + "'; " + ALLOWED.get(type)
                : field + " is " + value + "; " + STRING;
    }

    static ObjectNode write(Record part) {
        return MAPPER.valueToTree(part);
    }
}
