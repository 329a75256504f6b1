package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The faults of a fake: what goes wrong on purpose. A reset of the fake removes them all.
 *
 * <pre>{@code
 * taskRouter.faults().add(Fault.failingAssignment(503).named("restart").first(2));
 * …
 * taskRouter.faults().remove("restart");
 * }</pre>
 *
 * <p>Each callback meets the faults that are there at the moment of its cause. Several may strike one callback: their
 * delays add up, and the answer is that of the one that was added first. A request to the API meets the first that
 * strikes it. WireMock's own faults and delays work beside these, for stubs on the API.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Faults {

    private final FakeServer server;

    Faults(FakeServer server) {
        this.server = server;
    }

    /**
     * A fault and what it has done so far.
     *
     * @param kind such as {@code assignment-slow}
     * @param covered how many callbacks or requests it might have struck, by what and when they are
     * @param struck how many of them it did strike
     */
    public record Standing(String name, String kind, long covered, long struck) {}

    /** @throws IllegalArgumentException if there is one of that name */
    public void add(Fault fault) {
        server.faults().add(fault.rule());
    }

    /** In the order in which they were added. */
    public List<Standing> list() {
        return server.faults().list().stream()
                .map(standing -> new Standing(
                        standing.rule().name(),
                        standing.rule().effect().kind().word(),
                        standing.covered(),
                        standing.struck()))
                .toList();
    }

    /** @throws IllegalArgumentException if there is none of that name; it lists those that there are */
    public void remove(String name) {
        if (!server.faults().remove(name)) {
            throw new IllegalArgumentException("There is no fault named '" + name + "'; there are "
                    + list().stream().map(Standing::name).toList());
        }
    }

    public void clear() {
        server.faults().clear();
    }
}
