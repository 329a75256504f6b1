package io.taskroutertest.internal.engine.model;

import java.util.Locale;

/** {@code assignment_status} of a task. */
public enum TaskStatus {
    PENDING,
    RESERVED,
    ASSIGNED,
    WRAPPING,
    COMPLETED,
    CANCELED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As TaskRouter writes it. */
    public String word() {
        return word;
    }

    /** Pending or reserved: nobody has taken the task yet. */
    public boolean isWaiting() {
        return this == PENDING || this == RESERVED;
    }

    public boolean isWithWorker() {
        return this == ASSIGNED || this == WRAPPING;
    }

    public boolean isEnded() {
        return this == COMPLETED || this == CANCELED;
    }
}
