package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Value;
import org.jspecify.annotations.Nullable;

/** The worker whom a task names, whatever its queue. */
public final class KnownWorkers {

    private KnownWorkers() {}

    /** Null where the attribute is missing, no string, or names nobody. */
    public static @Nullable Worker find(WorkspaceView workspace, Attributes ofTask, KnownWorker known) {
        Value reference = new TaskScope(ofTask).valueOf(known.attribute());
        if (!(reference instanceof Value.Text text)) {
            return null;
        }
        return known.by() == KnownWorker.By.SID
                ? workspace.workers().find(text.value())
                : workspace.workers().named(text.value());
    }
}
