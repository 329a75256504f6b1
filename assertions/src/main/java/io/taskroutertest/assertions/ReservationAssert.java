package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationView;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions on a reservation at hand; {@link NavigatedReservationAssert} is for one that was selected. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class ReservationAssert extends AbstractReservationAssert<ReservationAssert> {

    /** Without a TaskRouter, and so without a timeline. */
    protected ReservationAssert(@Nullable ReservationView actual) {
        super(actual, ReservationAssert.class, null);
    }
}
