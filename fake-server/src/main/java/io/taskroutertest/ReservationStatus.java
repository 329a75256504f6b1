package io.taskroutertest;

import java.util.Locale;
import org.apiguardian.api.API;

/** The status of a reservation, as TaskRouter's Reservation resource names them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ReservationStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    /** The worker did not answer in time; the REST API says {@code timeout}. */
    TIMED_OUT,
    CANCELED,
    RESCINDED,
    WRAPPING,
    COMPLETED;

    /** The word that the REST API uses, such as {@code timeout}. */
    @Override
    public String toString() {
        return this == TIMED_OUT ? "timeout" : name().toLowerCase(Locale.ROOT);
    }
}
