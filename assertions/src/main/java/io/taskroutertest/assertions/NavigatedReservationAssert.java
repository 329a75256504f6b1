package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskRouterView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a reservation that was selected from something else, with the way back to that.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedReservationAssert<ORIGIN> extends AbstractReservationAssert<NavigatedReservationAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Selected from {@code origin}; {@code view} is where the timeline comes from. */
    protected NavigatedReservationAssert(
            @Nullable ReservationView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedReservationAssert.class, view);
        this.origin = origin;
    }

    /** Back to where the reservation was selected, such as {@code onlyTask().reservation().isFor("Alice").and()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
