package io.taskroutertest.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One configuration of a workflow, with what it has seen. */
public final class CoveredWorkflow {

    private final CoverageKey key;
    private final WorkflowUsage tally;
    private final int version;
    private final int versions;
    private final List<Lint> lint;

    CoveredWorkflow(CoverageKey key, WorkflowUsage tally, int version, int versions) {
        this.key = key;
        this.tally = tally;
        this.version = version;
        this.versions = versions;
        this.lint = Lint.of(key, tally);
    }

    public String workspace() {
        return key.workspace();
    }

    /** Its friendly name, and which of several configurations it is. */
    public String title() {
        return key.workflow() + (versions == 1 ? "" : " (configuration " + version + " of " + versions + ")");
    }

    public String name() {
        return key.workflow();
    }

    public NamedConfiguration shape() {
        return key.shape();
    }

    public long tasks() {
        return tally.tasks().count();
    }

    public StepCounts at(NamedConfiguration.Step step) {
        return tally.at(step);
    }

    public List<Lint> lint() {
        return lint;
    }

    /** Every filter, target, timeout and skip rule that no task has used, and the default; in the order of the steps. */
    public List<String> notHit() {
        List<String> notHit = new ArrayList<>();
        int missedFilter = Integer.MIN_VALUE;
        for (NamedConfiguration.Step step : shape().steps()) {
            if (step.filter() == missedFilter) {
                continue;
            }
            if (!step.isDefault() && isMissed(step.filter())) {
                missedFilter = step.filter();
                notHit.add(LintPhrases.workflow(key) + ", " + LintPhrases.filter(shape(), step));
            } else {
                addMissed(notHit, step);
            }
        }
        return notHit;
    }

    private void addMissed(List<String> notHit, NamedConfiguration.Step step) {
        String place = LintPhrases.workflow(key) + ", " + LintPhrases.step(shape(), step);
        StepCounts counts = at(step);
        if (counts.tasks() == 0) {
            notHit.add(place);
            return;
        }
        if (hasTimeout(step) && counts.timeouts() == 0) {
            notHit.add(place + ": its timeout");
        }
        if (hasSkipRule(step) && counts.skipped() == 0) {
            notHit.add(place + ": its skip_if");
        }
    }

    private boolean isMissed(int filter) {
        return shape().steps().stream().filter(step -> step.filter() == filter).allMatch(step -> at(step).tasks() == 0);
    }

    public boolean hasTimeout(NamedConfiguration.Step step) {
        return !step.isDefault() && Objects.requireNonNull(shape().target(step)).timeout() != null;
    }

    public boolean hasSkipRule(NamedConfiguration.Step step) {
        return !step.isDefault() && Objects.requireNonNull(shape().target(step)).skipIf() != null;
    }
}
