package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.log.EventLog;
import io.taskroutertest.internal.engine.resource.Settings;
import java.time.Instant;

/** Everything there is, to be read under the engine's lock. */
public interface WorldView {

    Instant now();

    Settings settings();

    EventLog log();

    Rows<? extends WorkspaceView> workspaces();
}
