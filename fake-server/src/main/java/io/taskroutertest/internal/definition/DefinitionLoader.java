package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorldView;

/** Makes the workspace of a definition in an engine. */
public final class DefinitionLoader {

    private DefinitionLoader() {}

    /**
     * Makes the workspace and everything in it, all or nothing.
     *
     * <p>What TaskRouter refuses stands in the engine's commands and nowhere else. Therefore a rehearsal in a new engine
     * asks them all before the first change of the real one.
     *
     * @throws DefinitionException at the resource that TaskRouter refuses
     */
    public static Workspace apply(Engine engine, String accountSid, WorkspaceDefinition definition) {
        Engine rehearsal = new Engine(engine.read(WorldView::settings));
        new WorkspaceMaker(rehearsal, accountSid, definition).make();
        return new WorkspaceMaker(engine, accountSid, definition).make();
    }

    /** Makes it without a rehearsal, in an engine of its own; returns the workspace's SID. */
    static String make(Engine engine, String accountSid, WorkspaceDefinition definition) {
        return new WorkspaceMaker(engine, accountSid, definition).make().sid();
    }
}
