package io.taskroutertest.worker;

import org.apiguardian.api.API;

/**
 * Gives a script to all workers that have none of their own, including those that are created later.
 *
 * <pre>{@code
 * taskRouter.everyWorker().always().accepts().handlesFor(ofMinutes(3));
 * taskRouter.worker("Bob").always().ignores();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EveryWorker {

    /** Returns the scripts that these workers can follow with every reservation. */
    WorkerScript always();

    /** Ends the script. What the workers have accepted stays accepted, and their own scripts go on. */
    void endScript();
}
