package io.taskroutertest.internal.incident.facts;

import static io.taskroutertest.model.ReplayFact.Standing.ASSUMED;
import static io.taskroutertest.model.ReplayFact.Standing.INFERRED;
import static io.taskroutertest.model.ReplayFact.Standing.IN_A_DEFINITION;
import static io.taskroutertest.model.ReplayFact.Standing.IN_THE_LOG;

import io.taskroutertest.model.ReplayFact;
import io.taskroutertest.model.ReplayFact.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down where each fact that a replay needs comes from: from the log, a definition, an inference, or nowhere. */
public final class FactTable {

    private final LogFacts log;
    private final DefinedResources defined;
    private final List<ReplayFact> rows = new ArrayList<>();

    private FactTable(LogFacts log, DefinedResources defined) {
        this.log = log;
        this.defined = defined;
    }

    public static List<ReplayFact> of(LogFacts log, DefinedResources defined) {
        FactTable table = new FactTable(log, defined);
        table.configuration();
        table.tasks();
        table.workers();
        table.order();
        table.unknownResources();
        return List.copyOf(table.rows);
    }

    private void configuration() {
        List<String> unknown = log.filterExpressions().stream()
                .filter(expression -> !defined.hasFilterExpression(expression))
                .toList();
        if (!defined.isEmpty()) {
            String differs = unknown.isEmpty() ? "" : "; no definition has the logged filter " + unknown.get(0);
            row("workflow configuration", IN_A_DEFINITION, defined.sources() + differs, "every decision of a workflow");
        } else if (!unknown.isEmpty()) {
            row(
                    "workflow configuration",
                    INFERRED,
                    "filters from the expressions of " + log.of("workflow.target-matched")
                            + " events workflow.target-matched",
                    "every decision of a workflow");
        } else {
            row("workflow configuration", ASSUMED, "tasks go where the record says", "every decision of a workflow");
        }
        changes();
        field(
                "maximum of reserved workers",
                "task_queue_max_reserved_workers",
                "how many reservations a task has",
                () -> log.mostPending() > 1
                        ? new Found(INFERRED, "at least " + log.mostPending() + ", since a task had so many")
                        : new Found(ASSUMED, "1"));
        field("order of queues", "task_order", "which task is first", () -> new Found(ASSUMED, "FIFO"));
        reservationTimeout();
    }

    private void changes() {
        long changes = log.of("workflow.updated") + log.of("workflow.created") + log.of("workflow.deleted");
        if (changes == 0) {
            row("changes of workflows", IN_THE_LOG, "none", "decisions after a change");
        } else if (defined.count() > 1) {
            row("changes of workflows", IN_A_DEFINITION, changes + " changes", "decisions after a change");
        } else {
            row(
                    "changes of workflows",
                    ASSUMED,
                    "the configuration before each of " + changes + " changes goes on",
                    "decisions after a change");
        }
    }

    private void reservationTimeout() {
        Duration usual = log.usualTimeout();
        boolean inLog = log.has("reservation_timeout");
        if (!inLog && defined.isEmpty() && usual != null) {
            row(
                    "reservation timeout",
                    INFERRED,
                    usual.toSeconds() + " s, from creation to timeout of " + log.timeouts() + " reservations",
                    "when reservations time out");
        } else {
            field(
                    "reservation timeout",
                    "reservation_timeout",
                    "when reservations time out",
                    () -> new Found(ASSUMED, "120 s"));
        }
    }

    private void tasks() {
        if (log.has("task_timeout")) {
            row("timeout of tasks", IN_THE_LOG, counted("task_timeout"), "when tasks are canceled");
        } else if (!log.agesAtTtl().isEmpty()) {
            row(
                    "timeout of tasks",
                    INFERRED,
                    log.agesAtTtl().first() + " s, the age of tasks whose TTL was exceeded",
                    "when tasks are canceled");
        } else {
            row("timeout of tasks", ASSUMED, "86400 s", "when tasks are canceled");
        }
        logOnly("routing target", "task_routing_target", "none", "tasks for one worker or queue");
        logOnly(
                "known worker",
                "known_worker_sid",
                "as the definition's attribute says",
                "targets with a known worker");
        logOnly("ignored capacity", "task_ignore_capacity", "false", "workers without room");
        logOnly("priority of tasks", "task_priority", "0", "the order of tasks");
        if (log.attributesRedacted().isEmpty()) {
            logOnly("attributes of tasks", "task_attributes", "none", "filters and targets");
        } else {
            row(
                    "attributes of tasks",
                    ASSUMED,
                    log.attributesRedacted().size()
                            + " tasks have redacted attributes; the record is followed for them",
                    "filters and targets");
        }
        int before = log.tasksBefore().size();
        row(
                "tasks before the window",
                before == 0 ? IN_THE_LOG : INFERRED,
                before == 0 ? "none" : before + " tasks, each as of its first mention",
                "what waits at the start");
        long failed = log.cancellationsAfter(5) + log.cancellationsAfter(15);
        row(
                "answers to assignment callbacks",
                failed == 0 ? ASSUMED : INFERRED,
                failed == 0
                        ? "their effects are the input"
                        : failed + " failed: reservations canceled 5 s or 15 s after their creation",
                "reservations that are canceled");
    }

