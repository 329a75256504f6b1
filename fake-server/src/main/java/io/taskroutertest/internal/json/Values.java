package io.taskroutertest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.expression.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON's values as the engine and its expressions know them, and back. */
public final class Values {

    private Values() {}

    public static Value fromJson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object((ObjectNode) node);
            case ARRAY -> {
                List<Value> elements = new ArrayList<>(node.size());
                node.forEach(element -> elements.add(fromJson(element)));
                yield new Value.Arr(elements);
            }
            case STRING -> Value.of(node.textValue());
            case NUMBER -> new Value.Num(node.decimalValue());
            case BOOLEAN -> Value.of(node.booleanValue());
            default -> Value.NULL;
        };
    }

    static Value.Obj object(ObjectNode node) {
        Map<String, Value> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), fromJson(member.getValue())));
        return new Value.Obj(members);
    }

    public static JsonNode toJson(Value value) {
        if (value instanceof Value.Obj object) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            object.members().forEach((key, member) -> node.set(key, toJson(member)));
            return node;
        }
        if (value instanceof Value.Arr array) {
            ArrayNode node = Json.MAPPER.createArrayNode();
            array.elements().forEach(element -> node.add(toJson(element)));
            return node;
        }
        if (value instanceof Value.Text text) {
            return Json.MAPPER.getNodeFactory().textNode(text.value());
        }
        if (value instanceof Value.Num number) {
            return Json.MAPPER.getNodeFactory().numberNode(number.value());
        }
        if (value instanceof Value.Bool bool) {
            return Json.MAPPER.getNodeFactory().booleanNode(bool.value());
        }
        return Json.MAPPER.getNodeFactory().nullNode();
    }

    /** As Java's own values: String, BigDecimal, Boolean, List, Map and null. */
    public static Map<String, @Nullable Object> plain(Value.Obj object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, plain(value)));
        return Collections.unmodifiableMap(members);
    }

    public static @Nullable Object plain(Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        if (value instanceof Value.Num number) {
            return number.value();
        }
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Obj object) {
            return plain(object);
        }
        if (value instanceof Value.Arr array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(plain(element)));
            return Collections.unmodifiableList(elements);
        }
        return null;
    }
}
