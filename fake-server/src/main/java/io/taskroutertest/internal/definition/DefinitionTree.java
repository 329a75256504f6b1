package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.TextNode;
import io.taskroutertest.internal.engine.command.NewWorkspace;
import io.taskroutertest.internal.names.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the document of a definition, by friendly names and without what is default anyway, from an inventory. */
final class DefinitionTree {

    private final Inventory inventory;
    private final Predicate<String> declares;
    private final Names activities;
    private final Names taskQueues;
    private final boolean multiTasking;
    private final List<String> given;
    private @Nullable Field assumed;

    private DefinitionTree(Inventory inventory, Predicate<String> declares) {
        this.inventory = inventory;
        this.declares = declares;
        activities = new Names("activity", inventory.activities(), "friendly_name");
        taskQueues = new Names("task queue", inventory.taskQueues(), "friendly_name");
        Field multitasking = inventory.workspace().find("multi_task_enabled");
        multiTasking = multitasking == null || multitasking.flag();
        given = NewWorkspace.activities(multiTasking);
    }

    /** @param declares whether the definition shall declare that SID */
    static LocatedNode of(Inventory inventory, Predicate<String> declares) {
        return new DefinitionTree(inventory, declares).workspace();
    }

    private LocatedNode workspace() {
        Resource workspace = inventory.workspace();
        LocatedMappingBuilder top = new LocatedMappingBuilder();
        top.text("workspace", at(workspace, "friendly_name"), workspace.require("friendly_name"));
        sid(top, workspace);
        top.copy("multi_task_enabled", workspace.find("multi_task_enabled"), "true")
                .copy("event_callback_url", workspace.find("event_callback_url"), "")
                .copy("events_filter", workspace.find("events_filter"), "")
                .copy("prioritize_queue_order", workspace.find("prioritize_queue_order"), "FIFO");
        Field atFirst = workspace.find("default_activity_sid");
        assumeOffline(atFirst);
        activity(top, "default_activity", atFirst);
        activity(top, "timeout_activity", workspace.find("timeout_activity_sid"));
        List<String> without = without();
        if (!without.isEmpty()) {
            List<LocatedNode.Element> names = new ArrayList<>();
            without.forEach(
                    name -> names.add(new LocatedNode.Element(0, 0, new LocatedNode.Scalar(TextNode.valueOf(name)))));
            top.put("without_activities", workspace.origin(), new LocatedNode.Sequence(names, 1L + names.size()));
        }
        Origin origin = workspace.origin();
        return top.section("activities", origin, activities(without))
                .section("task_channels", origin, taskChannels())
                .section("task_queues", origin, taskQueues())
                .section("workflows", origin, workflows())
                .section("workers", origin, new WorkerTrees(inventory, activities, this::sid).workers())
                .mapping();
    }

    private List<String> without() {
        return inventory.complete()
                ? given.stream().filter(name -> !isGiven(name)).toList()
                : List.of();
    }

    /** An activity of that name which is otherwise than a new workspace's was made later, after the other one's end. */
    private boolean isGiven(String name) {
        return inventory.activities().stream()
                .anyMatch(activity -> name.equals(activity.text("friendly_name"))
                        && isAvailable(activity) == NewWorkspace.isAvailable(name));
    }

    private static boolean isAvailable(Resource activity) {
        Field available = activity.find("available");
        return available != null && available.flag();
    }

    /** Terraform knows of the activities of a new workspace only their SIDs, as the workspace's default. */
    private void assumeOffline(@Nullable Field atFirst) {
        boolean isElsewhere = atFirst != null && !activities.knows(atFirst.text(), given.get(0));
        if (!inventory.complete() && atFirst != null && isElsewhere) {
            assumed = atFirst;
            activities.assume(atFirst.text(), given.get(0));
        }
    }

    private LocatedMappingBuilder activities(List<String> without) {
        LocatedMappingBuilder section = new LocatedMappingBuilder();
        if (assumed != null && declares.test(assumed.text())) {
            Origin origin = assumed.origin();
            section.section(given.get(0), origin, new LocatedMappingBuilder().text("sid", origin, assumed.text()));
        }
        for (Resource activity : inventory.activities()) {
            String name = activity.require("friendly_name");
            LocatedMappingBuilder fields = new LocatedMappingBuilder();
            if (isAvailable(activity) && (!given.contains(name) || without.contains(name))) {
                fields.flag("available", at(activity, "available"), true);
            }
            sid(fields, activity);
            if (!fields.isEmpty() || !given.contains(name) || without.contains(name)) {
                section.put(name, activity.origin(), nothingOr(fields));
            }
        }
        return section;
    }

