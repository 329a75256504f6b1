package io.taskroutertest.internal.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Coverage as a table for people: a block for each configuration of each workflow, and below it what was found. */
public final class CoverageText {

    private static final List<String> HEAD =
            List.of("filter", "target", "queue", "tasks", "offers", "timeouts", "skipped", "expired");
    private static final int FIRST_NUMBER = 3;
    private static final String NONE = "-";
    private static final String NEVER = "  <- never";

    private CoverageText() {}

    public static String of(Coverage coverage) {
        List<CoveredWorkflow> workflows = coverage.workflows();
        StringBuilder text = new StringBuilder("Workflow coverage of " + counted(coverage.fakes(), "fake") + ":");
        if (workflows.isEmpty()) {
            text.append(" no workflow.");
        }
        text.append('\n');
        for (CoveredWorkflow workflow : workflows) {
            text.append('\n').append(block(workflow));
        }
        if (coverage.leftOut() > 0) {
            text.append("\nToo many configurations to keep apart: ")
                    .append(coverage.leftOut())
                    .append(" more are not counted.\n");
        }
        return text.toString();
    }

    private static String block(CoveredWorkflow workflow) {
        StringBuilder block = new StringBuilder()
                .append(LintPhrases.oneLine(workflow.workspace() + " > " + workflow.title()))
                .append(": ")
                .append(counted(workflow.tasks(), "task"))
                .append('\n');
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        List<NamedConfiguration.Step> steps = workflow.shape().steps();
        for (NamedConfiguration.Step step : steps) {
            rows.add(row(workflow, step));
        }
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean never = i > 0 && workflow.at(steps.get(i - 1)).tasks() == 0;
            block.append(line(rows.get(i), widths)).append(never ? NEVER : "").append('\n');
        }
        block.append(hits(workflow)).append('\n');
        workflow.lint()
                .forEach(lint -> block.append("  ! ").append(lint.sentence()).append('\n'));
        return block.toString();
    }

    private static List<String> row(CoveredWorkflow workflow, NamedConfiguration.Step step) {
        StepCounts counts = workflow.at(step);
        return List.of(
                step.target() == 0 ? LintPhrases.oneLine(workflow.shape().filterName(step)) : "",
                target(workflow.shape().target(step), step),
                LintPhrases.oneLine(workflow.shape().queue(step)),
                number(counts.tasks()),
                number(counts.offers()),
                workflow.hasTimeout(step) ? number(counts.timeouts()) : NONE,
                workflow.hasSkipRule(step)
                        ? number(counts.skipped()) + " of " + number(counts.skipped() + counts.passed())
                        : NONE,
                number(counts.expired()));
    }

    /** With its timeout, in which configurations of one workflow differ most often. */
    private static String target(NamedConfiguration.@Nullable Target target, NamedConfiguration.Step step) {
        if (target == null) {
            return NONE;
        }
        return (step.target() + 1) + (target.timeout() == null ? "" : " (" + target.timeout() + " s)");
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - row.get(i).length());
            line.append("  ").append(i < FIRST_NUMBER ? row.get(i) + blanks : blanks + row.get(i));
        }
        return line.toString();
    }

    /** How much of what can be hit was. */
    private static String hits(CoveredWorkflow workflow) {
        Map<String, long[]> shares = new LinkedHashMap<>();
        for (NamedConfiguration.Step step : workflow.shape().steps()) {
            StepCounts counts = workflow.at(step);
            count(shares, step.isDefault() ? "default_filter" : "targets", counts.tasks());
            if (workflow.hasTimeout(step)) {
                count(shares, "timeouts", counts.timeouts());
            }
            if (workflow.hasSkipRule(step)) {
                count(shares, "skip rules", counts.skipped());
            }
        }
        return shares.entrySet().stream()
                .map(share -> share.getKey() + " " + share.getValue()[0] + " of " + share.getValue()[1])
                .collect(Collectors.joining(", ", "  Hit: ", shares.isEmpty() ? "nothing is there to hit." : "."));
    }

    private static void count(Map<String, long[]> shares, String kind, long times) {
        long[] share = shares.computeIfAbsent(kind, it -> new long[2]);
        share[0] += times > 0 ? 1 : 0;
        share[1]++;
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private static String counted(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
