package io.taskroutertest.internal.incident.file;

import com.fasterxml.jackson.databind.JsonNode;
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
        return new DatedDefinition(source, from, WorkspaceExport.of(rehearsal, sid));
    }

    public WorkspaceDefinition definition() {
        return WorkspaceDefinitions.read("the definition " + source + " of the incident", content.toString());
    }
}
