package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;

/** What the expression of a target sees: the worker and the task, each under its prefix. */
public record StepScope(WorkerScope worker, TaskScope task) implements Scope {

    @Override
    public Value valueOf(KeyPath path) {
        return switch (path.head()) {
            case "worker" -> worker.valueOf(path);
            case "task" -> task.valueOf(path);
            default -> Value.NULL;
        };
    }
}
