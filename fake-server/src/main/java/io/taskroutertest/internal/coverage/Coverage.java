package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was used of workflows, in one fake or in many. Any thread may add; adding costs what the added fake has, however
 * much is there already.
 */
public final class Coverage {

    /** A run that makes ever new workflows must not fill the memory. */
    private static final int MOST_CONFIGURATIONS = 5_000;

    private final Map<CoverageKey, WorkflowUsage> tallies = new ConcurrentHashMap<>();
    private final AtomicLong fakes = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();

    /**
     * What this log covers.
     *
     * @param declared how many of the first events came from the definition with which the fake began
     * @param all whether workflows count too that no definition declared and no task came to
     */
    public static Coverage of(List<LoggedEvent> log, long declared, boolean all) {
        Coverage coverage = new Coverage();
        coverage.tallies.putAll(CoverageLog.read(log, declared, all));
        coverage.fakes.set(1);
        return coverage;
    }

    public void add(Coverage other) {
        fakes.addAndGet(other.fakes.get());
        leftOut.addAndGet(other.leftOut.get());
        other.tallies.forEach((key, tally) -> {
            if (tallies.size() < MOST_CONFIGURATIONS || tallies.containsKey(key)) {
                tallies.merge(key, tally, WorkflowUsage::plus);
            } else {
                leftOut.incrementAndGet();
            }
        });
    }

    /** Those that began: a reset begins another one. */
    public long fakes() {
        return fakes.get();
    }

    /** Configurations, once for each fake that had them, that were too many. */
    public long leftOut() {
        return leftOut.get();
    }

    /** By name, and of one name the configuration first that most tasks came to: the same in whatever order they were added. */
    public List<CoveredWorkflow> workflows() {
        Map<List<String>, List<CoverageKey>> byName = new LinkedHashMap<>();
        tallies.keySet().stream()
                .sorted(Comparator.comparing(CoverageKey::workspace).thenComparing(CoverageKey::workflow))
                .forEach(key -> byName.computeIfAbsent(
                                List.of(key.workspace(), key.workflow()), names -> new ArrayList<>())
                        .add(key));
        List<CoveredWorkflow> workflows = new ArrayList<>();
        byName.values().forEach(keys -> {
            keys.sort(Comparator.comparingLong((CoverageKey key) -> -tasks(key))
                    .thenComparing(key -> key.shape().toString()));
            for (CoverageKey key : keys) {
                workflows.add(new CoveredWorkflow(key, tally(key), keys.indexOf(key) + 1, keys.size()));
            }
        });
        return workflows;
    }

    private long tasks(CoverageKey key) {
        return tally(key).tasks().count();
    }

    private WorkflowUsage tally(CoverageKey key) {
        return Objects.requireNonNull(tallies.get(key));
    }
}
