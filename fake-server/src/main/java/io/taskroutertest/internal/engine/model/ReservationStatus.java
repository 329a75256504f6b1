package io.taskroutertest.internal.engine.model;

import java.util.Locale;

/** {@code reservation_status} of a reservation. */
public enum ReservationStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    TIMEOUT,
    CANCELED,
    RESCINDED,
    WRAPPING,
    COMPLETED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As TaskRouter writes it. */
    public String word() {
        return word;
    }

    /** Pending, accepted or wrapping: it uses the worker's capacity. */
    public boolean isLive() {
        return this == PENDING || isWithWorker();
    }

    public boolean isWithWorker() {
        return this == ACCEPTED || this == WRAPPING;
    }
}
