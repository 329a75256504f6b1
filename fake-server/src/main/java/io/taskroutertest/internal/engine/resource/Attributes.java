package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.internal.expression.Value;

/**
 * The attributes of a Worker or Task: the text as the client sent it, and what it says.
 *
 * <p>TaskRouter stores malformed text without complaint; every key then reads NULL.
 */
public record Attributes(String text, Value.Obj value, boolean wellFormed) {

    public static final Attributes NONE = new Attributes("{}", Value.EMPTY, true);

    /** With one more key, or another value of it; malformed ones stay as they are. */
    public Attributes with(String key, String text) {
        return wellFormed ? AttributesText.with(this, key, text) : this;
    }

    public static Attributes malformed(String text) {
        return new Attributes(text, Value.EMPTY, false);
    }
}
