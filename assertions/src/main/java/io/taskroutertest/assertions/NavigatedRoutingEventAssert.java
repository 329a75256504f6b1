package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a selected event; {@link #and()} returns to where it was selected.
 *
 * @param <ORIGIN> the assertions from which the event was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedRoutingEventAssert<ORIGIN>
        extends AbstractRoutingEventAssert<NavigatedRoutingEventAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Creates assertions on a event of {@code view}, selected from {@code origin}. */
    protected NavigatedRoutingEventAssert(@Nullable RoutingEvent actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedRoutingEventAssert.class, view);
        this.origin = origin;
    }

    /** Returns the assertions from which the event was selected, as in {@code event("task.created").isAbout(sid).and()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