    private LocatedMappingBuilder taskChannels() {
        LocatedMappingBuilder section = new LocatedMappingBuilder();
        new Names("task channel", inventory.taskChannels(), "unique_name");
        for (Resource channel : inventory.taskChannels()) {
            String name = channel.require("unique_name");
            boolean present = NewWorkspace.taskChannels().contains(name);
            LocatedMappingBuilder fields = new LocatedMappingBuilder()
                    .copy(
                            "friendly_name",
                            channel.find("friendly_name"),
                            present ? NewWorkspace.friendlyNameOf(name) : name)
                    .copy("channel_optimized_routing", channel.find("channel_optimized_routing"), "false");
            sid(fields, channel);
            if (!fields.isEmpty() || !present) {
                section.put(name, channel.origin(), nothingOr(fields));
            }
        }
        return section;
    }

    private LocatedMappingBuilder taskQueues() {
        LocatedMappingBuilder section = new LocatedMappingBuilder();
        for (Resource queue : inventory.taskQueues()) {
            LocatedMappingBuilder fields = new LocatedMappingBuilder()
                    .copy("target_workers", queue.findEvenEmpty("target_workers"), "1==1")
                    .copy("task_order", queue.find("task_order"), "FIFO")
                    .copy("max_reserved_workers", queue.find("max_reserved_workers"), "1");
            activity(fields, "reservation_activity", queue.find("reservation_activity_sid"));
            activity(fields, "assignment_activity", queue.find("assignment_activity_sid"));
            sid(fields, queue);
            section.put(queue.require("friendly_name"), queue.origin(), nothingOr(fields));
        }
        return section;
    }

    private LocatedMappingBuilder workflows() {
        LocatedMappingBuilder section = new LocatedMappingBuilder();
        new Names("workflow", inventory.workflows(), "friendly_name");
        for (Resource workflow : inventory.workflows()) {
            LocatedMappingBuilder fields = new LocatedMappingBuilder()
                    .copy("assignment_callback_url", workflow.find("assignment_callback_url"), "")
                    .copy("fallback_assignment_callback_url", workflow.find("fallback_assignment_callback_url"), "")
                    .copy("task_reservation_timeout", workflow.find("task_reservation_timeout"), "120");
            Field configuration = workflow.find("configuration");
            if (configuration != null) {
                ConfigurationTree.add(fields, configuration, taskQueues::of);
            }
            sid(fields, workflow);
            section.put(workflow.require("friendly_name"), workflow.origin(), nothingOr(fields));
        }
        return section;
    }

    private void activity(LocatedMappingBuilder fields, String key, @Nullable Field sid) {
        if (sid != null) {
            fields.text(key, sid.origin(), activities.of(sid));
        }
    }

    private void sid(LocatedMappingBuilder fields, Resource resource) {
        String sid = resource.text("sid");
        if (sid != null && declares.test(sid)) {
            fields.text("sid", at(resource, "sid"), sid);
        }
    }

    static LocatedNode nothingOr(LocatedMappingBuilder fields) {
        return fields.isEmpty() ? LocatedNode.NOTHING : fields.mapping();
    }

    private static Origin at(Resource resource, String key) {
        Field field = resource.find(key);
        return field == null ? resource.origin() : field.origin();
    }

    /** From SID to name. A definition cannot tell two resources of one name apart. */
    static final class Names {
        private final String kind;
        private final Map<String, String> names = new HashMap<>();

        Names(String kind, List<Resource> resources, String key) {
            this.kind = kind;
            Map<String, String> bearers = new HashMap<>();
            for (Resource resource : resources) {
                String name = resource.require(key);
                String sid = resource.require("sid");
                String other = bearers.put(name, sid);
                if (other != null) {
                    throw new DefinitionException(
                            resource.origin(),
                            "there are two of the kind " + kind + " named '" + name + "', " + other + " and " + sid
                                    + "; a definition names by " + key + ", so rename one of them");
                }
                names.put(sid, name);
            }
        }

        boolean knows(String sid, String name) {
            return names.containsKey(sid) || names.containsValue(name);
        }

        void assume(String sid, String name) {
            names.putIfAbsent(sid, name);
        }

        String of(Field field) {
            return of(field.text(), field.origin());
        }

        String of(String sid, Origin origin) {
            String name = names.get(sid);
            if (name == null) {
                throw new DefinitionException(
                        origin,
                        "names the " + kind + " " + sid + ", which is not here; known: "
                                + NearestNames.first(sid, names.keySet()));
            }
            return name;
        }
    }
}
