package io.taskroutertest.internal.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Faults as the control API takes and shows them: one flat object each. */
public final class FaultJson {

    private static final String EXAMPLE =
            "{\"kind\":\"assignment-slow\",\"name\":\"slow-crm\",\"delay\":\"PT6S\",\"url\":\"/assignment\",\"first\":3}";

    private static final List<String> FIELDS = List.of(
            "name",
            "kind",
            "delay",
            "status",
            "body",
            "perSecond",
            "burst",
            "url",
            "worker",
            "eventTypes",
            "method",
            "path",
            "from",
            "until",
            "first",
            "every",
            "probability",
            "seed");

    private FaultJson() {}

    /** @throws IllegalArgumentException for what is no fault: it names the field and what it takes */
    public static FaultRule read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("A fault is a JSON object; send one such as " + EXAMPLE);
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("There is no field '" + name + "'; a fault has any of " + FIELDS);
            }
        });
        FaultEffect effect = new FaultEffect(
                kind(json),
                parsed(json, "delay", Duration::parse, "an ISO 8601 duration, such as PT6S"),
                integer(json, "status"),
                text(json, "body"),
                integer(json, "perSecond"),
                integer(json, "burst"));
        FaultScope scope = new FaultScope(
                text(json, "url"),
                text(json, "worker"),
                texts(json, "eventTypes"),
                text(json, "method"),
                text(json, "path"),
                parsed(json, "from", Instant::parse, "an ISO 8601 instant, such as 2026-01-01T00:00:00Z"),
                parsed(json, "until", Instant::parse, "an ISO 8601 instant, such as 2026-01-01T00:00:00Z"));
        String name = text(json, "name");
        return new FaultRule(name == null ? effect.kind().word() : name, effect, scope, frequency(json));
    }

    public static ArrayNode write(List<FaultRegistry.Standing> faults) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        faults.forEach(fault -> array.add(write(fault)));
        return array;
    }

    private static ObjectNode write(FaultRegistry.Standing standing) {
        FaultRule rule = standing.rule();
        FaultEffect effect = rule.effect();
        FaultScope scope = rule.scope();
        FaultFrequency frequency = rule.frequency();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", rule.name())
                .put("kind", effect.kind().word());
        put(node, "delay", effect.delay());
        node.put("status", effect.status()).put("body", effect.body());
        node.put("perSecond", effect.perSecond()).put("burst", effect.burst());
        node.put("url", scope.url()).put("worker", scope.worker());
        ArrayNode types = node.putArray("eventTypes");
        scope.eventTypes().forEach(types::add);
        node.put("method", scope.method()).put("path", scope.path());
        put(node, "from", scope.from());
        put(node, "until", scope.until());
        node.put("first", frequency.first()).put("every", frequency.every());
        node.put("probability", frequency.probability()).put("seed", frequency.seed());
        node.properties()
                .removeIf(field -> field.getValue().isNull()
                        || (field.getValue().isArray() && field.getValue().isEmpty()));
        return node.put("covered", standing.covered()).put("struck", standing.struck());
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        node.put(field, value == null ? null : value.toString());
    }

    private static FaultKind kind(JsonNode json) {
        String word = text(json, "kind");
        FaultKind kind = word == null ? null : FaultKind.byWord(word);
        if (kind == null) {
            throw new IllegalArgumentException("kind is " + (word == null ? "missing" : "'" + word + "'")
                    + "; it is one of "
                    + Arrays.stream(FaultKind.values()).map(FaultKind::word).toList() + ", as in " + EXAMPLE);
        }
        return kind;
    }

    private static FaultFrequency frequency(JsonNode json) {
        JsonNode probability = json.path("probability");
        JsonNode seed = json.path("seed");
        if (!absent(probability) && !probability.isNumber()) {
            throw new IllegalArgumentException("probability is " + probability + "; it is a number from 0 to 1");
        }
        if (!absent(seed) && !seed.canConvertToExactIntegral()) {
            throw new IllegalArgumentException("seed is " + seed + "; it is a whole number");
        }
        return new FaultFrequency(
                integer(json, "first"),
                integer(json, "every"),
                absent(probability) ? null : probability.doubleValue(),
                absent(seed) ? null : seed.longValue());
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!absent(value) && !value.isTextual()) {
            throw new IllegalArgumentException(field + " is " + value + "; it is a string");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode json, String field) {
        JsonNode value = json.path(field);
        List<String> texts = new ArrayList<>();
        if (!absent(value) && !value.isArray()) {
            throw new IllegalArgumentException(field + " is " + value + "; it is an array of strings");
        }
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw new IllegalArgumentException(field + " has " + element + "; it is an array of strings");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    private static @Nullable Integer integer(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(field + " is " + value + "; it is a whole number");
        }
        return value.intValue();
    }

    private static <T> @Nullable T parsed(JsonNode json, String field, Function<String, T> parse, String what) {
        String text = text(json, field);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is '" + text + "'; send " + what, e);
        }
    }
}
