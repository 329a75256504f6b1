package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.taskroutertest.internal.definition.DefinitionTree.Names;
import io.taskroutertest.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The workers of a definition that is made: their attributes as a mapping wherever nothing is lost by it. */
final class WorkerTrees {

    /** YAML's parser goes down fifty levels. */
    private static final int DEEPEST = 20;

    private final Inventory inventory;
    private final Names activities;
    private final BiConsumer<LocatedMappingBuilder, Resource> sid;
    private final Map<String, List<Resource>> channels = new HashMap<>();

    WorkerTrees(Inventory inventory, Names activities, BiConsumer<LocatedMappingBuilder, Resource> sid) {
        this.inventory = inventory;
        this.activities = activities;
        this.sid = sid;
        inventory
                .workerChannels()
                .forEach(channel -> channels.computeIfAbsent(channel.require("worker_sid"), key -> new ArrayList<>())
                        .add(channel));
    }

    LocatedMappingBuilder workers() {
        LocatedMappingBuilder section = new LocatedMappingBuilder();
        new Names("worker", inventory.workers(), "friendly_name");
        for (Resource worker : inventory.workers()) {
            LocatedMappingBuilder fields = new LocatedMappingBuilder();
            Field activity = worker.find("activity_sid");
            if (activity != null) {
                fields.text("activity", activity.origin(), activities.of(activity));
            }
            Field attributes = worker.find("attributes");
            if (attributes != null && !attributes.text().equals("{}")) {
                fields.put("attributes", attributes.origin(), attributes(attributes.text()));
            }
            LocatedMappingBuilder taken = new LocatedMappingBuilder();
            channels.getOrDefault(worker.require("sid"), List.of()).forEach(channel -> channel(taken, channel));
            fields.section("channels", worker.origin(), taken);
            sid.accept(fields, worker);
            section.put(worker.require("friendly_name"), worker.origin(), DefinitionTree.nothingOr(fields));
        }
        return section;
    }

    /** Only what is otherwise than for a new worker: one task at a time, on every channel. */
    private static void channel(LocatedMappingBuilder taken, Resource channel) {
        LocatedMappingBuilder fields = new LocatedMappingBuilder()
                .copy("capacity", channel.find("configured_capacity"), "1")
                .copy("available", channel.find("available"), "true");
        if (!fields.isEmpty()) {
            taken.put(channel.require("task_channel_unique_name"), channel.origin(), fields.mapping());
        }
    }

    private static LocatedNode attributes(String text) {
        LocatedNode asText = new LocatedNode.Scalar(TextNode.valueOf(text));
        try {
            JsonNode node = Json.read(text);
            if (!node.isObject() || !isPlain(node, DEEPEST)) {
                return asText;
            }
            LocatedNode mapping = LocatedNode.of(node);
            return mapping.toJson().toString().equals(text) ? mapping : asText;
        } catch (Json.SyntaxException malformed) {
            return asText; // TaskRouter keeps such a text, and so does the definition
        }
    }

    private static boolean isPlain(JsonNode node, int levels) {
        if (levels == 0 || node.has("<<")) {
            return false;
        }
        if (node.isNumber()) {
            return node.toString().chars().noneMatch(c -> c == 'e' || c == 'E');
        }
        for (JsonNode child : node) {
            if (!isPlain(child, levels - 1)) {
                return false;
            }
        }
        return true;
    }
}
