package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes a workspace as the definition from which the same one is made again. */
public final class WorkspaceExport {

    /** First the workspace's SID, from which the others derive, then theirs, and once more to see that all agree. */
    private static final int MOST_ROUNDS = 4;

    private WorkspaceExport() {}

    /**
     * The definition of a living workspace. It declares only the SIDs that do not derive from its names anyway.
     *
     * @throws DefinitionException for a workspace that no definition describes, such as one with two activities of one
     *     name
     */
    public static JsonNode of(Engine engine, String workspaceSid) {
        Settings settings = engine.read(WorldView::settings);
        Living living = engine.read(world -> {
            WorkspaceView view = world.workspaces().get(workspaceSid);
            return new Living(view.workspace().accountSid(), LivingWorkspace.of(view), names(view));
        });
        Set<String> declared = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            LocatedNode tree = DefinitionTree.of(living.inventory(), declared::contains);
            Set<String> others = missing(settings, living, tree);
            if (others.isEmpty()) {
                return tree.toJson();
            }
            declared.addAll(others.contains(workspaceSid) ? Set.of(workspaceSid) : others);
        }
        return DefinitionTree.of(living.inventory(), sid -> true).toJson();
    }

    /** The definition of a workspace that was read elsewhere, with all its SIDs. */
    public static JsonNode of(Inventory inventory) {
        return DefinitionTree.of(inventory, sid -> true).toJson();
    }

    /** As YAML, in an order that stays. */
    public static String yaml(JsonNode definition) {
        return DefinitionText.of(definition);
    }

    /** @param names of everything that declares a SID, by that SID */
    private record Living(String accountSid, Inventory inventory, Map<String, String> names) {}

    /** The SIDs that the workspace has and the one of this definition would not have, or would give to another name. */
    private static Set<String> missing(Settings settings, Living living, LocatedNode tree) {
        Origin origin = living.inventory().workspace().origin();
        WorkspaceDefinition definition = new WorkspaceReader(new Field(origin, tree)).read();
        Engine rehearsal = new Engine(settings);
        String made = DefinitionLoader.make(rehearsal, living.accountSid(), definition);
        Map<String, String> there =
                rehearsal.read(world -> names(world.workspaces().get(made)));
        Set<String> missing = new HashSet<>();
        living.names().forEach((sid, name) -> {
            if (!name.equals(there.get(sid))) {
                missing.add(sid);
            }
        });
        return missing;
    }

    private static Map<String, String> names(WorkspaceView view) {
        Map<String, String> names = new HashMap<>();
        names.put(view.workspace().sid(), view.workspace().friendlyName());
        view.activities().all().forEach(activity -> names.put(activity.sid(), activity.friendlyName()));
        view.taskChannels().all().forEach(channel -> names.put(channel.sid(), channel.uniqueName()));
        view.taskQueues().all().forEach(queue -> names.put(queue.sid(), queue.friendlyName()));
        view.workflows().all().forEach(workflow -> names.put(workflow.sid(), workflow.friendlyName()));
        view.workers().all().forEach(worker -> names.put(worker.sid(), worker.friendlyName()));
        return names;
    }
}
