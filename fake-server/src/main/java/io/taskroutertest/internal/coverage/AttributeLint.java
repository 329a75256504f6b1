package io.taskroutertest.internal.coverage;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import io.taskroutertest.internal.coverage.Lint.Findings;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.names.SimilarName;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes that expressions read and that no task, or no worker, of the run had. */
final class AttributeLint {

    private final NamedConfiguration shape;
    private final WorkflowUsage tally;
    private final Findings findings;
    private final Set<String> toldOfWorkers = new HashSet<>();

    private AttributeLint(NamedConfiguration shape, WorkflowUsage tally, Findings findings) {
        this.shape = shape;
        this.tally = tally;
        this.findings = findings;
    }

    static void check(NamedConfiguration shape, WorkflowUsage tally, Findings findings) {
        AttributeLint lint = new AttributeLint(shape, tally, findings);
        for (int i = 0; i < shape.filters().size(); i++) {
            lint.checkFilter(i);
        }
        for (NamedConfiguration.Step step : shape.steps()) {
            lint.checkStep(step);
        }
    }

    private void checkFilter(int filter) {
        Expression expression = shape.filters().get(filter).expression();
        if (tally.tasks().count() > 0) {
            Set<KeyPath> needed = KeyUses.needed(expression, KeyUses.Place.FILTER, true);
            for (KeyPath key : KeyUses.ofTasks(expression, KeyUses.Place.FILTER)) {
                String words = unknown(key, needed.contains(key), tally.tasks(), "task");
                if (words != null) {
                    findings.filter(Rule.UNKNOWN_TASK_ATTRIBUTE, filter, words);
                }
            }
        }
    }

    private void checkStep(NamedConfiguration.Step step) {
        NamedConfiguration.Target target = shape.target(step);
        if (target != null && tally.tasks().count() > 0) {
            tasks(step, "", KeyUses.ofTasks(target.expression(), KeyUses.Place.TARGET), target.expression());
            tasks(step, ": its known worker", KeyUses.of(target.knownWorker()), null);
        }
        if (tally.workers().count() > 0) {
            if (target != null) {
                workers(step, "", target.expression(), KeyUses.Place.TARGET);
                for (KeyPath key : KeyUses.of(target.orderBy())) {
                    tell(
                            Rule.UNKNOWN_WORKER_ATTRIBUTE,
                            step,
                            ": order_by",
                            unknown(key, true, tally.workers(), "worker"));
                }
            }
            QueueFacts queue = tally.queues().get(shape.queue(step));
            if (queue != null && !queue.varies() && toldOfWorkers.add(shape.queue(step))) {
                workers(step, ": TargetWorkers", queue.targetWorkers(), KeyUses.Place.QUEUE);
            }
        }
    }

    /** @param expression that they are from; null for those that are needed in any case */
    private void tasks(
            NamedConfiguration.Step step, String subject, Set<KeyPath> keys, @Nullable Expression expression) {
        Set<KeyPath> needed = expression == null ? keys : KeyUses.needed(expression, KeyUses.Place.TARGET, true);
        for (KeyPath key : keys) {
            String words = unknown(key, needed.contains(key), tally.tasks(), "task");
            tell(Rule.UNKNOWN_TASK_ATTRIBUTE, step, subject, words);
        }
    }

    private void workers(
            NamedConfiguration.Step step, String subject, @Nullable Expression expression, KeyUses.Place place) {
        Set<KeyPath> needed = KeyUses.needed(expression, place, false);
        for (KeyPath key : KeyUses.ofWorkers(expression, place)) {
            String words = unknown(key, needed.contains(key), tally.workers(), "worker");
            tell(Rule.UNKNOWN_WORKER_ATTRIBUTE, step, subject, words);
        }
    }

    private void tell(Rule rule, NamedConfiguration.Step step, String subject, @Nullable String words) {
        if (words != null) {
            findings.target(rule, step, subject + words);
        }
    }

    /** Null for an attribute that somebody had, and for one that may be missing and resembles no other. */
    private static @Nullable String unknown(KeyPath key, boolean needed, AttributePresence traits, String kind) {
        if (traits.carried().contains(key.text())) {
            return null;
        }
        Set<String> others = new HashSet<>(traits.others());
        if (!needed) {
            others.removeAll(traits.carried()); // The workflow asks for it as well, so both are meant.
        }
        String near = SimilarName.of(key.text(), others);
        if (near == null && !needed) {
            return null;
        }
        return " asks for `" + key.text() + "`, which no " + kind + " of the run had"
                + (near == null
                        ? ". Give it to the " + kind + "s of a test, or take it out."
                        : "; some had `" + LintPhrases.oneLine(near) + "`"
                                + (near.indexOf('-') >= 0 ? ", which no expression can name" : "")
                                + ". Write both alike.");
    }
}
