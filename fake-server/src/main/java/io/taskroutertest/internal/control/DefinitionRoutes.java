package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.LiveDefinitions;
import io.taskroutertest.internal.definition.DefinitionException;
import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.definition.WorkspaceExport;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.names.NearestNames;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code workspaces/{name}/definition} of the control API: a workspace written out as a definition, or made from one.
 *
 * <p>A workspace is made once. It cannot be replaced in place, since a SID names one resource for ever, so what is there
 * and is otherwise than the definition is a conflict; what is there and the same is left as it is.
 */
final class DefinitionRoutes {

    static final String DESCRIBED = "workspaces/{name}/definition";

    private static final Pattern PATH = Pattern.compile("workspaces/([^/]+)/definition");
    private static final String SOURCE = "definition";

    private final FakeServer server;

    DefinitionRoutes(FakeServer server) {
        this.server = server;
    }

    /** By verb what can be done at a path; nothing at one that is not this. */
    Map<String, Supplier<Object>> at(String path, RestRequest request) {
        Map<String, Supplier<Object>> operations = new LinkedHashMap<>();
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            operations.put("GET", () -> shown(required(parts.group(1)), request));
            operations.put("PUT", () -> put(parts.group(1), request));
        }
        return operations;
    }

    private Object put(String name, RestRequest request) {
        WorkspaceDefinition wanted = read(new String(request.body(), StandardCharsets.UTF_8));
        if (!name.equals(wanted.friendlyName())) {
            throw new ControlBody.BadRequest("The definition is of the workspace '" + wanted.friendlyName()
                    + "', but the path says '" + name + "'; send both alike");
        }
        server.settle();
        try {
            return put(wanted, find(name), request);
        } catch (DefinitionException e) {
            throw new ControlBody.BadRequest(String.valueOf(e.getMessage()));
        }
    }

    /** @throws DefinitionException for what can be read, but not made into a workspace */
    private Object put(WorkspaceDefinition wanted, @Nullable String present, RestRequest request) {
        LiveDefinitions definitions = server.definitions();
        if (present == null) {
            return shown(definitions.apply(wanted), request);
        }
        if (!definitions.wouldBe(wanted).equals(definitions.of(present))) {
            throw new IllegalStateException(
                    "There is a workspace '" + wanted.friendlyName() + "' already, and it is otherwise. POST reset"
                            + " to begin anew, or change it through TaskRouter's own API: its SIDs cannot be used again");
        }
        return shown(present, request);
    }

    private static WorkspaceDefinition read(String text) {
        try {
            return WorkspaceDefinitions.read(SOURCE, text);
        } catch (DefinitionException e) {
            throw new ControlBody.BadRequest(String.valueOf(e.getMessage()));
        }
    }

    /** YAML for whoever asks for it, else JSON as in every other answer. */
    private Object shown(String workspaceSid, RestRequest request) {
        server.settle();
        JsonNode definition = server.definitions().of(workspaceSid);
        String accept = request.header("Accept");
        if (accept == null || !accept.toLowerCase(Locale.ROOT).contains("yaml")) {
            return definition;
        }
        return new RestResponse(
                200,
                Map.of("Content-Type", "application/yaml"),
                WorkspaceExport.yaml(definition).getBytes(StandardCharsets.UTF_8));
    }

    private String required(String name) {
        String sid = find(name);
        if (sid == null) {
            throw new ControlBody.NotFound("No workspace has the name or SID '" + name + "'; there are: "
                    + NearestNames.first(
                            name,
                            workspaces().stream().map(Workspace::friendlyName).toList()));
        }
        return sid;
    }

    private @Nullable String find(String nameOrSid) {
        List<Workspace> found = workspaces().stream()
                .filter(workspace -> workspace.friendlyName().equals(nameOrSid)
                        || workspace.sid().equals(nameOrSid))
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("There are " + found.size() + " workspaces named '" + nameOrSid
                    + "'; say which one by its SID, one of "
                    + found.stream().map(Workspace::sid).toList());
        }
        return found.isEmpty() ? null : found.get(0).sid();
    }

    private List<Workspace> workspaces() {
        return server.engine()
                .read(world -> world.workspaces().all().stream()
                        .map(view -> view.workspace())
                        .toList());
    }
}
