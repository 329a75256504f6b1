package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as the Java expressions that make them. */
final class JavaText {

    private final Set<String> imports = new TreeSet<>();

    String imports() {
        return imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }

    String of(@Nullable Object value) {
        if (value == null || value instanceof Integer || value instanceof Boolean) {
            return String.valueOf(value);
        } else if (value instanceof Long number) {
            return number + "L";
        } else if (value instanceof String text) {
            return quoted(text);
        } else if (value instanceof Enum<?> constant) {
            return name(constant.getDeclaringClass()) + "." + constant.name();
        } else if (value instanceof BigDecimal number) {
            return "new " + name(BigDecimal.class) + "(" + quoted(number.toString()) + ")";
        } else if (value instanceof Instant || value instanceof Duration) {
            return name(value.getClass()) + ".parse(" + quoted(value.toString()) + ")";
        } else if (value instanceof Expression || value instanceof KeyPath || value instanceof WorkerOrder) {
            return name(value.getClass()) + ".parse(" + quoted(value.toString()) + ")";
        } else if (value instanceof Map<?, ?> map) {
            return name(Map.class) + ".ofEntries("
                    + map.entrySet().stream()
                            .map(entry -> name(Map.class) + ".entry(" + of(entry.getKey()) + ", " + of(entry.getValue())
                                    + ")")
                            .collect(Collectors.joining(", "))
                    + ")";
        } else if (value instanceof Set<?> set) {
            return name(Set.class) + ".of" + all(set);
        } else if (value instanceof Collection<?> list) {
            return name(List.class) + ".of" + all(list);
        } else if (value instanceof Record made) {
            return "new " + name(made.getClass()) + all(components(made));
        }
        throw new IllegalArgumentException("No Java text for " + value.getClass() + ": " + value);
    }

    static List<@Nullable Object> components(Record made) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            values.add(read(made, component));
        }
        return values;
    }

    private static @Nullable Object read(Record made, RecordComponent component) {
        try {
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(made + " does not show its " + component.getName(), e);
        }
    }

    private String all(Collection<?> values) {
        return values.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The imported name: that of a nested type begins with the type around it. */
    private String name(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        if (!outermost.getPackage().equals(History.class.getPackage())) {
            imports.add(outermost.getName());
        }
        return type.getCanonicalName().substring(type.getPackageName().length() + 1);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
