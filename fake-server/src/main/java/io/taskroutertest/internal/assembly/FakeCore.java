package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.callback.CallbackService;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.rest.TaskRouterApi;
import io.taskroutertest.internal.scenario.Scenario;
import io.taskroutertest.internal.time.RealTime;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.internal.view.ResourceHistory;
import org.jspecify.annotations.Nullable;

/**
 * The part of a fake that a reset replaces: everything behind the door.
 *
 * @param declared how many of the first events of the log tell of the definition that it began with
 * @param realTime null where time is virtual
 */
record FakeCore(
        Engine engine,
        long declared,
        CallbackService callbacks,
        TaskRouterApi api,
        ResourceHistory history,
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
