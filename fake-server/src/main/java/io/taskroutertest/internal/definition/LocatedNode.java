package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a document that remembers where it was written, which Jackson's own tree does not. */
sealed interface LocatedNode {

    LocatedNode NOTHING = new Mapping(Map.of(), 1);

    JsonNode toJson();

    /** What was not read from a text, and so stands in no line. */
    static LocatedNode of(JsonNode node) {
        if (node.isObject()) {
            Map<String, Member> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), new Member(0, 0, of(member.getValue()))));
            long size = 1
                    + members.values().stream()
                            .mapToLong(member -> member.value().size())
                            .sum();
            return new Mapping(members, size);
        }
        if (node.isArray()) {
            List<Element> elements = new ArrayList<>();
            node.forEach(element -> elements.add(new Element(0, 0, of(element))));
            long size = 1
                    + elements.stream()
                            .mapToLong(element -> element.value().size())
                            .sum();
            return new Sequence(elements, size);
        }
        return new Scalar(node.isNumber() ? JsonNumbers.of(node.toString()) : (ValueNode) node);
    }

    /** As a message shows what was found. */
    String describe();

    /** How many values it consists of, aliases counted as often as they are used. */
    long size();

    record Mapping(Map<String, Member> members, long size) implements LocatedNode {

        @Override
        public JsonNode toJson() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            members.forEach((key, member) -> node.set(key, member.value().toJson()));
            return node;
        }

        @Override
        public String describe() {
            return "a mapping";
        }
    }

    /** A member of a mapping, with the place of its key. */
    record Member(int line, int column, LocatedNode value) {}

    record Sequence(List<Element> elements, long size) implements LocatedNode {

        @Override
        public JsonNode toJson() {
            ArrayNode node = JsonNodeFactory.instance.arrayNode(elements.size());
            elements.forEach(element -> node.add(element.value().toJson()));
            return node;
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    record Element(int line, int column, LocatedNode value) {}

    record Scalar(ValueNode value) implements LocatedNode {

        @Override
        public JsonNode toJson() {
            return value;
        }

        @Override
        public String describe() {
            if (value.isTextual()) {
                return "'" + value.textValue() + "'";
            }
            return value.isNull() ? "nothing" : "the " + (value.isNumber() ? "number " : "boolean ") + value;
        }

        @Override
        public long size() {
            return 1;
        }
    }
}
