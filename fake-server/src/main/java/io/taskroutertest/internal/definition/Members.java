package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping in the making. Each member remembers the place of what it was made of. */
final class Members {

    private final Map<String, Located.Member> members = new LinkedHashMap<>();
    private long size = 1;

    boolean isEmpty() {
        return members.isEmpty();
    }

    Members put(String key, Origin origin, Located value) {
        size += value.size();
        members.put(key, new Located.Member(origin.line(), origin.column(), value));
        return this;
    }

    Members text(String key, Origin origin, String value) {
        return put(key, origin, new Located.Scalar(TextNode.valueOf(value)));
    }

    Members flag(String key, Origin origin, boolean value) {
        return put(key, origin, new Located.Scalar(BooleanNode.valueOf(value)));
    }

    Members number(String key, Origin origin, int value) {
        return put(key, origin, new Located.Scalar(Numbers.of(Integer.toString(value))));
    }

    /** Copies a field as it is, unless nothing is said there or what it says is the default anyway. */
    Members copy(String key, @Nullable Field field, String defaultText) {
        if (field != null && !(field.scalar() != null && field.scalar().asText().equals(defaultText))) {
            put(key, field.origin(), field.node());
        }
        return this;
    }

    /** @param value null or empty to leave the member out */
    Members section(String key, Origin origin, Members value) {
        return value.isEmpty() ? this : put(key, origin, value.mapping());
    }

    Located.Mapping mapping() {
        return new Located.Mapping(members, size);
    }
}
