package io.taskroutertest.fault;

import org.apiguardian.api.API;

/**
 * A fault of a fake, and what it has done so far.
 *
 * @param covered how many callbacks or requests were in its scope
 * @param struck how many of these it struck
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FaultStatus(Fault fault, long covered, long struck) {

    /** Returns the name of the fault, by which it can be removed. */
    public String name() {
        return fault.name();
    }
}
