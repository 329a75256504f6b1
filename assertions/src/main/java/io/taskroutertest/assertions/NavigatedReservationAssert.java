package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskRouterView;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a selected reservation; {@link #and()} returns to where it was selected.
 *
 * @param <ORIGIN> the assertions from which the reservation was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedReservationAssert<ORIGIN> extends AbstractReservationAssert<NavigatedReservationAssert<ORIGIN>> {

    private final ORIGIN origin;

    /** Creates assertions on a reservation of {@code view}, selected from {@code origin}. */
    protected NavigatedReservationAssert(
            @Nullable ReservationView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedReservationAssert.class, view);
        this.origin = origin;
    }

    /** Returns the assertions from which the reservation was selected, as in {@code onlyTask().reservation().isFor("Alice").and()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
