package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.WorkerView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a worker that was selected from something else, with the way back to that.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedWorkerAssert<ORIGIN> extends AbstractWorkerAssert<NavigatedWorkerAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Selected from {@code origin}; {@code view} is where the timeline comes from. */
    protected NavigatedWorkerAssert(@Nullable WorkerView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedWorkerAssert.class, view);
        this.origin = origin;
    }

    /** Back to where the worker was selected, such as {@code onlyTask().isInQueue("Billing").and().worker("Alice")}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
