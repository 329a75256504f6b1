package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An explanation as plain text, section by section. */
public final class ExplanationText {

    private static final int MOST_WORKERS = 10;
    private static final int MOST_OFFERS = 10;
    private static final int MOST_ALERTS = 5;
    private static final int LONGEST_ATTRIBUTES = 60;

    private final TaskDiagnosis it;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(TaskDiagnosis explanation) {
        this.it = explanation;
    }

    public static String of(TaskDiagnosis explanation) {
        ExplanationText text = new ExplanationText(explanation);
        text.head();
        text.filters();
        text.way();
        text.line();
        text.members();
        text.outsiders();
        text.offers();
        text.alerts();
        return text.text.toString().stripTrailing();
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void head() {
        String attributes = it.task().attributes().text();
        line(it.name() + " " + shortened(attributes) + " (" + it.task().sid() + ") is "
                + it.task().status().toString() + (it.deletion() == null ? "" : ", deleted")
                + (it.queue() == null ? "" : ", in queue " + ValueText.quoted(it.queue()))
                + ", priority " + it.task().priority());
        line("because " + Causes.inFull(it));
        if (!it.task().attributes().wellFormed()) {
            line("its attributes are no JSON object, so every key reads NULL");
        }
        if (it.standing() instanceof TaskSituation.Waiting waiting && it.deletion() == null) {
            line("it waits for "
                    + ValueText.duration(Duration.between(it.task().dates().created(), it.now()))
                    + until(waiting.endOfTarget(), "; its target ends in ")
                    + until(waiting.endOfLife(), "; its Timeout ends in "));
        }
    }

    private static String shortened(String attributes) {
        String line = ValueText.oneLine(attributes);
        return line.length() <= LONGEST_ATTRIBUTES ? line : line.substring(0, LONGEST_ATTRIBUTES) + "…";
    }

    private String until(@Nullable Instant end, String words) {
        return end == null ? "" : words + ValueText.duration(Duration.between(it.now(), end));
    }

    private void filters() {
        if (it.filters().isEmpty()) {
            return;
        }
        line("Filters" + (it.workflow() == null ? "" : " of workflow " + ValueText.quoted(it.workflow())) + ":");
        for (TaskDiagnosis.FilterTrial filter : it.filters()) {
            line((filter.current() ? "> " : "  ") + trial(filter));
        }
    }

    /** Whether a filter matches, and why. */
    static String trial(TaskDiagnosis.FilterTrial filter) {
        String outcome = filter.matched() ? "matches" : "does not match";
        return ValueText.quoted(filter.name()) + " "
                + (filter.expression() == null
                        ? "takes every task"
                        : outcome + ": " + ValueText.findings(filter.findings()));
    }

    private void way() {
        if (it.way().isEmpty()) {
            return;
        }
        line("Targets:");
        for (TaskDiagnosis.Stop stop : it.way()) {
            boolean there = stop.leaving() == TaskDiagnosis.Leaving.STILL_THERE;
            line((there ? "> " : "  ")
                    + (stop.number() == 0
                            ? "default_filter"
                            : ValueText.quoted(stop.filter()) + " target " + stop.number())
                    + ", queue " + ValueText.quoted(Objects.requireNonNullElse(stop.queue(), "(deleted)"))
                    + described(stop.target())
                    + ", entered at " + stop.entered() + leaving(stop));
        }
    }

    private static String described(WorkflowConfiguration.@Nullable Target target) {
        if (target == null) {
            return "";
        }
        return (target.expression() == null ? "" : ", expression " + target.expression())
                + (target.knownWorker() == null
                        ? ""
                        : ", known worker " + target.knownWorker().attribute())
                + (target.orderBy() == null ? "" : ", order_by " + target.orderBy())
                + (target.skipIf() == null ? "" : ", skip_if " + target.skipIf())
                + (target.priority() == null ? "" : ", priority " + target.priority())
                + (target.timeout() == null ? "" : ", timeout " + target.timeout() + " s");
    }

    private static String leaving(TaskDiagnosis.Stop stop) {
        return switch (stop.leaving()) {
            case STILL_THERE -> "";
            case TIMED_OUT -> ", timed out at " + stop.left();
            case SKIPPED -> ", skipped: " + ValueText.findings(stop.skip());
            case EVALUATED_AGAIN -> ", left at " + stop.left() + ", because the filters were tried again";
        };
    }

    private void line() {
        TaskDiagnosis.Line waiting = it.line();
        if (waiting != null) {
            line("Its place on channel " + ValueText.quoted(waiting.channel()) + ": " + waiting.place() + " of "
                    + waiting.length() + " (" + waiting.order() + ")"
                    + (waiting.ahead().isEmpty() ? "" : ", first come " + String.join(", ", waiting.ahead())));
        }
    }

    private void members() {
        if (it.task().direct().isToWorker()) {
            workers("The worker whom its RoutingTarget names" + moment() + ":", it.members());
        } else if (it.queue() != null) {
            workers(
                    "Workers of queue " + ValueText.quoted(it.queue()) + " (" + it.targetWorkers() + ")" + moment()
                            + (it.members().isEmpty() ? ": none" : ", nearest miss first:"),
                    it.members());
        }
    }

    private String moment() {
        return it.moment().equals(it.now()) ? "" : " at " + it.moment();
    }

    private void outsiders() {
        if (!it.outsiders().isEmpty()) {
            workers("Other workers, nearest miss first:", it.outsiders());
        }
    }

    private void workers(String heading, List<Candidate> workers) {
        line(heading);
        workers.stream().limit(MOST_WORKERS).forEach(worker -> line("  " + ReasonText.of(worker)));
        int more = workers.size() - MOST_WORKERS;
        if (more > 0) {
            line("  … and " + more + " more");
        }
    }

    private void offers() {
        if (it.offers().isEmpty()) {
            return;
        }
        line("Offers:");
        int first = Math.max(0, it.offers().size() - MOST_OFFERS);
        if (first > 0) {
            line("  … " + first + " earlier ones left out");
        }
        for (Reservation offer : it.offers().subList(first, it.offers().size())) {
            line("  " + offer.workerName() + ": " + offer.status().toString()
                    + (offer.status().isLive() ? " since " : " at ") + offer.dateUpdated() + ", offered at "
                    + offer.dateCreated() + " until " + offer.deadline());
        }
    }

    private void alerts() {
        int first = Math.max(0, it.alerts().size() - MOST_ALERTS);
        if (!it.alerts().isEmpty()) {
            line("Alerts:");
        }
        it.alerts().subList(first, it.alerts().size()).forEach(alert -> line("  " + alert.text()));
    }
}
