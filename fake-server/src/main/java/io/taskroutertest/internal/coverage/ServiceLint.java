package io.taskroutertest.internal.coverage;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import io.taskroutertest.internal.coverage.Lint.Findings;
import io.taskroutertest.internal.expression.Expression;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queues and targets that nobody serves. Where no fake of the run had any workers, nothing is said. */
final class ServiceLint {

    private ServiceLint() {}

    static void check(NamedConfiguration shape, WorkflowUsage tally, Findings findings) {
        if (tally.workers().count() == 0) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (NamedConfiguration.Step step : shape.steps()) {
            String queue = shape.queue(step);
            QueueFacts facts = tally.queues().get(queue);
            if (facts != null && !facts.served()) {
                if (told.add(queue)) {
                    findings.target(Rule.UNSERVED_QUEUE, step, unserved(facts.targetWorkers(), tally));
                }
            } else if (facts != null && Boolean.FALSE.equals(tally.fits().get(step))) {
                Expression ofTarget = Objects.requireNonNull(shape.target(step)).expression();
                findings.target(
                        Rule.UNSERVED_TARGET,
                        step,
                        " can be served by nobody: no worker of its queue fulfils "
                                + LintPhrases.expression(Objects.requireNonNull(ofTarget))
                                + (tally.tasks().count() == 0 ? "" : " for any task of the run")
                                + ". Correct the target's expression, or give a worker what is asked for.");
            }
        }
    }

    private static String unserved(@Nullable Expression targetWorkers, WorkflowUsage tally) {
        String nobody = ": the queue can be served by nobody: ";
        if (targetWorkers == null) {
            return nobody + "it has been deleted. Name another queue.";
        }
        return nobody
                + (targetWorkers.text().isBlank()
                        ? "its TargetWorkers is empty, which matches no worker. Write 1==1 for all."
                        : (tally.workers().count() == 1
                                        ? "the only worker does not fulfil "
                                        : "none of the " + tally.workers().count() + " workers fulfils ")
                                + LintPhrases.expression(targetWorkers)
                                + ". Correct its TargetWorkers, or give a worker what is asked for.");
    }
}
