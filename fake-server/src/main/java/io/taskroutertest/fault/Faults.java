package io.taskroutertest.fault;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Adds faults to a fake, and removes them. A reset of the fake removes them all.
 *
 * <pre>{@code
 * taskRouter.faults().add(Fault.failingAssignment(503).named("restart").first(2));
 * …
 * taskRouter.faults().remove("restart");
 * }</pre>
 *
 * <p>A callback is struck by the faults that exist at the moment of its cause. If several strike it, their delays add up,
 * and the answer is that of the fault that was added first. A request to the API is struck by the first fault only.
 * WireMock's own faults and delays can be used at the same time, for stubs on the API.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Faults {

    /**
     * Adds a fault.
     *
     * @throws IllegalArgumentException if there is a fault of that name already
     */
    void add(Fault fault);

    /** Returns the faults and what they have done so far, in the order in which they were added. */
    List<FaultStatus> list();

    /**
     * Removes a fault.
     *
     * @throws IllegalArgumentException if there is no fault of that name; the message lists the names there are
     */
    void remove(String name);

    /** Removes all faults. */
    void clear();
}
