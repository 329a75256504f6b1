package io.taskroutertest.internal.coverage;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a configuration can never be used, or not as it was meant.
 *
 * @param sentence on one line: where, what and the remedy
 */
public record Lint(Rule rule, NamedConfiguration.Step step, String sentence) {

    /** All findings on a configuration, in the order of its steps. */
    static List<Lint> of(CoverageKey key, WorkflowUsage tally) {
        Findings findings = new Findings(key);
        ReachLint.check(key.shape(), findings);
        AttributeLint.check(key.shape(), tally, findings);
        ServiceLint.check(key.shape(), tally, findings);
        TimeLint.check(key.shape(), tally, findings);
        return findings.all();
    }

    /** What was found so far. */
    static final class Findings {

        private final CoverageKey key;
        private final List<Lint> all = new ArrayList<>();

        Findings(CoverageKey key) {
            this.key = key;
        }

        List<Lint> all() {
            return List.copyOf(all);
        }

        void workflow(Rule rule, String words) {
            all.add(new Lint(rule, NamedConfiguration.Step.DEFAULT, LintPhrases.workflow(key) + words));
        }

        void filter(Rule rule, int filter, String words) {
            NamedConfiguration.Step first = new NamedConfiguration.Step(filter, 0);
            all.add(new Lint(
                    rule, first, LintPhrases.workflow(key) + ", " + LintPhrases.filter(key.shape(), first) + words));
        }

        void target(Rule rule, NamedConfiguration.Step step, String words) {
            all.add(new Lint(
                    rule, step, LintPhrases.workflow(key) + ", " + LintPhrases.step(key.shape(), step) + words));
        }
    }
}
