package io.taskroutertest.model;

import java.util.Locale;
import org.apiguardian.api.API;

/** The status of a reservation, as TaskRouter's Reservation resource names them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ReservationStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    /** The worker did not answer in time. */
    TIMEOUT,
    CANCELED,
    RESCINDED,
    WRAPPING,
    COMPLETED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Whether it uses the worker's capacity: it is pending, accepted or wrapping. */
    public boolean isLive() {
        return this == PENDING || isWithWorker();
    }

    /** Whether the worker has accepted it and not completed it: it is accepted or wrapping. */
    public boolean isWithWorker() {
        return this == ACCEPTED || this == WRAPPING;
    }

    /** Returns the word that the REST API uses, such as {@code timeout}. */
    @Override
    public String toString() {
        return word;
    }
}
