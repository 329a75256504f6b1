package io.taskroutertest.internal.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.definition.DefinitionException;
import io.taskroutertest.internal.definition.DefinitionLoader;
import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.definition.WorkspaceExport;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Workspace;

/** The workspaces of a running fake as definitions, and definitions made into workspaces of it. */
public final class LiveDefinitions {

    private final Engine engine;
    private final Settings settings;
    private final String accountSid;

    LiveDefinitions(Engine engine, Settings settings, String accountSid) {
        this.engine = engine;
        this.settings = settings;
        this.accountSid = accountSid;
    }

    /** @throws IllegalStateException for a workspace that no definition describes */
    public JsonNode of(String workspaceSid) {
        try {
            return WorkspaceExport.of(engine, workspaceSid);
        } catch (DefinitionException e) {
            throw new IllegalStateException("Cannot be written as a definition: " + e.getMessage(), e);
        }
    }

    /** Makes the workspace of a definition beside those that there are; returns its SID. */
    public String apply(WorkspaceDefinition definition) {
        return DefinitionLoader.apply(engine, accountSid, definition).sid();
    }

    /** How the workspace of a definition would be written if this fake had made it. */
    public JsonNode wouldBe(WorkspaceDefinition definition) {
        Engine rehearsal = new Engine(settings);
        Workspace made = DefinitionLoader.apply(rehearsal, accountSid, definition);
        return WorkspaceExport.of(rehearsal, made.sid());
    }
}
