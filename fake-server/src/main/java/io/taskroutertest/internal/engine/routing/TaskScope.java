package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;

/** What a filter sees of a task: its attributes, with or without the prefix {@code task}. */
public record TaskScope(Attributes attributes) implements Scope {

    private static final String PREFIX = "task";

    @Override
    public Value valueOf(KeyPath path) {
        return attributes.value().at(unprefixed(path));
    }

    /** Whether the attributes have the key with the value null, and do not merely lack it. */
    boolean saysNull(KeyPath path) {
        Value value = attributes.value();
        KeyPath left = unprefixed(path);
        while (value instanceof Value.Obj object && !left.isEmpty()) {
            Value member = object.members().get(left.head());
            if (member == null) {
                return false;
            }
            value = member;
            left = left.tail();
        }
        return left.isEmpty() && value instanceof Value.Null;
    }

    private static KeyPath unprefixed(KeyPath path) {
        return path.head().equals(PREFIX) && !path.isSingle() ? path.tail() : path;
    }
}
