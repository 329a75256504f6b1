package io.taskroutertest.assertions;

import io.taskroutertest.model.WorkerView;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions on a worker at hand; {@link NavigatedWorkerAssert} is for one that was selected. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class WorkerAssert extends AbstractWorkerAssert<WorkerAssert> {

    /** Without a TaskRouter, and so without a timeline. */
    protected WorkerAssert(@Nullable WorkerView actual) {
        super(actual, WorkerAssert.class, null);
    }
}
