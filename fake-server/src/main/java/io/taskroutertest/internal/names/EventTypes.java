package io.taskroutertest.internal.names;

import io.taskroutertest.model.EventType;

/** Checks names of event types. */
public final class EventTypes {

    private EventTypes() {}

    /**
     * Returns the type.
     *
     * @param what names what has it, such as a parameter
     * @throws IllegalArgumentException if no event has this type; the message lists the nearest ones
     */
    public static String require(String what, String type) {
        if (type == null || !EventType.ALL.contains(type)) {
            throw new IllegalArgumentException(what + " is '" + type + "', which no event has; the nearest are: "
                    + NearestNames.first(String.valueOf(type), EventType.ALL));
        }
        return type;
    }
}