    private void workers() {
        int without = log.workers() - log.workersWithActivity();
        if (log.workers() > 0 && without == 0) {
            row(
                    "activities at the start",
                    IN_THE_LOG,
                    log.workers() + " workers, at first mention",
                    "who is available");
        } else if (!defined.isEmpty()) {
            row("activities at the start", IN_A_DEFINITION, defined.sources(), "who is available");
        } else {
            row("activities at the start", ASSUMED, "Offline for " + without + " workers", "who is available");
        }
        field(
                "time in the activity",
                "worker_time_in_previous_activity_ms",
                "the choice among equal workers",
                () -> log.has("worker_time_in_previous_activity")
                        ? new Found(IN_THE_LOG, "in whole seconds")
                        : new Found(ASSUMED, "unknown; the choice follows the record"),
                false);
        field("attributes of workers", "worker_attributes", "who is eligible", () -> new Found(ASSUMED, "{}"));
        field(
                "capacities at the start",
                "worker_channel_capacity",
                "how many tasks a worker has",
                () -> new Found(ASSUMED, "1 on each channel"));
        row(
                "availability of activities",
                log.has("worker_available") || log.has("activity_available")
                        ? IN_THE_LOG
                        : defined.isEmpty() ? INFERRED : IN_A_DEFINITION,
                log.has("worker_available") || log.has("activity_available")
                        ? "worker_available"
                        : defined.isEmpty()
                                ? "activities in which workers got reservations are available"
                                : defined.sources(),
                "who is available");
    }

    private void order() {
        row(
                "instants",
                log.wholeSeconds() < log.events() ? IN_THE_LOG : ASSUMED,
                log.wholeSeconds() < log.events() ? "to the millisecond" : "the beginning of each second",
                "due times and order");
        boolean versions = log.has("task_version") || log.has("worker_version");
        row(
                "order within an instant",
                versions ? IN_THE_LOG : ASSUMED,
                versions ? "versions" : "by event type",
                "decisions of one instant");
    }

    private void unknownResources() {
        for (ResourceKind kind : ResourceKind.values()) {
            if (defined.isEmpty() && kind != ResourceKind.TASK_QUEUE) {
                continue;
            }
            log.resources(kind).values().stream()
                    .filter(seen -> !defined.knows(kind, seen))
                    .forEach(seen -> row(
                            kind.label() + " " + seen.label(),
                            seen.details().isEmpty() && seen.names().isEmpty() ? ASSUMED : INFERRED,
                            "no definition has it; from events: "
                                    + (seen.details().isEmpty() ? "its name" : String.join("; ", seen.details())),
                            "all that refers to it"));
        }
    }

    private record Found(Standing standing, String detail) {}

    private interface Otherwise {
        Found find();
    }

    private void field(String name, String field, String affects, Otherwise otherwise) {
        field(name, field, affects, otherwise, true);
    }

    private void field(String name, String field, String affects, Otherwise otherwise, boolean inDefinition) {
        if (log.has(field)) {
            row(name, IN_THE_LOG, counted(field), affects);
        } else if (inDefinition && !defined.isEmpty()) {
            row(name, IN_A_DEFINITION, defined.sources(), affects);
        } else {
            Found found = otherwise.find();
            row(name, found.standing(), found.detail(), affects);
        }
    }

    private void logOnly(String name, String field, String value, String affects) {
        row(name, log.has(field) ? IN_THE_LOG : ASSUMED, log.has(field) ? counted(field) : value, affects);
    }

    private String counted(String field) {
        return field + " of " + log.with(field) + " events";
    }

    private void row(String name, Standing standing, String detail, String affects) {
        rows.add(new ReplayFact(name, standing, detail, List.of(), affects));
    }
}
