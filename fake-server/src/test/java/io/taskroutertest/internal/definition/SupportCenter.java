package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An engine with the workspace of a definition in it. */
record SupportCenter(Engine engine, Workspace workspace) {

    static final String ACCOUNT = "AC00000000000000000000000000000000";

    static SupportCenter of(WorkspaceDefinition definition) {
        return withSeed(0, definition);
    }

    static SupportCenter of(String yaml) {
        return of(WorkspaceDefinitions.read("test.yaml", yaml));
    }

    static SupportCenter withSeed(long seed, WorkspaceDefinition definition) {
        Settings defaults = Settings.defaults();
        Engine engine = new Engine(new Settings(seed, defaults.startTime(), defaults.limits(), Set.of()));
        return new SupportCenter(engine, DefinitionLoader.apply(engine, ACCOUNT, definition));
    }

    static SupportCenter sample(String name) {
        return of(WorkspaceDefinitions.readClasspath(SupportCenter.class, name));
    }

    <R> R ask(Function<WorkspaceView, R> question) {
        return engine.read(world -> question.apply(world.workspaces().get(workspace.sid())));
    }

    /** Everything there is in it. */
    List<Object> inventory() {
        return ask(view -> List.of(
                view.workspace(),
                List.copyOf(view.activities().all()),
                List.copyOf(view.taskChannels().all()),
                List.copyOf(view.taskQueues().all()),
                List.copyOf(view.workflows().all()),
                List.copyOf(view.workers().all()),
                view.workers().all().stream()
                        .map(worker -> List.copyOf(view.channelsOf(worker)))
                        .toList()));
    }
}
