package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Attributes for tests, written as plain Java. */
final class Values {

    private Values() {}

    /** An object of alternating names and values. */
    static Value.Obj attributes(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return new Value.Obj(members);
    }

    static Value.Arr array(Object... elements) {
        List<Value> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(value(element));
        }
        return new Value.Arr(values);
    }

    static Value value(Object plain) {
        if (plain instanceof Value value) {
            return value;
        } else if (plain instanceof String text) {
            return Value.of(text);
        } else if (plain instanceof Integer number) {
            return Value.of(number);
        } else if (plain instanceof BigDecimal number) {
            return new Value.Num(number);
        } else if (plain instanceof Boolean bool) {
            return Value.of(bool);
        } else if (plain instanceof List<?> elements) {
            return array(elements.toArray());
        }
        throw new IllegalArgumentException("no value: " + plain);
    }
}
