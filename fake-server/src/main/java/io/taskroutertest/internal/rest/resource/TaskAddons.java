package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.json.Values;
import java.util.Map;

/**
 * The results of add-ons that a task has. No marketplace stands behind the fake: a test gives them as the object
 * {@code addons} of the task's attributes (ruling).
 */
record TaskAddons(Value.Obj results) {

    private static final String KEY = "addons";

    static TaskAddons of(Task task) {
        return new TaskAddons(
                task.attributes().value().members().get(KEY) instanceof Value.Obj results
                        ? results
                        : new Value.Obj(Map.of()));
    }

    boolean isPresent() {
        return !results.members().isEmpty();
    }

    /** As answers show it: JSON in a string, {@code {}} without any. */
    String text() {
        return Values.toJson(results).toString();
    }
}
