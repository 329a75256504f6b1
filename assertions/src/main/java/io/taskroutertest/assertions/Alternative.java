package io.taskroutertest.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the calls that a message recommends, as a test would write them. */
final class Alternative {

    private Alternative() {}

    /** Returns such as {@code isInActivity("Available", "Break")}. */
    static String call(String method, Object... arguments) {
        return method + Arrays.stream(arguments).map(Alternative::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    static String call(String method, List<?> arguments) {
        return call(method, arguments.toArray());
    }

    /** Returns the calls of several methods with the same argument. */
    static String anyOf(Object argument, String... methods) {
        return or(Arrays.stream(methods).map(method -> call(method, argument)).toList());
    }

    /** Returns the names of methods for what a negative means: the value that is expected instead. */
    static String expected(String... methods) {
        return or(List.of(methods)) + " with the value that is expected";
    }

    /** Returns the constant that is the value or is written like it, or null if there is none. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, Object value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.toString().equalsIgnoreCase(value.toString()))
                .findFirst()
                .orElse(null);
    }

    private static String or(List<String> calls) {
        int last = calls.size() - 1;
        return last == 0 ? calls.get(0) : String.join(", ", calls.subList(0, last)) + " or " + calls.get(last);
    }

    private static String literal(Object argument) {
        if (argument instanceof CharSequence text) {
            return Descriptions.quoted(text.toString());
        }
        return argument instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                : argument.toString();
    }
}
