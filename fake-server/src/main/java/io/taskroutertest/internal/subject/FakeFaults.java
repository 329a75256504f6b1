package io.taskroutertest.internal.subject;

import io.taskroutertest.fault.Fault;
import io.taskroutertest.fault.FaultStatus;
import io.taskroutertest.fault.Faults;
import io.taskroutertest.internal.assembly.FakeServer;
import java.util.List;
import java.util.Objects;

/** The faults of a fake. */
public final class FakeFaults implements Faults {

    private final FakeServer server;

    public FakeFaults(FakeServer server) {
        this.server = server;
    }

    @Override
    public void add(Fault fault) {
        server.faults().add(Objects.requireNonNull(fault, "faults().add(fault): fault is null; give one of Fault"));
    }

    @Override
    public List<FaultStatus> list() {
        return server.faults().list();
    }

    @Override
    public void remove(String name) {
        if (!server.faults().remove(name)) {
            throw new IllegalArgumentException(server.faults().unknown(name));
        }
    }

    @Override
    public void clear() {
        server.faults().clear();
    }
}
