package io.taskroutertest.model;

import java.util.Locale;
import org.apiguardian.api.API;

/** The assignment status of a task, as TaskRouter's Task resource names them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum TaskStatus {
    PENDING,
    RESERVED,
    ASSIGNED,
    WRAPPING,
    COMPLETED,
    CANCELED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Whether no worker has accepted the task yet: it is pending or reserved. */
    public boolean isWaiting() {
        return this == PENDING || this == RESERVED;
    }

    /** Whether a worker has accepted the task and not completed it: it is assigned or wrapping. */
    public boolean isWithWorker() {
        return this == ASSIGNED || this == WRAPPING;
    }

    /** Whether the task is completed or canceled. */
    public boolean isEnded() {
        return this == COMPLETED || this == CANCELED;
    }

    /** Returns the word that the REST API uses, such as {@code pending}. */
    @Override
    public String toString() {
        return word;
    }
}
