package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.WorkerView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a selected worker; {@link #and()} returns to where it was selected.
 *
 * @param <ORIGIN> the assertions from which the worker was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedWorkerAssert<ORIGIN> extends AbstractWorkerAssert<NavigatedWorkerAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Creates assertions on a worker of {@code view}, selected from {@code origin}. */
    protected NavigatedWorkerAssert(@Nullable WorkerView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedWorkerAssert.class, view);
        this.origin = origin;
    }

    /** Returns the assertions from which the worker was selected, as in {@code worker("Alice").isAvailable().and()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
