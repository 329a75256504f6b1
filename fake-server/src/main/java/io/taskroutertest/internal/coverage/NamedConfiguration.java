package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow configuration says, with names for SIDs: configurations of two fakes are the same if these are equal,
 * whatever SIDs the fakes gave and however the documents are written.
 *
 * @param defaultQueue null where there is no default filter
 */
public record NamedConfiguration(
        List<Filter> filters, @Nullable String defaultQueue) {

    public NamedConfiguration {
        filters = List.copyOf(filters);
    }

    /**
     * A filter.
     *
     * @param name its friendly name, or {@code filter 2} and so on for one without
     * @param expression null for one that takes every task
     */
    public record Filter(String name, @Nullable Expression expression, List<Target> targets) {
        public Filter {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A target.
     *
     * @param timeout in seconds
     * @param skipIf as written, with names of activities
     */
    public record Target(
            String queue,
            @Nullable Expression expression,
            @Nullable Integer priority,
            @Nullable Integer timeout,
            @Nullable String skipIf,
            SkipRule skipRule,
            @Nullable WorkerOrder orderBy,
            @Nullable KnownWorker knownWorker) {

        /** A task in it goes on waiting until it ends itself. */
        boolean holdsTasksForever() {
            return timeout == null && skipRule != SkipRule.POSSIBLE;
        }
    }

    /** Whether a target's {@code skip_if} can be true. */
    public enum SkipRule {
        NONE,
        NEVER,
        POSSIBLE
    }

    /** A place in the configuration: a target of a filter, counted from 0, or the default. */
    public record Step(int filter, int target) {

        static final Step DEFAULT = new Step(-1, 0);

        public boolean isDefault() {
            return filter < 0;
        }
    }

    /** All steps in the order of the document. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            for (int j = 0; j < filters.get(i).targets().size(); j++) {
                steps.add(new Step(i, j));
            }
        }
        if (defaultQueue != null) {
            steps.add(Step.DEFAULT);
        }
        return steps;
    }

    /** Null for the default. */
    public @Nullable Target target(Step step) {
        return step.isDefault() ? null : filters.get(step.filter()).targets().get(step.target());
    }

    public String queue(Step step) {
        Target target = target(step);
        return target == null ? String.valueOf(defaultQueue) : target.queue();
    }

    public String filterName(Step step) {
        return step.isDefault() ? "default_filter" : filters.get(step.filter()).name();
    }
}
