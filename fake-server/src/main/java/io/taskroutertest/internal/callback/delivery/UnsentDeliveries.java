package io.taskroutertest.internal.callback.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Deliveries that cannot be sent yet: their URL is relative, and where the application listens is unknown. Nothing waits
 * for them, so that they are not outstanding until they can be sent.
 */
final class UnsentDeliveries {

    private final Predicate<Delivery> leadsNowhere;
    private final OutstandingDeliveries outstanding;
    private final List<Delivery> unsent = new ArrayList<>();

    /** URLs of which an alert has been raised. */
    private final Set<String> reported = new HashSet<>();

    UnsentDeliveries(Predicate<Delivery> leadsNowhere, OutstandingDeliveries outstanding) {
        this.leadsNowhere = leadsNowhere;
        this.outstanding = outstanding;
    }

    /** @return false if it can be sent */
    synchronized boolean add(Delivery delivery) {
        if (!leadsNowhere.test(delivery)) {
            return false;
        }
        if (!delivery.isDropped()) { // meanwhile, by another thread
            unsent.add(delivery);
        }
        outstanding.remove(delivery);
        return true;
    }

    /** Makes outstanding what can be sent by now, so that settling waits for it. */
    synchronized void release() {
        unsent.stream().filter(leadsNowhere.negate()).forEach(outstanding::add);
    }

    /** Removes and returns what can be sent by now, in order; it is outstanding. */
    synchronized List<Delivery> takeReleased() {
        if (unsent.isEmpty()) {
            return List.of();
        }
        release();
        List<Delivery> released = unsent.stream().filter(leadsNowhere.negate()).toList();
        unsent.removeAll(new HashSet<>(released));
        return released;
    }

    synchronized List<Delivery> all() {
        return List.copyOf(unsent);
    }

    /** Returns one delivery for each URL that was not reported before: an assignment callback where there is one. */
    synchronized List<Delivery> toReport() {
        Map<String, Delivery> perUrl = new LinkedHashMap<>();
        for (Delivery delivery : unsent) {
            if (!reported.contains(delivery.url())) {
                perUrl.merge(
                        delivery.url(),
                        delivery,
                        (first, other) -> first.kind().isAssignment()
                                ? first
                                : other.kind().isAssignment() ? other : first);
            }
        }
        reported.addAll(perUrl.keySet());
        return List.copyOf(perUrl.values());
    }

    /** @return whether this URL was not reported before */
    synchronized boolean report(String url) {
        return reported.add(url);
    }

    synchronized void removeIf(Predicate<Delivery> which) {
        unsent.removeIf(which);
    }

    synchronized void clear() {
        unsent.forEach(Delivery::drop);
        unsent.clear();
        reported.clear();
    }
}
