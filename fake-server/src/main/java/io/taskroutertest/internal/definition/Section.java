package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.names.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapping whose fields are known beforehand: any other is refused. */
final class Section {

    private final Origin origin;
    private final Map<String, LocatedNode.Member> members;

    private Section(Origin origin, Map<String, LocatedNode.Member> members) {
        this.origin = origin;
        this.members = members;
    }

    static Section of(Field field, List<String> known) {
        Section section = new Section(field.origin(), members(field));
        for (String key : section.members.keySet()) {
            if (!known.contains(key)) {
                throw new DefinitionException(
                        section.field(key).origin(), "unknown field; known here: " + NearestNames.first(key, known));
            }
        }
        return section;
    }

    /** Of a document that is not ours: what it holds beside what we look for is its own affair. */
    static Section withAny(Field field) {
        return new Section(field.origin(), members(field));
    }

    private static Map<String, LocatedNode.Member> members(Field field) {
        if (field.isNothing()) {
            return Map.of();
        }
        if (!(field.node() instanceof LocatedNode.Mapping mapping)) {
            throw field.found("a mapping");
        }
        return mapping.members();
    }

    Origin origin() {
        return origin;
    }

    /** Null if the field is missing, or nothing is written there. */
    @Nullable Field find(String key) {
        if (!members.containsKey(key)) {
            return null;
        }
        Field field = field(key);
        return field.isNothing() ? null : field;
    }

    Field require(String key, String why) {
        Field field = find(key);
        if (field == null) {
            throw new DefinitionException(origin, key + " is missing; " + why);
        }
        return field;
    }

    <T> @Nullable T get(String key, Function<Field, T> as) {
        Field field = find(key);
        return field == null ? null : as.apply(field);
    }

    @Nullable String sid(SidKind kind) {
        return get("sid", field -> field.sid(kind));
    }

    /** The resources of one kind, each under its name, in the order of the document. */
    <T> List<T> named(String key, BiFunction<String, Field, T> reader) {
        Field field = find(key);
        if (field == null) {
            return List.of();
        }
        Section section = new Section(field.origin(), members(field));
        Map<String, String> spellings = new HashMap<>();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : section.members.keySet()) {
            Field resource = section.field(name);
            if (name.isBlank()) {
                throw new DefinitionException(resource.origin(), "found an empty name; allowed is a text");
            }
            String other = spellings.put(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                throw sameButForCase(resource.origin(), other);
            }
            fields.put(name, resource);
        }
        List<T> resources = new ArrayList<>(fields.size());
        fields.forEach((name, resource) -> resources.add(reader.apply(name, resource)));
        return resources;
    }

    /** Observed on the service for workers, "alice" collides with "Alice"; for the others it can only be a slip. */
    static DefinitionException sameButForCase(Origin origin, String other) {
        return new DefinitionException(
                origin, "differs from '" + other + "' by case alone, and TaskRouter compares names without case");
    }

    private Field field(String key) {
        LocatedNode.Member member = members.get(key);
        if (member == null) {
            throw new IllegalStateException(key + " is no member");
        }
        return new Field(
                new Origin(
                        origin.source(),
                        member.line(),
                        member.column(),
                        origin.path().member(key)),
                member.value());
    }
}
