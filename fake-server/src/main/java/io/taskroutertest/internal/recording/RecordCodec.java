package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record by its components. What is null is left out. */
final class RecordCodec implements Codec {

    private final Constructor<?> constructor;
    private final List<Part> parts;

    private record Part(String name, Class<?> type, Method accessor, Codec codec) {}

    private RecordCodec(Constructor<?> constructor, List<Part> parts) {
        this.constructor = constructor;
        this.parts = parts;
    }

    static RecordCodec of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordCodec(
                    type.getDeclaredConstructor(types),
                    Arrays.stream(components)
                            .map(it -> new Part(
                                    it.getName(), it.getType(), it.getAccessor(), Codecs.of(it.getGenericType())))
                            .toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor: " + type, e);
        }
    }

    @Override
    public ObjectNode write(Object value) {
        ObjectNode object = Codecs.JSON.objectNode();
        for (Part part : parts) {
            Object component = component(value, part);
            if (component != null) {
                object.set(part.name(), part.codec().write(component));
            }
        }
        return object;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableException("is " + node + "; it must be an object");
        }
        refuseUnknown(node);
        @Nullable Object[] components = new Object[parts.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = read(node, parts.get(i));
        }
        return make(components);
    }

    private static @Nullable Object read(JsonNode object, Part part) {
        JsonNode member = object.get(part.name());
        if (member == null || member.isNull()) {
            if (part.type().isPrimitive()) {
                throw new UnreadableException("is missing").within(part.name());
            }
            return null;
        }
        try {
            return part.codec().read(member);
        } catch (UnreadableException e) {
            throw e.within(part.name());
        }
    }

    private void refuseUnknown(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (parts.stream().noneMatch(part -> part.name().equals(name))) {
                throw new UnreadableException("has '" + name + "', and takes "
                        + parts.stream().map(Part::name).collect(Collectors.joining(", ")));
            }
        }
    }

    private Object make(@Nullable Object[] components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw new UnreadableException("is incomplete: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " is there to be called", e);
        }
    }

    private static @Nullable Object component(Object value, Part part) {
        try {
            return part.accessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.accessor() + " is there to be called", e);
        }
    }
}
