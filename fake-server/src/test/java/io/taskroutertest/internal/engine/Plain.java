package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.json.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes for tests, written as plain Java. Their text is what a client would have sent. */
public final class Plain {

    private Plain() {}

    /** An object of alternating names and values. Equal attributes have equal texts. */
    public static Attributes attributes(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        Value.Obj value = new Value.Obj(members);
        return new Attributes(Values.toJson(value).toString(), value, true);
    }

    static Value value(@Nullable Object plain) {
        if (plain == null) {
            return Value.NULL;
        } else if (plain instanceof String text) {
            return Value.of(text);
        } else if (plain instanceof Integer number) {
            return Value.of(number);
        } else if (plain instanceof Boolean bool) {
            return Value.of(bool);
        } else if (plain instanceof List<?> elements) {
            return new Value.Arr(elements.stream().map(Plain::value).toList());
        }
        throw new IllegalArgumentException("no value: " + plain);
    }
}
