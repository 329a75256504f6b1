package io.taskroutertest.internal.recording;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Catalogue;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Frames;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import io.taskroutertest.model.TaskRouterLimit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records with whatever may stand in them: nulls, and texts that are hard to write down. */
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "",
            "Ada",
            "two\r\nlines\u2028of\u0085text\t",
            "\"quoted\" \\ and </script>",
            "Zoë 日本 😀",
            "half a pair: \ud83d",
            "the other: \ude00!",
            "\0\u001b[31m\u007f",
            "null");
    /** Of maps: they come from JSON or from the testkit itself, so that they are whole. */
    private static final List<String> NAMES = List.of("", "post_work_activity_sid", "a\"b\n", "Zoë 日本 😀");

    private static final List<String> ATTRIBUTES = List.of(
            "{}",
            " { \"a\" : 1.50, \"b\":[null,true,{\"c\":\"\\ud83d\"}], \"a\": 2e3 }\n",
            "{\"skill-level\":12345678901234567890.1}",
            "{broken",
            "[1]",
            "",
            "\u2028");
    private static final List<Entry> TOLD = Catalogue.entries().stream()
            .filter(entry -> !(entry instanceof Frames) && entry.facts().alert() != null)
            .toList();
    private static final List<String> EXPRESSIONS =
            List.of("", "1==1", "level  >= 2 AND team=='blue'", "'b' IN worker.skills");
    private static final List<String> CONFIGURATIONS = List.of("{\"task_routing\":{\"filters\":[]}}", """
            { "task_routing": { "filters": [ { "friendlyName": "B", "expression": "a == 'ü'", "targets": [
              { "queue": "WQ1", "timeout": "30", "priority": 2, "skip_if": "1==1", "order_by": "worker.level DESC",
                "expression": "worker.a > task.b", "known_worker_sid": "task.agent" } ] } ],
              "default_filter": { "queue": "WQ2" } }, "unknown": [ 1 ] }
            """);

    private static final Map<Class<?>, Function<RandomValues, Object>> KNOWN = Map.ofEntries(
            Map.entry(String.class, it -> it.pick(TEXTS)),
            Map.entry(boolean.class, it -> it.random.nextBoolean()),
            Map.entry(Boolean.class, it -> it.random.nextBoolean()),
            Map.entry(int.class, it -> it.random.nextInt()),
            Map.entry(Integer.class, it -> it.random.nextInt()),
            Map.entry(long.class, it -> it.random.nextLong()),
            Map.entry(Instant.class, RandomValues::instant),
            Map.entry(Duration.class, RandomValues::duration),
            Map.entry(Expression.class, it -> Expression.parse(it.pick(EXPRESSIONS))),
            Map.entry(Attributes.class, it -> AttributesJson.parse(it.pick(ATTRIBUTES))),
            Map.entry(
                    WorkflowConfiguration.class,
                    it -> WorkflowConfigurations.parse(it.pick(CONFIGURATIONS), Limits.DEFAULT)),
            Map.entry(Limits.class, RandomValues::limits),
            Map.entry(AlertMessage.class, RandomValues::alert));

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    <T> T record(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean mayBeNull = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = mayBeNull && random.nextBoolean() ? null : value(components[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No " + type + " with " + List.of(values), e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> plain = (Class<?>) type;
        Function<RandomValues, Object> known = KNOWN.get(plain);
        if (known != null) {
            return known.apply(this);
        } else if (plain.isEnum()) {
            return pick(List.of(plain.getEnumConstants()));
        } else if (plain.isRecord()) {
            return record(plain);
        }
        throw new AssertionError("Teach this class to make a " + type.getTypeName());
    }

    private Object collection(ParameterizedType generic) {
        Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(value(element));
        }
        if (generic.getRawType() == List.class) {
            return elements;
        } else if (generic.getRawType() == Set.class) {
            return new HashSet<>(elements);
        }
        Map<String, Object> map = new HashMap<>();
        elements.forEach(it -> map.put(pick(NAMES), it));
        return map;
    }

    private Instant instant() {
        return pick(List.of(
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00.000000001Z"),
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
                Instant.EPOCH,
                Instant.MIN,
                Instant.MAX));
    }

    private Duration duration() {
        return pick(List.of(
                Duration.ZERO,
                Duration.ofMillis(random.nextInt()),
                Duration.ofNanos(1),
                Duration.ofSeconds(Long.MAX_VALUE)));
    }

    private Limits limits() {
        return random.nextBoolean()
                ? Limits.DEFAULT
                : Limits.DEFAULT
                        .with(TaskRouterLimit.PAGE_SIZE, 1 + random.nextInt(5))
                        .with(TaskRouterLimit.PRIORITY, Limits.OFF - 1);
    }

    /** Whatever the catalogue tells as an alert, in a frame or not. */
    private AlertMessage alert() {
        Entry entry = pick(TOLD);
        Object[] arguments = entry.facts().template().placeholders().stream()
                .map(it -> pick(TEXTS))
                .toArray();
        Message said = entry.facts().codes().isEmpty()
                ? entry.with(arguments)
                : entry.as(pick(entry.facts().codes()), arguments);
        return new AlertMessage(
                random.nextBoolean() ? said : said.within(Frames.ANSWERED, "accept"),
                random.nextBoolean() ? null : pick(TEXTS));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
