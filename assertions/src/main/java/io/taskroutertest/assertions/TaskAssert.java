package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskView;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions on a task at hand; {@link NavigatedTaskAssert} is for one that was selected. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class TaskAssert extends AbstractTaskAssert<TaskAssert> {

    /** Without a TaskRouter, and so without a timeline. */
    protected TaskAssert(@Nullable TaskView actual) {
        super(actual, TaskAssert.class, null);
    }
}
