package io.taskroutertest.internal.server;

import io.taskroutertest.internal.callback.Callbacks;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.report.History;
import io.taskroutertest.internal.rest.TaskRouterApi;
import io.taskroutertest.internal.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The part of a fake that a reset replaces: everything behind the door.
 *
 * @param declared how many of the first events of the log tell of the definition that it began with
 * @param realTime null where time is virtual
 */
record Core(
        Engine engine,
        long declared,
        Callbacks callbacks,
        TaskRouterApi api,
        History history,
        Scenario scenario,
        VirtualTime virtualTime,
        @Nullable RealTime realTime) {

    void close() {
        if (realTime != null) {
            realTime.close();
        }
        callbacks.close();
    }
}
