package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;

/** What {@code skip_if} sees: how many of the queue's workers are available, unavailable, or in one activity. */
record PresenceScope(QueueMembers members) implements Scope {

    @Override
    public Value valueOf(KeyPath path) {
        if (!path.head().equals("workers") || path.isSingle()) {
            return Value.NULL;
        }
        return switch (path.tail().text()) {
            case "available" -> Value.of(members.count(true));
            case "unavailable" -> Value.of(members.count(false));
            default -> Value.of(members.countIn(path.tail().text()));
        };
    }
}
