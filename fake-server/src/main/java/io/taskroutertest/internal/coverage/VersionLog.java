package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one configuration of a workflow sees while a log is read. */
final class VersionLog {

    private final WorkflowConfiguration configuration;
    private boolean declared;
    private boolean inForce;
    private int reservationTimeout = Integer.MAX_VALUE;
    private int longestLife;
    private final Map<NamedConfiguration.Step, StepLog> steps = new HashMap<>();
    private final Map<String, String> lastAttributes = new HashMap<>();
    private final List<Attributes> attributes = new ArrayList<>();

    /** Counts of a step in the making. */
    static final class StepLog {
        long tasks;
        long offers;
        long timeouts;
        long skipped;
        long reservedAtOnce;
        long expired;
    }

    VersionLog(WorkflowConfiguration configuration) {
        this.configuration = configuration;
    }

    WorkflowConfiguration configuration() {
        return configuration;
    }

    boolean isReachedOrDeclared() {
        return declared || !steps.isEmpty();
    }

    /** Every task that it saw, as often as its attributes changed. */
    List<Attributes> attributes() {
        return attributes;
    }

    /** Whether its workflow is there and has no newer configuration. */
    void inForce(boolean isInForce) {
        inForce = isInForce;
    }

    void described(Workflow workflow, boolean isDeclared) {
        declared |= isDeclared;
        reservationTimeout = Math.min(reservationTimeout, workflow.taskReservationTimeout());
    }

    StepLog at(Task.Step step) {
        return steps.computeIfAbsent(
                step.isDefault()
                        ? NamedConfiguration.Step.DEFAULT
                        : new NamedConfiguration.Step(step.filter(), step.target()),
                it -> new StepLog());
    }

    /** A snapshot of a task in this configuration. */
    void saw(Task task) {
        Attributes now = task.attributes();
        if (!now.text().equals(lastAttributes.put(task.sid(), now.text()))) {
            attributes.add(now);
            longestLife = Math.max(longestLife, task.timeout());
        }
    }

    /** @param ofTasks the attributes of all tasks of the workflow */
    WorkflowUsage tally(NamedConfiguration shape, WorkspaceLog workspace, List<Attributes> ofTasks) {
        Map<NamedConfiguration.Step, StepCounts> counts = new HashMap<>();
        steps.forEach((step, log) -> counts.put(step, counts(shape, step, log)));
        ConfigurationUse facts = new ConfigurationUse(configuration, shape, workspace, inForce, ofTasks);
        return new WorkflowUsage(
                declared,
                reservationTimeout,
                longestLife,
                counts,
                facts.tasks(lastAttributes.size()),
                facts.workers(),
                facts.queues(),
                facts.fits(counts));
    }

    /** A skip rule is asked when a task has come and nobody could be reserved at once. */
    private static StepCounts counts(NamedConfiguration shape, NamedConfiguration.Step step, StepLog log) {
        NamedConfiguration.Target target = shape.target(step);
        boolean asked = target != null && target.skipIf() != null;
        return new StepCounts(
                log.tasks,
                log.offers,
                log.timeouts,
                log.skipped,
                asked ? log.tasks - log.reservedAtOnce - log.skipped : 0,
                log.expired);
    }
}
