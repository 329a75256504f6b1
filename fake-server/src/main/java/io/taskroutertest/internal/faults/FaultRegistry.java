package io.taskroutertest.internal.faults;

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

    /**
     * @param covered how many it might have struck
     * @param struck how many it did strike
     */
    public record Standing(FaultRule rule, long covered, long struck) {}

    public FaultRegistry(long seed) {
        this.seed = seed;
    }

    /** @throws IllegalArgumentException if there is one of that name */
    public synchronized void add(FaultRule rule) {
        if (faults.putIfAbsent(rule.name(), new ActiveFault(rule, seed)) != null) {
            throw new IllegalArgumentException("There is a fault named '" + rule.name()
                    + "' already; remove it first, or give this one another name");
        }
        empty = false;
    }

    /** In the order in which they were added. */
    public synchronized List<Standing> list() {
        return faults.values().stream()
                .map(fault -> new Standing(fault.rule(), fault.covered(), fault.struck()))
                .toList();
    }

    /** @return whether there was one of that name */
    public synchronized boolean remove(String name) {
        boolean removed = faults.remove(name) != null;
        empty = faults.isEmpty();
        return removed;
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
        FaultKind.Point point = planned.eventType() == null ? FaultKind.Point.ASSIGNMENT : FaultKind.Point.EVENT;
        CombinedFaults mix = new CombinedFaults();
        synchronized (this) {
            for (ActiveFault fault : faults.values()) {
                FaultRule rule = fault.rule();
                if (rule.effect().kind().point() == point
                        && rule.scope().covers(planned)
                        && fault.strikes(planned.at())) {
                    mix.add(fault);
                }
            }
        }
        return mix.disturbance();
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
        for (ActiveFault fault : candidates) {
            FaultRule rule = fault.rule();
            if (rule.effect().kind().point() == FaultKind.Point.API
                    && rule.scope().covers(request.method(), request.path(), now)
                    && fault.strikes(now)) {
                return rule.effect();
            }
        }
        return null;
    }
}
