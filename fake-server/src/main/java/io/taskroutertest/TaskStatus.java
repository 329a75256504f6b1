package io.taskroutertest;

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

    /** The word that the REST API uses, such as {@code pending}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
