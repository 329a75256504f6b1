package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Value permits Value.Null, Value.Bool, Value.Num, Value.Text, Value.Arr, Value.Obj {
    Null NULL = new Null();
    Obj EMPTY = new Obj(Map.of());

    record Null() implements Value {}

    record Bool(boolean value) implements Value {}

    record Num(BigDecimal value) implements Value {}

    record Text(String value) implements Value {}

    record Arr(List<Value> elements) implements Value {}

    record Obj(Map<String, Value> members) implements Value {}

    static Value of(boolean b) {
        return new Bool(b);
    }

    static Value of(long n) {
        return new Num(BigDecimal.valueOf(n));
    }

    static Value of(String s) {
        return new Text(s);
    }

    default Value at(KeyPath path) {
        return NULL;
    }
}
