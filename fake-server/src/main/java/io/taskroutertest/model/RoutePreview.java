package io.taskroutertest.model;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Where a workflow would send a task, found out without making one.
 *
 * <p>It is what the filters say. What depends on the workers of the moment is left open: whether {@code skip_if} is true,
 * and how long each target is waited for.
 *
 * @param workflowSid what it is about
 * @param filter the name of the first filter that matches, {@code filter 2} and so on for one without a name; null where
 *     the default filter takes the task, and where nothing does
 * @param targets of that filter, in order, or the one of the default filter; none where the task would be refused
 * @param reach to which of the targets it could come at all: none behind one that has neither a timeout nor a
 *     {@code skip_if}; and where a {@code skip_if} may lead past the last one, those of the filters below that match, and
 *     the default filter
 * @param text each filter with the values of its comparisons, on several lines: for people to read
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RoutePreview(
        String workflowSid, @Nullable String filter, List<Target> targets, List<Target> reach, String text) {

    public RoutePreview {
        targets = List.copyOf(targets);
        reach = List.copyOf(reach);
    }

    /**
     * A routing step.
     *
     * @param taskQueue the friendly name of its queue
     * @param priority that it gives to the task; null where it leaves the task its own
     * @param timeout after which the task moves on; null for never
     * @param workers the names of those who could be offered it there, available or not: whom the queue's
     *     {@code TargetWorkers} and the target's expression match now
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Target(
            String taskQueue,
            @Nullable Integer priority,
            @Nullable Duration timeout,
            List<String> workers) {

        public Target {
            workers = List.copyOf(workers);
        }
    }

    /** Whether no filter matches and there is no default filter: TaskRouter answers 400 to such a task. */
    public boolean isRefused() {
        return targets.isEmpty();
    }

    /** Whether no filter matches and the default filter takes the task. */
    public boolean isByDefaultFilter() {
        return filter == null && !targets.isEmpty();
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }
}
