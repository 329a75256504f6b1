package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.stream.Stream;

/** Who serves a queue. It looks at every worker: it is asked for by tests, and routing pays nothing for it. */
public final class QueueWorkers {

    private QueueWorkers() {}

    /** In order of creation, available or not. */
    public static Stream<Worker> of(WorkspaceView workspace, TaskQueue queue) {
        return workspace.workers().all().stream()
                .filter(worker -> queue.targetWorkers().test(new WorkerScope(workspace, worker)));
    }
}
