package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.names.NearestNames;
import java.util.Set;

/** Workers with what they can and what they take. */
final class WorkerReader {

    private final Set<String> activities;
    private final Set<String> taskChannels;

    WorkerReader(Set<String> activities, Set<String> taskChannels) {
        this.activities = activities;
        this.taskChannels = taskChannels;
    }

    WorkerDefinition worker(String name, Field field) {
        Section section = Section.of(field, DefinitionFields.WORKER);
        return new WorkerDefinition(
                section.origin(),
                name,
                section.sid(SidKind.WORKER),
                section.get("activity", activity -> activity.nameOf("activities", activities)),
                section.get("attributes", WorkerReader::attributes),
                section.named("channels", this::channel));
    }

    /** A text is taken as a client would have sent it, malformed or not. */
    private static Attributes attributes(Field field) {
        if (field.node() instanceof LocatedNode.Mapping mapping) {
            return AttributesJson.parse(mapping.toJson().toString());
        }
        if (field.scalar() != null && field.scalar().isTextual()) {
            return AttributesJson.parse(field.scalar().textValue());
        }
        throw field.found("a mapping, or a text of JSON");
    }

    /** A number alone is the capacity. */
    private WorkerDefinition.Channel channel(String name, Field field) {
        if (!taskChannels.contains(name)) {
            throw new DefinitionException(
                    field.origin(), "no such task channel; known: " + NearestNames.first(name, taskChannels));
        }
        if (!field.isNothing() && field.scalar() != null) {
            return new WorkerDefinition.Channel(field.origin(), name, capacity(field), null);
        }
        Section section = Section.of(field, DefinitionFields.CHANNEL);
        return new WorkerDefinition.Channel(
                section.origin(),
                name,
                section.get("capacity", WorkerReader::capacity),
                section.get("available", Field::flag));
    }

    private static int capacity(Field field) {
        return field.whole(0, Integer.MAX_VALUE);
    }
}
