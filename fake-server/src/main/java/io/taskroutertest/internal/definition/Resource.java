package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One resource of an {@link Inventory}, with the place that it was read at. */
public final class Resource {

    private final Section fields;

    Resource(Field field) {
        fields = Section.withAny(field);
    }

    static Resource of(String source, JsonNode node) {
        return new Resource(new Field(Origin.of(source), LocatedNode.of(node)));
    }

    static List<Resource> all(String source, List<JsonNode> nodes) {
        return nodes.stream().map(node -> of(source, node)).toList();
    }

    Origin origin() {
        return fields.origin();
    }

    /** Null if nothing is said: TaskRouter and Terraform write that as null, as an empty text, or not at all. */
    @Nullable Field find(String key) {
        Field field = fields.find(key);
        return field == null || field.isEmptyText() ? null : field;
    }

    /** Also where it is an empty text. */
    @Nullable Field findEvenEmpty(String key) {
        return fields.find(key);
    }

    @Nullable String text(String key) {
        Field field = find(key);
        return field == null ? null : field.text();
    }

    String require(String key) {
        Field field = find(key);
        if (field == null) {
            throw new DefinitionException(origin(), key + " is missing");
        }
        return field.text();
    }
}
