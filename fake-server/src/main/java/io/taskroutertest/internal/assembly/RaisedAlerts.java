package io.taskroutertest.internal.assembly;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Alerts;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The alerts of a fake at one moment, with what its tests expect until the next reset. */
final class RaisedAlerts extends AbstractList<Alert> implements Alerts {

    private final List<Alert> raised;
    private final AlertExpectations expectations;

    RaisedAlerts(List<Alert> raised, AlertExpectations expectations) {
        this.raised = raised;
        this.expectations = expectations;
    }

    @Override
    public Alert get(int index) {
        return raised.get(index);
    }

    @Override
    public int size() {
        return raised.size();
    }

    @Override
    public void expect(Predicate<? super Alert> condition) {
        expectations.add(Objects.requireNonNull(condition, "condition says which alerts are expected; it is null"));
    }

    @Override
    public List<Alert> unexpected() {
        return expectations.unexpected(raised);
    }

    @Override
    public void acknowledge() {
        expectations.acknowledge(raised.size());
    }

    @Override
    public List<Predicate<? super Alert>> expectations() {
        return expectations.all();
    }

    @Override
    public void withdraw(Predicate<? super Alert> condition) {
        expectations.remove(condition);
    }
}
