package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;
import org.jspecify.annotations.Nullable;

/**
 * What {@code skip_if} sees: how many of the queue's workers are available, unavailable, or in one activity.
 *
 * @param members null for a queue that has been deleted: it has no workers
 */
public record PresenceScope(@Nullable Presence members) implements Scope {

    /** Where the workers of a queue are. */
    public interface Presence {

        /** How many are in activities that are available, or are not. */
        int count(boolean available);

        int countIn(String activitySid);
    }

    @Override
    public Value valueOf(KeyPath path) {
        if (!path.head().equals("workers") || path.isSingle()) {
            return Value.NULL;
        }
        if (members == null) {
            return Value.of(0);
        }
        return switch (path.tail().text()) {
            case "available" -> Value.of(members.count(true));
            case "unavailable" -> Value.of(members.count(false));
            default -> Value.of(members.countIn(path.tail().text()));
        };
    }
}
