package io.taskroutertest.internal.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workspace of a Terraform state: the TaskRouter resources of Twilio's own provider ({@code twilio/twilio}),
 * whose attributes are TaskRouter's fields. Tasks, the channels of workers, data sources and everything else are left
 * out. What a new workspace contains by itself need not be in the state.
 */
final class TerraformState {

    private static final String PREFIX = "twilio_taskrouter_";
    private static final String WORKSPACE = PREFIX + "workspaces_v1";
    private static final String ACTIVITY = PREFIX + "workspaces_activities_v1";
    private static final String TASK_CHANNEL = PREFIX + "workspaces_task_channels_v1";
    private static final String TASK_QUEUE = PREFIX + "workspaces_task_queues_v1";
    private static final String WORKFLOW = PREFIX + "workspaces_workflows_v1";
    private static final String WORKER = PREFIX + "workspaces_workers_v1";
    private static final List<String> PARTS = List.of(ACTIVITY, TASK_CHANNEL, TASK_QUEUE, WORKFLOW, WORKER);

    private final Map<String, List<Resource>> resources = new HashMap<>();
    private int others;

    private TerraformState() {}

    /** Both of Terraform's forms say by which version of it they were written. */
    static boolean is(Field document) {
        return document.origin().source().endsWith(".tfstate")
                || (document.node() instanceof LocatedNode.Mapping mapping
                        && mapping.members().containsKey("terraform_version"));
    }

    /** The document of the definition, whose places are those of the state. */
    static Field definition(Field document) {
        TerraformState state = new TerraformState();
        Section top = Section.withAny(document);
        Field values = top.find("values");
        if (values == null) {
            state.addFile(top);
        } else {
            state.addModule(Section.withAny(values).require("root_module", "terraform show -json writes it"));
        }
        Inventory inventory = state.inventory(document);
        Origin origin = inventory.workspace().origin();
        return new Field(
                new Origin(origin.source(), origin.line(), origin.column(), FieldPath.ROOT),
                DefinitionTree.of(inventory, sid -> true));
    }

    /** The state file: a resource has an instance for each of its count or for_each. */
    private void addFile(Section top) {
        for (Field field : elements(top.find("resources"))) {
            Section resource = Section.withAny(field);
            for (Field instance : elements(resource.find("instances"))) {
                add(resource, Section.withAny(instance).find("attributes"));
            }
        }
    }

    /** What {@code terraform show -json} prints: modules within modules. */
    private void addModule(Field field) {
        Section module = Section.withAny(field);
        for (Field resource : elements(module.find("resources"))) {
            add(Section.withAny(resource), Section.withAny(resource).find("values"));
        }
        elements(module.find("child_modules")).forEach(this::addModule);
    }

    private void add(Section resource, @Nullable Field attributes) {
        String type =
                resource.require("type", "every resource of Terraform has one").text();
        Field mode = resource.find("mode");
        boolean managed = mode == null || mode.text().equals("managed");
        if (managed && attributes != null && (type.equals(WORKSPACE) || PARTS.contains(type))) {
            resources.computeIfAbsent(type, key -> new ArrayList<>()).add(new Resource(attributes));
        } else {
            others++;
        }
    }

    private Inventory inventory(Field document) {
        Resource workspace = workspace(document);
        String sid = workspace.require("sid");
        PARTS.forEach(type -> all(type).forEach(part -> requireIn(sid, part)));
        return new Inventory(
                workspace,
                all(ACTIVITY),
                all(TASK_CHANNEL),
                all(TASK_QUEUE),
                all(WORKFLOW),
                all(WORKER),
                List.of(),
                false);
    }

    private Resource workspace(Field document) {
        List<Resource> workspaces = all(WORKSPACE);
        if (workspaces.size() > 1) {
            Resource second = workspaces.get(1);
            throw new DefinitionException(
                    second.origin(),
                    "a second workspace, '" + second.require("friendly_name") + "' beside '"
                            + workspaces.get(0).require("friendly_name")
                            + "'; a definition is of one workspace, so give each a state of its own");
        }
        if (!workspaces.isEmpty()) {
            return workspaces.get(0);
        }
        for (String type : PARTS) {
            for (Resource part : all(type)) {
                throw new DefinitionException(
                        part.origin(),
                        "belongs to the workspace " + part.text("workspace_sid") + ", which is not in this state;"
                                + " import it there as a " + WORKSPACE);
            }
        }
        throw new DefinitionException(
                document.origin(),
                "is a Terraform state without TaskRouter: it has no " + WORKSPACE + " among its " + others
                        + " resources");
    }

    private static void requireIn(String workspace, Resource part) {
        Field owner = part.find("workspace_sid");
        if (owner != null && !owner.text().equals(workspace)) {
            throw owner.found(workspace + ", the only workspace of this state");
        }
    }

    private List<Resource> all(String type) {
        return resources.getOrDefault(type, List.of());
    }

    private static List<Field> elements(@Nullable Field field) {
        return field == null ? List.of() : field.elements();
    }
}
