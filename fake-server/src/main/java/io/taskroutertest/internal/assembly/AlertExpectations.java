package io.taskroutertest.internal.assembly;

import io.taskroutertest.model.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What was said about the alerts of a fake, from one reset to the next. */
public final class AlertExpectations {

    private final List<Predicate<? super Alert>> conditions = new ArrayList<>();
    private int acknowledged;

    synchronized void add(Predicate<? super Alert> condition) {
        conditions.add(condition);
    }

    synchronized void remove(Predicate<? super Alert> condition) {
        conditions.remove(condition);
    }

    synchronized List<Predicate<? super Alert>> all() {
        return List.copyOf(conditions);
    }

    /** @param number how many of the fake's alerts, from the first on */
    synchronized void acknowledge(int number) {
        acknowledged = Math.max(acknowledged, number);
    }

    /**
     * Conditions are a test's own code, and may ask the fake: no lock is held meanwhile.
     *
     * @param raised the fake's alerts from the first on
     */
    List<Alert> unexpected(List<Alert> raised) {
        List<Predicate<? super Alert>> expected = all();
        int first;
        synchronized (this) {
            first = Math.min(acknowledged, raised.size());
        }
        return raised.subList(first, raised.size()).stream()
                .filter(alert -> alert.kind() == Alert.Kind.REFUSED_IN_PRODUCTION
                        && expected.stream().noneMatch(condition -> condition.test(alert)))
                .toList();
    }
}
