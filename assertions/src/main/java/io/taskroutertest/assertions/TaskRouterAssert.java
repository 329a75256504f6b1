package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions on a TaskRouter, and the selection of what to assert on in it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class TaskRouterAssert extends AbstractTaskRouterAssert<TaskRouterAssert> {

    protected TaskRouterAssert(@Nullable TaskRouterView actual) {
        super(actual, TaskRouterAssert.class);
    }
}
