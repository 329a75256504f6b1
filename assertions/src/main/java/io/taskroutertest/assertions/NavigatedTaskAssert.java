package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a selected task; {@link #and()} returns to where it was selected.
 *
 * @param <ORIGIN> the assertions from which the task was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedTaskAssert<ORIGIN> extends AbstractTaskAssert<NavigatedTaskAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Creates assertions on a task of {@code view}, selected from {@code origin}. */
    protected NavigatedTaskAssert(@Nullable TaskView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedTaskAssert.class, view);
        this.origin = origin;
    }

    /** Returns the assertions from which the task was selected, as in {@code onlyTask().isInQueue("Billing").and().worker("Alice")}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
