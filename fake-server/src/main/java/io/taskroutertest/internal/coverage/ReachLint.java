package io.taskroutertest.internal.coverage;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import io.taskroutertest.internal.coverage.Lint.Findings;
import io.taskroutertest.internal.expression.Assumption;
import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters and targets to which no task can ever come, and tasks that no filter takes: from the configuration alone. */
final class ReachLint {

    private static final String TASK = "task";

    private final NamedConfiguration shape;
    private final Findings findings;

    private ReachLint(NamedConfiguration shape, Findings findings) {
        this.shape = shape;
        this.findings = findings;
    }

    static void check(NamedConfiguration shape, Findings findings) {
        ReachLint lint = new ReachLint(shape, findings);
        for (int i = 0; i < shape.filters().size(); i++) {
            lint.checkFilter(i);
            lint.checkTargets(i);
        }
        lint.checkDefault();
    }

    private void checkFilter(int filter) {
        Expression expression = shape.filters().get(filter).expression();
        List<Assumption> ways = ways(expression);
        if (ways.isEmpty()) {
            findings.filter(Rule.UNREACHABLE_FILTER, filter, neverTrue(Objects.requireNonNull(expression)));
            return;
        }
        Set<String> takers = new LinkedHashSet<>();
        for (Assumption way : ways) {
            String taker = taker(way, filter);
            if (taker == null) {
                return;
            }
            takers.add(taker);
        }
        findings.filter(
                Rule.UNREACHABLE_FILTER,
                filter,
                " can never be reached: what it would take is taken before it, by " + String.join(" and by ", takers)
                        + ". Move it up, or narrow the other.");
    }

    private static List<Assumption> ways(@Nullable Expression expression) {
        return expression == null ? List.of(Assumption.none()) : Assumption.waysToFulfil(expression, TASK);
    }

    /** A filter before this one that takes such a task for good; null if there is none. */
    private @Nullable String taker(Assumption way, int before) {
        for (int i = 0; i < before; i++) {
            NamedConfiguration.Filter filter = shape.filters().get(i);
            Expression expression = filter.expression();
            if (keepsItsTasks(filter) && (expression == null || way.fulfils(expression))) {
                return "filter " + LintPhrases.quoted(filter.name()) + " ("
                        + (expression == null || Assumption.none().fulfils(expression)
                                ? "it takes every task"
                                : LintPhrases.expression(expression))
                        + ")";
            }
        }
        return null;
    }

    /** From the last target a task goes on to the next filters if it is skipped there, or if its time there is over. */
    private static boolean keepsItsTasks(NamedConfiguration.Filter filter) {
        return filter.targets().stream().anyMatch(NamedConfiguration.Target::holdsTasksForever);
    }

    /** Whether a task can be skipped past the last target: then the default filter takes it; a timeout does not lead there. */
    private static boolean mayBeSkippedPast(NamedConfiguration.Filter filter) {
        List<NamedConfiguration.Target> targets = filter.targets();
        return !keepsItsTasks(filter)
                && targets.get(targets.size() - 1).skipRule() == NamedConfiguration.SkipRule.POSSIBLE;
    }

    private static boolean takesEveryTask(NamedConfiguration.Filter filter) {
        return filter.expression() == null || Assumption.none().fulfils(filter.expression());
    }

    private static String neverTrue(Expression expression) {
        if (expression.text().isBlank()) {
            return " can never be reached: its expression is empty, which matches nothing. Leave `expression` out to take"
                    + " every task.";
        }
        String why = Evaluation.of(expression, path -> Value.NULL).clauses().stream()
                .filter(clause -> clause.confusion() != null)
                .map(clause -> clause.confusion().message())
                .findFirst()
                .map(message -> " (" + LintPhrases.oneLine(message) + ")")
                .orElse("");
        return " can never be reached: no task can fulfil " + LintPhrases.expression(expression) + why
                + ". Correct its expression.";
    }

    private void checkTargets(int filter) {
        List<NamedConfiguration.Target> targets = shape.filters().get(filter).targets();
        for (int i = 0; i < targets.size() - 1; i++) {
            if (targets.get(i).holdsTasksForever()) {
                NamedConfiguration.Step next = new NamedConfiguration.Step(filter, i + 1);
                String others = targets.size() - i > 2 ? ", nor those after it" : "";
                findings.target(
                        Rule.UNREACHABLE_TARGET,
                        next,
                        " can never be reached" + others + ": target " + (i + 1) + " has no timeout and no skip_if"
                                + " that can be true, so tasks stay there until they end. Give target " + (i + 1)
                                + " a timeout.");
                return;
            }
        }
    }

    private void checkDefault() {
        boolean caught =
                shape.filters().stream().anyMatch(filter -> takesEveryTask(filter) && !mayBeSkippedPast(filter));
        if (shape.defaultQueue() != null || caught) {
            return;
        }
        List<String> skipping = new ArrayList<>();
        for (NamedConfiguration.Filter filter : shape.filters()) {
            if (mayBeSkippedPast(filter)) {
                skipping.add(LintPhrases.quoted(filter.name()));
            }
        }
        findings.workflow(
                Rule.NO_DEFAULT_FILTER,
                " has no default_filter: a task that matches no filter is refused, and one whose attributes change so"
                        + " that none matches is canceled"
                        + (skipping.isEmpty()
                                ? ""
                                : ", like one that is skipped past the last target of "
                                        + skipping.stream().collect(Collectors.joining(" or ")))
                        + ". Add a default_filter with a queue.");
    }
}
