package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was used of workflows, in one fake or in many. It never changes. */
public final class Coverage {

    /** A run that creates ever new workflows must not fill the memory. */
    private static final int MOST_CONFIGURATIONS = 5_000;

    private final Map<CoverageKey, WorkflowUsage> tallies;
    private final long fakes;
    private final long leftOut;

    private Coverage(Map<CoverageKey, WorkflowUsage> tallies, long fakes, long leftOut) {
        this.tallies = tallies;
        this.fakes = fakes;
        this.leftOut = leftOut;
    }

    /**
     * What this log covers.
     *
     * @param declared how many of the first events came from the definition with which the fake began
     * @param all whether workflows count too that no definition declared and no task came to
     */
    public static Coverage of(List<LoggedEvent> log, long declared, boolean all) {
        return new Coverage(CoverageLog.read(log, declared, all), 1, 0);
    }

    /** Of no fake. */
    public static Coverage empty() {
        return new Coverage(Map.of(), 0, 0);
    }

    /** Returns it as JSON, for another JVM to add. */
    public String toJson() {
        return CoverageJson.write(new CoverageJson.Document(
                tallies.entrySet().stream()
                        .map(it -> new CoverageJson.Entry(it.getKey(), it.getValue()))
                        .toList(),
                fakes,
                leftOut));
    }

    /** @throws IllegalArgumentException if the text was not written by this version of the testkit */
    public static Coverage ofJson(String text) {
        CoverageJson.Document document = CoverageJson.read(text);
        Map<CoverageKey, WorkflowUsage> tallies = new HashMap<>();
        document.entries().forEach(entry -> tallies.put(entry.key(), entry.usage()));
        return new Coverage(tallies, document.fakes(), document.leftOut());
    }

    /** What both cover. */
    public Coverage plus(Coverage other) {
        Map<CoverageKey, WorkflowUsage> sum = new HashMap<>(tallies);
        long dropped = leftOut + other.leftOut;
        for (Map.Entry<CoverageKey, WorkflowUsage> added : other.tallies.entrySet()) {
            if (sum.size() < MOST_CONFIGURATIONS || sum.containsKey(added.getKey())) {
                sum.merge(added.getKey(), added.getValue(), WorkflowUsage::plus);
            } else {
                dropped++;
            }
        }
        return new Coverage(sum, fakes + other.fakes, dropped);
    }

    /** Those that began: a reset begins another one. */
    public long fakes() {
        return fakes;
    }

    /** Configurations, once for each fake that had them, that were too many. */
    public long leftOut() {
        return leftOut;
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
