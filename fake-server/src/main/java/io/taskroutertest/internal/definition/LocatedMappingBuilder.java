package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping in the making. Each member remembers the place of what it was made of. */
final class LocatedMappingBuilder {

    private final Map<String, LocatedNode.Member> members = new LinkedHashMap<>();
    private long size = 1;

    boolean isEmpty() {
        return members.isEmpty();
    }

    LocatedMappingBuilder put(String key, Origin origin, LocatedNode value) {
        size += value.size();
        members.put(key, new LocatedNode.Member(origin.line(), origin.column(), value));
        return this;
    }

    LocatedMappingBuilder text(String key, Origin origin, String value) {
        return put(key, origin, new LocatedNode.Scalar(TextNode.valueOf(value)));
    }

    LocatedMappingBuilder flag(String key, Origin origin, boolean value) {
        return put(key, origin, new LocatedNode.Scalar(BooleanNode.valueOf(value)));
    }

    LocatedMappingBuilder number(String key, Origin origin, int value) {
        return put(key, origin, new LocatedNode.Scalar(JsonNumbers.of(Integer.toString(value))));
    }

    /** Copies a field as it is, unless nothing is said there or what it says is the default anyway. */
    LocatedMappingBuilder copy(String key, @Nullable Field field, String defaultText) {
        if (field != null && !(field.scalar() != null && field.scalar().asText().equals(defaultText))) {
            put(key, field.origin(), field.node());
        }
        return this;
    }

    /** @param value null or empty to leave the member out */
    LocatedMappingBuilder section(String key, Origin origin, LocatedMappingBuilder value) {
        return value.isEmpty() ? this : put(key, origin, value.mapping());
    }

    LocatedNode.Mapping mapping() {
        return new LocatedNode.Mapping(members, size);
    }
}
