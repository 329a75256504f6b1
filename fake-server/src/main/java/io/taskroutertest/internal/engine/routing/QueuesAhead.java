package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Filter;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the queues to which a waiting task can still come by the configuration that it holds, its present one included. */
public final class QueuesAhead {

    private QueuesAhead() {}

    /**
     * Returns the SIDs of the task's own queue, of the later targets of its filter, of those of later filters that match it,
     * and of the default filter where a skip may lead there.
     *
     * @param task a pending or reserved one
     */
    public static Set<String> of(Task task) {
        Set<String> queues = new HashSet<>();
        String present = task.placement().queueSid();
        if (present != null) {
            queues.add(present);
        }
        Task.Step step = task.placement().step();
        if (step != null && !step.isDefault()) {
            addLater(queues, step, new TaskScope(task.attributes()));
        }
        return queues;
    }

    /** Returns the SIDs of all queues that a configuration names. */
    public static Set<String> named(WorkflowConfiguration configuration) {
        Set<String> queues = new HashSet<>();
        configuration.filters().forEach(filter -> add(queues, filter.targets()));
        addIfPresent(queues, configuration.defaultQueueSid());
        return queues;
    }

    private static void addLater(Set<String> queues, Task.Step step, TaskScope scope) {
        List<Filter> filters = step.configuration().filters();
        List<Target> own = filters.get(step.filter()).targets();
        add(queues, own.subList(step.target(), own.size()));
        boolean maySkip = endsBySkip(own);
        for (Filter filter : filters.subList(step.filter() + 1, filters.size())) {
            if (filter.expression() == null || filter.expression().test(scope)) {
                add(queues, filter.targets());
                maySkip = endsBySkip(filter.targets());
            }
        }
        if (maySkip) {
            addIfPresent(queues, step.configuration().defaultQueueSid());
        }
    }

    private static boolean endsBySkip(List<Target> targets) {
        return targets.get(targets.size() - 1).skipIf() != null;
    }

    private static void add(Set<String> queues, List<Target> targets) {
        targets.forEach(target -> queues.add(target.queueSid()));
    }

    private static void addIfPresent(Set<String> queues, @Nullable String queueSid) {
        if (queueSid != null) {
            queues.add(queueSid);
        }
    }
}
