package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.rest.BadInput.Fault;
import io.taskroutertest.internal.rest.Contract.Operation;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.List;
import java.util.Set;

/**
 * Bad input that TaskRouter takes, or refuses without naming the parameter, each with where that is known from. A row
 * counts before the ones below it.
 */
final class BadInputExceptions {

    enum Expected {
        TAKEN,
        REFUSED
    }

    /**
     * An exception.
     *
     * @param operations which operations, as a regular expression
     * @param parameters which parameters, as a regular expression
     * @param says what the message contains, where the request is refused
     */
    record Row(String operations, String parameters, Set<Fault> faults, Expected expected, String says, String source) {

        boolean isAbout(Operation operation, Parameter parameter, BadInput bad) {
            return faults.contains(bad.fault())
                    && operation.id().matches(operations)
                    && parameter.name().matches(parameters);
        }
    }

    private static final Set<Fault> TEXT = Set.of(Fault.UNKNOWN_WORD);
    private static final Set<Fault> EMPTY = Set.of(Fault.EMPTY);

    static final List<Row> ROWS = List.of(
            taken("List.*|Fetch.*", ".*", EMPTY, "inferred: an empty filter is as if it were absent"),
            taken("ListEvent", "TaskChannel", TEXT, "inferred: what nothing bears gives an empty list"),
            taken(
                    "List.*|FetchWorkerStatistics",
                    ".*Sid",
                    Set.of(Fault.UNKNOWN_SID),
                    "inferred: what nothing bears gives an empty list"),
            taken(
                    "List.*|FetchWorkerStatistics",
                    ".*Name|EventType",
                    TEXT,
                    "inferred: what nothing bears gives an empty list"),
            taken("List.*", "Priority", Set.of(Fault.TOO_SMALL), "inferred: what nothing bears gives an empty list"),
            taken(
                    "List.*|CreateActivity",
                    "Available",
                    Set.of(Fault.UNKNOWN_WORD, Fault.WRONG_TYPE, Fault.EMPTY),
                    "documented: true, 1 and yes mean true, every other value false"),
            taken(
                    "CreateTask",
                    "IgnoreCapacity",
                    Set.of(Fault.UNKNOWN_WORD, Fault.EMPTY),
                    "documented: true, 1 and yes mean true, every other value false"),
            taken(
                    ".*",
                    "Attributes",
                    Set.of(Fault.UNKNOWN_WORD, Fault.EMPTY),
                    "ruling: malformed attributes are stored as sent, with an alert"),
            taken("Create.*|Update.*", "FriendlyName|Reason", TEXT, "documented: any text"),
            taken("UpdateTask", "Reason", EMPTY, "inferred: a reason is set empty"),
            taken(
                    "Create.*|Update.*",
                    "EventsFilter",
                    TEXT,
                    "inferred: unknown event types are ignored, with an alert"),
            taken(
                    ".*",
                    "(Event|Assignment|FallbackAssignment)Callback.*|EventsFilter",
                    EMPTY,
                    "inferred: empty clears"),
            taken("UpdateTaskQueue|CreateTaskQueue", ".*ActivitySid", EMPTY, "documented: empty clears"),
            taken(".*TaskQueue", "TargetWorkers", EMPTY, "documented: an empty expression matches nobody"),
            refused(".*TaskQueue", "TargetWorkers", TEXT, "missing OPERATOR", "observed: the parser's text"),
            taken(
                    "Update.*Reservation",
                    ".*To|DequeueFrom|From|Sip.*",
                    EMPTY,
                    "inferred: instruction texts are set empty"),
            taken("Update.*Reservation", ".*(To|From|Sip.*|Supervisor)", TEXT, "inferred: any text"),
            taken("Update.*Reservation", "RedirectCallSid", Set.of(Fault.UNKNOWN_SID), "inferred: calls are not kept"),
            refused("List.*", "PageSize", Set.of(Fault.TOO_LARGE), "Page size too large", "observed"));

    private BadInputExceptions() {}

    static Row of(Operation operation, Parameter parameter, BadInput bad) {
        return ROWS.stream()
                .filter(row -> row.isAbout(operation, parameter, bad))
                .findFirst()
                .orElse(null);
    }

    private static Row taken(String operations, String parameters, Set<Fault> faults, String source) {
        return new Row(operations, parameters, faults, Expected.TAKEN, "", source);
    }

    private static Row refused(String operations, String parameters, Set<Fault> faults, String says, String source) {
        return new Row(operations, parameters, faults, Expected.REFUSED, says, source);
    }
}
