package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import io.taskroutertest.model.TaskRouterLimit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The codec of each type that occurs in a recording. Records are written by their components, so that a new command, or a
 * new parameter of one, is recorded as soon as it is there.
 */
final class Codecs {

    /** What was accepted once is not too long now. */
    private static final Limits ANY_LENGTH = Limits.DEFAULT.with(TaskRouterLimit.CONFIGURATION_BYTES, Limits.OFF);

    private static final Map<Type, Codec> KNOWN = new ConcurrentHashMap<>(Map.ofEntries(
            entry(String.class, text("text", value -> value)),
            entry(Instant.class, text("instant, such as 2026-01-01T00:00:00Z", Instant::parse)),
            entry(Duration.class, text("duration, such as PT2M", Duration::parse)),
            entry(Expression.class, text("expression", Expression::parse)),
            entry(
                    Attributes.class,
                    new TextCodec("text of attributes", Codecs::textOfAttributes, AttributesJson::parse)),
            entry(
                    WorkflowConfiguration.class,
                    new TextCodec(
                            "configuration of a workflow",
                            value -> ((WorkflowConfiguration) value).text(),
                            text -> WorkflowConfigurations.parse(text, ANY_LENGTH))),
            entry(Limits.class, new LimitsCodec()),
            entry(Message.class, new MessageCodec()),
            entry(Boolean.class, ScalarCodec.BOOLEAN),
            entry(boolean.class, ScalarCodec.BOOLEAN),
            entry(Integer.class, ScalarCodec.INTEGER),
            entry(int.class, ScalarCodec.INTEGER),
            entry(Long.class, ScalarCodec.LONG),
            entry(long.class, ScalarCodec.LONG)));

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Codecs() {}

    /** @throws IllegalArgumentException for a type of which nothing is known */
    static Codec of(Type type) {
        Codec known = KNOWN.get(type);
        if (known == null) {
            known = made(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Codec made(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type raw = generic.getRawType();
            if (raw == List.class) {
                return new ListCodec(of(arguments[0]), List::copyOf);
            } else if (raw == Set.class) {
                return new ListCodec(of(arguments[0]), Set::copyOf);
            } else if (raw == Map.class && arguments[0] == String.class) {
                return new MapCodec(of(arguments[1]));
            }
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            return new EnumCodec(plain);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            return RecordCodec.of(plain);
        }
        throw new IllegalArgumentException("No way is known to record a " + type.getTypeName());
    }

    private static Map.Entry<Type, Codec> entry(Type type, Codec codec) {
        return Map.entry(type, codec);
    }

    private static Codec text(String what, Function<String, Object> parser) {
        return new TextCodec(what, Object::toString, parser);
    }

    private static String textOfAttributes(Object attributes) {
        return ((Attributes) attributes).text();
    }
}
