package io.taskroutertest.coverage;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of workflows in one fake, or in all fakes of a test run: what tasks have used of them, and what of them can
 * never be used.
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
 * <p>Workflows of several fakes count as the same if the names of their workspaces, their own names and their
 * configurations are the same, whatever the SIDs. A workflow whose configuration changes counts as one for each
 * configuration: tasks keep the one with which they were created (task evaluation).
 *
 * <p>A coverage never changes. The coverage of several fakes is added up with {@link #plus}:
 *
 * <pre>{@code
 * AtomicReference<WorkflowCoverage> total = new AtomicReference<>(WorkflowCoverage.empty());
 * FakeTaskRouter.builder()
 *     .workflowCoverageTo(coverage -> total.accumulateAndGet(coverage, WorkflowCoverage::plus));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WorkflowCoverage {

    /** Returns the coverage of no fake, to add others to. */
    static WorkflowCoverage empty() {
        return new WorkflowCoverage() {
            @Override
            public WorkflowCoverage plus(WorkflowCoverage other) {
                return other;
            }

            @Override
            public List<Workflow> workflows() {
                return List.of();
            }

            @Override
            public String toString() {
                return "Workflow coverage of 0 fakes: no workflow.\n";
            }
        };
    }

    /**
     * Returns the coverage of the fakes of both.
     *
     * @param other of a fake, {@link #empty()}, or such a sum
     */
    WorkflowCoverage plus(WorkflowCoverage other);

    /** Returns each configuration of each workflow, by the names of workspaces and workflows. */
    List<Workflow> workflows();

    /**
     * Returns what no task has used, such as {@code Workflow "Support Routing", filter "VIP", target 2 (queue
     * "Overflow")}.
     */
    default List<String> notHit() {
        return workflows().stream()
                .flatMap(workflow -> workflow.notHit().stream())
                .toList();
    }

    /**
     * Returns what can never be used, or not as it was meant: judged by the configurations alone, and by the tasks and
     * workers that existed.
     */
    default List<Finding> findings() {
        return workflows().stream()
                .flatMap(workflow -> workflow.findings().stream())
                .toList();
    }

    /** Returns a table of everything, on several lines. */
    @Override
    String toString();

    /**
     * One configuration of a workflow.
     *
     * @param workspace the friendly name of its workspace
     * @param name its friendly name
     * @param tasks how many tasks entered it
     * @param steps the targets of its filters, in order, and the default filter if it has one
     * @param notHit what of it no task has used
     * @param findings what of it can never be used, or not as it was meant
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Workflow(
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
     * @param tasks how often a task entered it, including tasks that were skipped at once
     * @param offers how many reservations were created for tasks in it
     * @param timeouts how often its timeout expired
     * @param skipped how often {@code skip_if} was evaluated and true: the task went on at once
     * @param passed how often {@code skip_if} was evaluated and false: the task stayed
     * @param expired how many tasks ended in it because their own timeout expired
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Step(
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

        /** Returns whether a task entered it. */
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
    record Finding(Rule rule, String sentence) {
        /** Returns the sentence. */
        @Override
        public String toString() {
            return sentence;
        }
    }

    /** What findings are about. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    enum Rule {
        /** No task can match the filter's expression, or filters before it take every task that does. */
        UNREACHABLE_FILTER,
        /** A target before this one in its filter has neither a timeout nor a {@code skip_if} that can be true. */
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
        /** A timeout is longer than the tasks' own, so that it never expires. */
        TIMEOUT_BEYOND_LIFE,
        /** A target's timeout is shorter than that of a reservation, so that only one worker is asked. */
        TIMEOUT_WITHIN_RESERVATION
    }
}
