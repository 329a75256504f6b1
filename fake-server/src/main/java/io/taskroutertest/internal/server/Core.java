package io.taskroutertest.internal.server;

import io.taskroutertest.internal.callback.Callbacks;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.model.Workspace;
import io.taskroutertest.internal.report.History;
import io.taskroutertest.internal.rest.TaskRouterApi;
import org.jspecify.annotations.Nullable;

/**
 * The part of a fake that a reset replaces: everything behind the door.
 *
 * @param firstWorkspace the one of the definition, or null
 * @param realTime null where time is virtual
 */
record Core(
        Engine engine,
        Callbacks callbacks,
        TaskRouterApi api,
        History history,
        VirtualTime virtualTime,
        @Nullable RealTime realTime,
        @Nullable Workspace firstWorkspace) {

    void close() {
        if (realTime != null) {
            realTime.close();
        }
        callbacks.close();
    }
}
