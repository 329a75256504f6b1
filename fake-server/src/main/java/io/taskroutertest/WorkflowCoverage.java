package io.taskroutertest;

import io.taskroutertest.internal.coverage.Coverage;
import io.taskroutertest.internal.coverage.CoverageText;
import io.taskroutertest.internal.coverage.CoveredWorkflow;
import io.taskroutertest.internal.coverage.NamedConfiguration;
import io.taskroutertest.internal.coverage.StepCounts;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What was used of workflows, in one fake or in all fakes of a test run, and what of them can never be used.
 *
 * <pre>{@code
 * System.out.println(taskRouter.reports().workflowCoverage());
 *
 * Support Center > Support Routing: 3 tasks
 *   filter          target     queue      tasks  offers  timeouts  skipped  expired
 *   Billing         1 (300 s)  Billing        3       4         1   1 of 2        0
 *                   2          Everybody      2       1         -        -        1
 *   default_filter  -          Everybody      0       0         -        -        0  <- never
 *   Hit: targets 2 of 2, timeouts 1 of 1, skip rules 1 of 1, default_filter 0 of 1.
 * }</pre>
 *
 * <p>Workflows of several fakes are the same if their workspaces' names, their own names and their configurations are,
 * whatever the SIDs. A workflow whose configuration changes is one for each configuration: tasks keep the one with which
 * they came (task evaluation). Any thread may add and read.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WorkflowCoverage {

    private final Coverage coverage;

    WorkflowCoverage(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Of no fake yet, to be added to. */
    public static WorkflowCoverage empty() {
        return new WorkflowCoverage(new Coverage());
    }

    /** Counts what others have counted, too. The other one stays as it is. */
    public void add(WorkflowCoverage other) {
        coverage.add(other.coverage);
    }

    /** Each configuration of each workflow, by the names of workspaces and workflows. */
    public List<Workflow> workflows() {
        return coverage.workflows().stream().map(WorkflowCoverage::workflow).toList();
    }

    /** What no task has used, such as {@code Workflow "Support Routing", filter "VIP", target 2 (queue "Overflow")}. */
    public List<String> notHit() {
        return coverage.workflows().stream()
                .flatMap(workflow -> workflow.notHit().stream())
                .toList();
    }

    /** What can never be used, or not as it was meant: of the configurations alone, and of the tasks and workers there were. */
    public List<Finding> findings() {
        return workflows().stream()
                .flatMap(workflow -> workflow.findings().stream())
                .toList();
    }

    /** A table of everything, on several lines. */
    @Override
    public String toString() {
        return CoverageText.of(coverage);
    }

    private static Workflow workflow(CoveredWorkflow covered) {
        return new Workflow(
                covered.workspace(),
                covered.name(),
                covered.tasks(),
                covered.shape().steps().stream()
                        .map(step -> step(covered, step))
                        .toList(),
                covered.notHit(),
                covered.lint().stream()
                        .map(lint -> new Finding(Rule.valueOf(lint.rule().name()), lint.sentence()))
                        .toList());
    }

    private static Step step(CoveredWorkflow covered, NamedConfiguration.Step step) {
        StepCounts counts = covered.at(step);
        NamedConfiguration.Target target = covered.shape().target(step);
        Integer timeout = target == null ? null : target.timeout();
        return new Step(
                step.isDefault() ? null : covered.shape().filterName(step),
                step.isDefault() ? 0 : step.target() + 1,
                covered.shape().queue(step),
                timeout == null ? null : Duration.ofSeconds(timeout),
                target == null ? null : target.skipIf(),
                counts.tasks(),
                counts.offers(),
                counts.timeouts(),
                counts.skipped(),
                counts.passed(),
                counts.expired());
    }

    /**
     * One configuration of a workflow.
     *
     * @param workspace the friendly name of its workspace
     * @param name its friendly name
     * @param tasks how many tasks came to it
     * @param steps the targets of its filters, in order, and the default filter if it has one
     * @param notHit what of it no task has used
     * @param findings what of it can never be used, or not as it was meant
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Workflow(
            String workspace, String name, long tasks, List<Step> steps, List<String> notHit, List<Finding> findings) {
        public Workflow {
            steps = List.copyOf(steps);
            notHit = List.copyOf(notHit);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A target of a filter, or the default filter.
     *
     * @param filter its friendly name, {@code filter 2} and so on for one without; null for the default filter
     * @param target its place in the filter, from 1; 0 for the default filter
     * @param taskQueue the friendly name of its queue
     * @param timeout null for a target without
     * @param skipIf null for a target without
     * @param tasks how often a task came to it, those included that were skipped at once
     * @param offers how many reservations were made for tasks in it
     * @param timeouts how often its timeout was over
     * @param skipped how often {@code skip_if} was asked and was true: the task went on at once
     * @param passed how often {@code skip_if} was asked and was false: the task stayed
     * @param expired how many tasks ended in it because their own life was over
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Step(
            @Nullable String filter,
            int target,
            String taskQueue,
            @Nullable Duration timeout,
            @Nullable String skipIf,
            long tasks,
            long offers,
            long timeouts,
            long skipped,
            long passed,
            long expired) {

        /** Whether a task came to it. */
        public boolean isHit() {
            return tasks > 0;
        }
    }

    /**
     * Something that can never be used, or not as it was meant.
     *
     * @param sentence where it is, what is wrong, and the remedy, on one line
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Finding(Rule rule, String sentence) {
        /** The sentence. */
        @Override
        public String toString() {
            return sentence;
        }
    }

    /** What findings are about. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Rule {
        /** No task can fulfil its expression, or filters before it take every task that does. */
        UNREACHABLE_FILTER,
        /** A target before it in its filter has neither a timeout nor a {@code skip_if} that can be true. */
        UNREACHABLE_TARGET,
        /** Tasks that match no filter are refused. */
        NO_DEFAULT_FILTER,
        /** An expression asks for an attribute that no task had. */
        UNKNOWN_TASK_ATTRIBUTE,
        /** An expression asks for an attribute that no worker had. */
        UNKNOWN_WORKER_ATTRIBUTE,
        /** No worker matches the queue's {@code TargetWorkers}. */
        UNSERVED_QUEUE,
        /** No worker of the queue fulfils the target's own expression. */
        UNSERVED_TARGET,
        /** A timeout is longer than the tasks' own, so that it never comes. */
        TIMEOUT_BEYOND_LIFE,
        /** A target's timeout is shorter than that of a reservation, so that only one worker is asked. */
        TIMEOUT_WITHIN_RESERVATION
    }
}
