package io.taskroutertest.internal.subject;

import io.taskroutertest.coverage.WorkflowCoverage;
import io.taskroutertest.internal.coverage.Coverage;
import io.taskroutertest.internal.coverage.CoverageText;
import io.taskroutertest.internal.coverage.CoveredWorkflow;
import io.taskroutertest.internal.coverage.Lint;
import io.taskroutertest.internal.coverage.NamedConfiguration;
import io.taskroutertest.internal.coverage.StepCounts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workflow coverage of a fake, or of several. */
public final class FakeCoverage implements WorkflowCoverage {

    private final Coverage coverage;

    public FakeCoverage(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Returns coverage as JSON, for another JVM to add, or null if there is none. */
    public static @Nullable String toJson(WorkflowCoverage coverage) {
        return coverage instanceof FakeCoverage some ? some.coverage.toJson() : null;
    }

    /** @throws IllegalArgumentException if the text was not written by this version of the testkit */
    public static WorkflowCoverage ofJson(String text) {
        return new FakeCoverage(Coverage.ofJson(text));
    }

    @Override
    public WorkflowCoverage plus(WorkflowCoverage other) {
        if (other instanceof FakeCoverage more) {
            return new FakeCoverage(coverage.plus(more.coverage));
        }
        if (other.workflows().isEmpty()) {
            return this;
        }
        throw new IllegalArgumentException(
                "Only the coverage of fakes can be added up, and " + other.getClass() + " is none");
    }

    @Override
    public List<Workflow> workflows() {
        return coverage.workflows().stream().map(FakeCoverage::workflow).toList();
    }

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
                covered.lint().stream().map(FakeCoverage::finding).toList());
    }

    private static Finding finding(Lint lint) {
        return new Finding(lint.rule(), lint.sentence());
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
}
