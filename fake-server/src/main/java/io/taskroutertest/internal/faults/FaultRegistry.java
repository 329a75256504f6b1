package io.taskroutertest.internal.faults;

import io.taskroutertest.fault.Fault;
import io.taskroutertest.fault.FaultEffect;
import io.taskroutertest.fault.FaultKind;
import io.taskroutertest.fault.FaultStatus;
import io.taskroutertest.internal.callback.delivery.FaultInjector.Planned;
import io.taskroutertest.internal.callback.delivery.InjectedFault;
import io.taskroutertest.internal.rest.TaskRouterApi;
import io.taskroutertest.internal.rest.http.AnswerLostException;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one fake. Its lock is taken under the engine's, never the other way round: nothing is asked of the engine
 * while it is held.
 */
public final class FaultRegistry {

    private final long seed;
    private final Map<String, ActiveFault> faults = new LinkedHashMap<>();

    /** Most fakes have no fault at all, and should not pay for any. */
    private volatile boolean empty = true;

    public FaultRegistry(long seed) {
        this.seed = seed;
    }

    /** @throws IllegalArgumentException if there is one of that name */
    public synchronized void add(Fault fault) {
        if (faults.putIfAbsent(fault.name(), new ActiveFault(fault, seed)) != null) {
            throw new IllegalArgumentException("There is a fault named '" + fault.name()
                    + "' already; remove it first, or give this one another name");
        }
        empty = false;
    }

    /** In the order in which they were added. */
    public synchronized List<FaultStatus> list() {
        return faults.values().stream()
                .map(fault -> new FaultStatus(fault.fault(), fault.covered(), fault.struck()))
                .toList();
    }

    /** @return whether there was one of that name */
    public synchronized boolean remove(String name) {
        boolean removed = faults.remove(name) != null;
        empty = faults.isEmpty();
        return removed;
    }

    /** What a message says of a name that no fault has. */
    public String unknown(String name) {
        return "There is no fault named '" + name + "'; there are "
                + list().stream().map(FaultStatus::name).toList();
    }

    public synchronized void clear() {
        faults.clear();
        empty = true;
    }

    public InjectedFault disturb(Supplier<Planned> callback) {
        if (empty) {
            return InjectedFault.NONE;
        }
        Planned planned = callback.get();
        CombinedFaults combined = new CombinedFaults();
        synchronized (this) {
            for (ActiveFault active : faults.values()) {
                if (FaultMatcher.covers(active.fault(), planned) && active.strikes(planned.at())) {
                    combined.add(active);
                }
            }
        }
        return combined.disturbance();
    }

    /**
     * A request to the API, as the first fault that strikes it would have it answered.
     *
     * @throws AnswerLostException if the client is to get no answer
     */
    public RestResponse answer(RestRequest request, TaskRouterApi api, Supplier<Instant> clock) {
        FaultEffect effect = empty ? null : effectOn(request, clock.get());
        if (effect == null) {
            return api.handle(request);
        }
        if (effect.kind() == FaultKind.API_LOSES_ANSWER) {
            api.handle(request);
            throw new AnswerLostException();
        }
        Integer burst = effect.burst();
        return burst == null ? api.failure(Objects.requireNonNull(effect.status())) : api.tooManyRequests(burst);
    }

    private synchronized @Nullable FaultEffect effectOn(RestRequest request, Instant now) {
        List<ActiveFault> candidates = new ArrayList<>(faults.values());
        for (ActiveFault active : candidates) {
            if (FaultMatcher.covers(active.fault(), request, now) && active.strikes(now)) {
                return active.fault().effect();
            }
        }
        return null;
    }
}
