package io.taskroutertest.internal.report;

import io.taskroutertest.internal.coverage.Coverage;
import io.taskroutertest.internal.coverage.CoveredWorkflow;
import io.taskroutertest.internal.coverage.NamedConfiguration;
import io.taskroutertest.internal.coverage.StepCounts;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import java.util.ArrayList;
import java.util.List;

/** What of the workflows was used, and what of them can never be, as rows of numbers. */
final class ReportCoverage {

    private final ReportIndex index;
    private final List<CoveredWorkflow> workflows;

    ReportCoverage(ReportIndex index, List<LoggedEvent> log) {
        this.index = index;
        this.workflows = Coverage.of(log, 0, true).workflows();
    }

    /**
     * Workflow, filter, number of the target or {@link ReportIndex#NONE}, queue, tasks, offers, timeouts, skipped, asked
     * whether to skip, expired; {@link ReportIndex#NONE} for what a step does not have.
     */
    List<long[]> rows() {
        List<long[]> rows = new ArrayList<>();
        for (CoveredWorkflow workflow : workflows) {
            workflow.shape().steps().forEach(step -> rows.add(row(workflow, step)));
        }
        return rows;
    }

    /** The sentences. */
    List<Integer> lint() {
        return workflows.stream()
                .flatMap(workflow -> workflow.lint().stream())
                .map(lint -> index.text(lint.sentence()))
                .toList();
    }

    private long[] row(CoveredWorkflow workflow, NamedConfiguration.Step step) {
        StepCounts counts = workflow.at(step);
        boolean mayBeSkipped = workflow.hasSkipRule(step);
        return new long[] {
            index.text(workflow.title()),
            index.text(workflow.shape().filterName(step)),
            step.isDefault() ? ReportIndex.NONE : step.target() + 1,
            index.text(workflow.shape().queue(step)),
            counts.tasks(),
            counts.offers(),
            workflow.hasTimeout(step) ? counts.timeouts() : ReportIndex.NONE,
            mayBeSkipped ? counts.skipped() : ReportIndex.NONE,
            mayBeSkipped ? counts.skipped() + counts.passed() : ReportIndex.NONE,
            counts.expired()
        };
    }
}
