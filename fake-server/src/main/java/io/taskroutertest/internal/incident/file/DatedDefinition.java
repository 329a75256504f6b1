package io.taskroutertest.internal.incident.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.definition.DefinitionLoader;
import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.definition.WorkspaceExport;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Settings;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A definition of the workspace and since when it held.
 *
 * @param source what messages call it: the name of its file, without folders
 * @param from null for the beginning
 * @param content as JSON, complete and in one order, so that equal definitions are equal here
 */
public record DatedDefinition(String source, @Nullable Instant from, JsonNode content) {

    private static final String ANY_ACCOUNT = "AC" + "0".repeat(32);

    /** @throws io.taskroutertest.internal.definition.DefinitionException for a file that is no definition */
    public static DatedDefinition of(Path file, @Nullable Instant from) {
        return of(String.valueOf(file.getFileName()), from, WorkspaceDefinitions.readFile(file));
    }

    /** @throws io.taskroutertest.internal.definition.DefinitionException for what TaskRouter refuses */
    public static DatedDefinition of(String source, @Nullable Instant from, WorkspaceDefinition definition) {
        Engine rehearsal = new Engine(Settings.defaults());
        String sid = DefinitionLoader.apply(rehearsal, ANY_ACCOUNT, definition).sid();
        return new DatedDefinition(source, from, withoutCredentials(WorkspaceExport.of(rehearsal, sid)));
    }

    /** URLs of callbacks carry passwords and tokens: only scheme, host and path of them stay. */
    private static JsonNode withoutCredentials(JsonNode content) {
        withoutCredentials(content, "event_callback_url");
        for (JsonNode workflow : content.path("workflows")) {
            withoutCredentials(workflow, "assignment_callback_url");
            withoutCredentials(workflow, "fallback_assignment_callback_url");
        }
        return content;
    }

    private static void withoutCredentials(JsonNode node, String key) {
        String url = node.path(key).textValue();
        if (url != null && node instanceof ObjectNode object) {
            object.put(key, url.replaceFirst("^(\\w+://)[^/?#]*@", "$1").replaceFirst("[?#].*$", ""));
        }
    }

    public WorkspaceDefinition definition() {
        return WorkspaceDefinitions.read("the definition " + source + " of the incident", content.toString());
    }
}
