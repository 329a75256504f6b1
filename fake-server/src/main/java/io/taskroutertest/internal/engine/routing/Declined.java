package io.taskroutertest.internal.engine.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps which workers have rejected a task, or let its reservation time out and stayed available, the most recent last. They
 * come after every other eligible worker (ruling; the documentation has the task go to the next eligible worker).
 */
final class Declined {

    private final Map<String, Set<String>> workersByTask = new HashMap<>();

    void add(String taskSid, String workerSid) {
        Set<String> workers = workersByTask.computeIfAbsent(taskSid, sid -> new LinkedHashSet<>());
        workers.remove(workerSid);
        workers.add(workerSid);
    }

    /** Returns the SIDs of the workers, the least recent first. */
    Collection<String> workers(String taskSid) {
        return workersByTask.getOrDefault(taskSid, Set.of());
    }

    /** What is kept, in a form that can be compared. */
    Map<String, List<String>> describe() {
        Map<String, List<String>> described = new TreeMap<>();
        workersByTask.forEach((taskSid, workers) -> described.put(taskSid, List.copyOf(workers)));
        return described;
    }

    /** Forgets a task that is assigned or has ended: it is not reserved any more. */
    void forget(String taskSid) {
        workersByTask.remove(taskSid);
    }
}
