package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.model.Attributes;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;

/** What a filter sees of a task: its attributes, with or without the prefix {@code task}. */
public record TaskScope(Attributes attributes) implements Scope {

    private static final String PREFIX = "task";

    @Override
    public Value valueOf(KeyPath path) {
        return path.head().equals(PREFIX) && !path.isSingle()
                ? attributes.value().at(path.tail())
                : attributes.value().at(path);
    }
}
