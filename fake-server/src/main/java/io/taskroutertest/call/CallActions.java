package io.taskroutertest.call;

import org.apiguardian.api.API;

/** What a worker or a caller can do with a call. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CallActions {

    /** Hangs up. {@link Phone#now()} and {@link Caller} describe what follows. */
    void hangUp();
}
