package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a key of an expression can stand for: the values of JSON, without its text.
 *
 * <p>{@code equals} compares representations, so that {@code 5} and {@code 5.0} differ; the language's own equality,
 * under which they do not, belongs to {@link Operator#EQUAL}.
 */
public sealed interface Value permits Value.Null, Value.Bool, Value.Num, Value.Text, Value.Arr, Value.Obj {

    /** A missing key reads as this too (expression syntax reference: "a missing key is NULL"). */
    Null NULL = new Null();

    Bool TRUE = new Bool(true);
    Bool FALSE = new Bool(false);
    Obj EMPTY = new Obj(Map.of());

    record Null() implements Value {
        @Override
        public Value at(KeyPath path) {
            return path.from(this);
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public Value at(KeyPath path) {
            return path.from(this);
        }
    }

    record Num(BigDecimal value) implements Value {
        @Override
        public Value at(KeyPath path) {
            return path.from(this);
        }
    }

    record Text(String value) implements Value {
        @Override
        public Value at(KeyPath path) {
            return path.from(this);
        }
    }

    record Arr(List<Value> elements) implements Value {
        public Arr {
            elements = List.copyOf(elements);
        }

        @Override
        public Value at(KeyPath path) {
            return path.from(this);
        }
    }

    /** Keeps the order of its members, because attributes are shown again as they were written. */
    record Obj(Map<String, Value> members) implements Value {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Value at(KeyPath path) {
            return path.from(this);
        }
    }

    static Bool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Num of(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    static Text of(String value) {
        return new Text(value);
    }

    /**
     * The value under {@code path}, or {@link #NULL} where the path leads nowhere: that is never an error.
     *
     * <p>Not a default method, because with one the classes here and this interface would wait for each other when two
     * threads touch them first at the same time.
     */
    Value at(KeyPath path);
}
