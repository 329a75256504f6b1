package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a task that was selected from something else, with the way back to that.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedTaskAssert<ORIGIN> extends AbstractTaskAssert<NavigatedTaskAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Selected from {@code origin}; {@code view} is where the timeline comes from. */
    protected NavigatedTaskAssert(@Nullable TaskView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedTaskAssert.class, view);
        this.origin = origin;
    }

    /** Back to where the task was selected, such as {@code onlyTask().isInQueue("Billing").and().worker("Alice")}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
