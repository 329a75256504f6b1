package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an event that was selected from something else, with the way back to that.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedRoutingEventAssert<ORIGIN>
        extends AbstractRoutingEventAssert<NavigatedRoutingEventAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Selected from {@code origin}; {@code view} is where the timeline comes from. */
    protected NavigatedRoutingEventAssert(@Nullable RoutingEvent actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedRoutingEventAssert.class, view);
        this.origin = origin;
    }

    /** Back to where the event was selected, such as {@code onlyTask().isInQueue("Billing").and().worker("Alice")}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
