package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.model.ReservationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The most probable cause in one line, for people who read no further. */
public final class Causes {

    private static final int MOST_FILTERS = 3;
    private static final int LONGEST = 500;

    private final TaskDiagnosis it;
    private final AssignmentCause callback;

    private Causes(TaskDiagnosis explanation) {
        this.it = explanation;
        this.callback = new AssignmentCause(explanation);
    }

    /** Returns why the task is where it is, shortened where it is long. */
    public static String of(TaskDiagnosis explanation) {
        return ValueText.shortened(inFull(explanation), LONGEST);
    }

    /** Returns why the task is where it is, however long that is. */
    static String inFull(TaskDiagnosis explanation) {
        return new Causes(explanation).cause();
    }

    /** How the task came to its queue; empty for a task that has none. */
    public static String route(TaskDiagnosis explanation) {
        return ValueText.shortened(new Causes(explanation).route(), LONGEST);
    }

    private String cause() {
        TaskDiagnosis.Deletion deletion = it.deletion();
        String deleted = deletion == null
                ? ""
                : (deletion.byClient() ? "a client deleted it at " : "TaskRouter removed it at ") + deletion.at()
                        + "; before, ";
        return deleted + standing();
    }

    private String standing() {
        if (it.standing() instanceof TaskSituation.Waiting) {
            return nobody() + lastOffer();
        } else if (it.standing() instanceof TaskSituation.Offered offered) {
            return offered(offered);
        } else if (it.standing() instanceof TaskSituation.WithWorker with) {
            Reservation reservation = with.reservation();
            return reservation.workerName()
                    + (reservation.status() == ReservationStatus.WRAPPING ? " is wrapping it up" : " has accepted it")
                    + ", since " + reservation.dateUpdated() + others(reservation);
        } else if (it.standing() instanceof TaskSituation.Completed completed) {
            return "it was completed at " + completed.at() + because(completed.reason());
        }
        return canceled((TaskSituation.Canceled) it.standing());
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : ": " + reason;
    }

    /** Nobody could take it at the moment of the explanation. */
    private String nobody() {
        if (it.task().direct().isToWorker()) {
            return it.members().isEmpty()
                    ? "the worker whom its RoutingTarget names is gone"
                    : ReasonText.of(it.members().get(0)) + " (its RoutingTarget)";
        }
        if (it.queueGone()) {
            return "its queue has been deleted, so that nobody serves it";
        }
        String queue = "queue " + ValueText.quoted(String.valueOf(it.queue()));
        if (it.members().isEmpty()) {
            return noMember(queue) + fellThrough();
        }
        Candidate nearest = it.members().get(0);
        if (nearest.reasons().isEmpty()) {
            return nearest.name() + " could take it, but its time in " + queue
                    + " ended at the instant at which it could have been reserved" + fellThrough();
        }
        return (it.members().size() == 1
                        ? "the only worker of " + queue + " cannot take it: "
                        : "none of the " + it.members().size() + " workers of " + queue
                                + " can take it; the nearest miss: ")
                + ReasonText.of(nearest)
                + fellThrough();
    }

    private String noMember(String queue) {
        if (it.outsiders().isEmpty()) {
            return "the workspace has no workers";
        }
        return "no worker is in " + queue
                + (it.targetWorkers().isBlank()
                        ? ", whose TargetWorkers is empty and matches nobody"
                        : "; the nearest miss: " + ReasonText.of(it.outsiders().get(0)));
    }

    /** Perhaps it should not be in that queue at all. */
    private String fellThrough() {
        return isInDefault() && !it.filters().isEmpty() ? "; " + route() : "";
    }

    private boolean isInDefault() {
        return !it.way().isEmpty() && it.way().get(it.way().size() - 1).number() == 0;
    }

    private String route() {
        if (it.queue() == null) {
            return "";
        }
        return routeTo("it is in queue " + ValueText.quoted(it.queue())) + passed() + changed();
    }

    /** How it left the targets before, which is why it is not there any more. */
    private String passed() {
        List<TaskDiagnosis.Stop> way = it.way();
        return way.size() < 2
                ? ""
                : switch (way.get(way.size() - 2).leaving()) {
                    case STILL_THERE, EVALUATED_AGAIN -> "";
                    case TIMED_OUT ->
                        "; before, " + named(way.get(way.size() - 2)) + " timed out at "
                                + way.get(way.size() - 2).left();
                    case SKIPPED ->
                        "; before, " + named(way.get(way.size() - 2)) + " was skipped: skip_if "
                                + ValueText.findings(way.get(way.size() - 2).skip());
                };
    }

    private static String named(TaskDiagnosis.Stop stop) {
        return "target " + stop.number() + " (queue " + ValueText.quoted(String.valueOf(stop.queue())) + ")";
    }

    /** The head of a message shows the attributes that the task has now. */
    private String changed() {
        return it.attributesChanged() == null
                ? ""
                : "; its attributes were changed at " + it.attributesChanged()
                        + ", after it was routed, and filters are tried again only while a task is pending";
    }

    private String routeTo(String there) {
        if (it.way().isEmpty()) {
            return there + " because its RoutingTarget says so";
        }
        TaskDiagnosis.Stop stop = it.way().get(it.way().size() - 1);
        if (stop.number() == 0) {
            return there + " by the default_filter"
                    + (it.filters().isEmpty() ? "" : ", because no filter took it: " + failedFilters());
        }
        return there + " by target " + stop.number() + " of filter " + ValueText.quoted(stop.filter())
                + it.filters().stream()
                        .filter(TaskDiagnosis.FilterTrial::current)
                        .findFirst()
                        .map(filter -> filter.findings().isEmpty()
                                ? ", which takes every task"
                                : ": " + ValueText.findings(filter.findings()))
                        .orElse("")
                + (stop.target() == null || stop.target().priority() == null
                        ? ""
                        : "; the target gives it priority " + stop.target().priority())
                + laterMatches();
    }

    /** The first filter that matches takes a task, which may not be the one that was meant. */
    private String laterMatches() {
        List<String> later = it.filters().stream()
                .dropWhile(filter -> !filter.current())
                .skip(1)
                .filter(TaskDiagnosis.FilterTrial::matched)
                .map(filter -> ValueText.quoted(filter.name()))
                .toList();
        return later.isEmpty()
                ? ""
                : "; filter " + String.join(", ", later)
                        + (later.size() == 1 ? " matches too, but stands below it" : " match too, but stand below it");
    }

    private String failedFilters() {
        List<TaskDiagnosis.FilterTrial> failed =
                it.filters().stream().filter(filter -> !filter.matched()).toList();
        String shown = failed.stream()
                .limit(MOST_FILTERS)
                .map(filter -> ValueText.quoted(filter.name()) + ": " + ValueText.findings(filter.findings()))
                .collect(Collectors.joining("; "));
        int more = failed.size() - MOST_FILTERS;
        return failed.isEmpty()
                ? "those that match were skipped"
                : shown + (more > 0 ? "; and " + more + " more filters" : "");
    }

    private String lastOffer() {
        Reservation last = it.lastOffer();
        return last == null
                ? ""
                : "; offered " + ValueText.counted(it.offers().size(), "time", "times") + " before, the last time to "
                        + last.workerName() + " (" + last.status().toString() + " at " + last.dateUpdated() + ")"
                        + alert(last);
    }

    private String lastOfMany() {
        Reservation last = it.lastOffer();
        return last == null
                ? ""
                : ", the last to " + last.workerName() + " (" + last.status().toString() + " at " + last.dateUpdated()
                        + ")" + alert(last);
    }

    /** What is known of the callback of a reservation that has ended: who timed out was asked, or not even that. */
    private String alert(Reservation reservation) {
        String alert = callback.alert(reservation);
        String words = alert != null
                ? alert + callback.signature(reservation)
                : switch (reservation.status()) {
                    case TIMEOUT -> callback.answer(reservation);
                    case REJECTED -> callback.rejection(reservation);
                    default -> "";
                };
        return words.isEmpty() ? "" : ": " + words;
    }

    /** What the client was not told about a reservation although it was carried out. */
    private String others(Reservation reservation) {
        return it.alerts().stream()
                .filter(alert -> alert.origin() != TaskDiagnosis.AboutReservation.Origin.EVENT_CALLBACK)
                .filter(alert -> Objects.equals(alert.reservationSid(), reservation.sid()))
                .reduce((earlier, later) -> later)
                .map(alert -> "; " + alert.text())
                .orElse("");
    }

    private String offered(TaskSituation.Offered offered) {
        if (offered.pending().isEmpty()) {
            return untilThen();
        }
        Reservation first = offered.pending().get(0);
        String names = offered.pending().stream().map(Reservation::workerName).collect(Collectors.joining(" and "));
        String answers = offered.pending().stream()
                .map(callback::of)
                .filter(words -> !words.isEmpty())
                .distinct()
                .map(words -> words + "; ")
                .collect(Collectors.joining());
        return answers + names + (offered.pending().size() == 1 ? " is" : " are") + " offered it and may answer until "
                + first.deadline() + ", "
                + ValueText.duration(Duration.between(it.now(), first.deadline())) + " from now on the fake's clock"
                + moreCould()
                + outlasts(offered.endOfTarget(), first)
                + again(first);
    }

    /** A queue reserves few workers for a task at a time, however many could take it. */
    private String moreCould() {
        long more = it.members().stream()
                .filter(member -> member.reasons().stream().anyMatch(Reason.Later.class::isInstance))
                .count();
        return more == 0
                ? ""
                : "; " + ValueText.counted(Math.toIntExact(more), "more worker", "more workers")
                        + " could take it, but the queue reserves "
                        + ValueText.counted(it.maxReservedWorkers(), "worker", "workers")
                        + " for a task at a time (max_reserved_workers)";
    }

    /** A target's timeout does not end a reservation: the task moves on only once the reservation has ended. */
    private String outlasts(@Nullable Instant endOfTarget, Reservation reservation) {
        if (endOfTarget == null || !endOfTarget.isBefore(reservation.deadline())) {
            return "";
        }
        return "; the target's timeout at " + endOfTarget
                + " does not end the reservation, whose own timeout is longer ("
                + ValueText.duration(Duration.between(reservation.dateCreated(), reservation.deadline())) + ")";
    }

    private String again(Reservation reservation) {
        long before = it.offers().stream()
                .filter(other -> other.workerSid().equals(reservation.workerSid()))
                .filter(other -> !other.status().isLive())
                .count();
        return before == 0
                ? ""
                : "; " + reservation.workerName() + " was offered it "
                        + ValueText.counted(Math.toIntExact(before), "time", "times")
                        + " before and stayed available, so that it comes again";
    }

    private String canceled(TaskSituation.Canceled canceled) {
        String at = "it was canceled at " + canceled.at();
        return switch (canceled.why()) {
            case TIME_TO_LIVE ->
                at + ", because nobody accepted it within its Timeout of "
                        + it.task().timeout() + " s; " + untilThen();
            case ASSIGNMENT_COUNT ->
                at + " after " + ValueText.counted(it.task().assignmentCount(), "offer", "offers")
                        + " that nobody accepted" + lastOfMany();
            case TARGETS_PASSED ->
                at + ", because the last target timed out (a default_filter does not catch timed-out tasks); "
                        + untilThen();
            case TARGETS_SKIPPED ->
                at + ", because its last target was skipped and there is no default_filter" + skipped();
            case NO_FILTER_MATCHED ->
                at + ", because no filter matches it any more and there is no default_filter: " + failedFilters();
            case WORKER_UNAVAILABLE -> at + ", because " + nobody();
            case CLIENT -> at + " by a client" + because(canceled.reason()) + "; before, " + untilThen();
        };
    }

    private String untilThen() {
        Reservation last = it.lastOffer();
        boolean offeredAtTheEnd = last != null
                && it.members().stream()
                        .anyMatch(member -> member.reasons().stream().anyMatch(Reason.Offered.class::isInstance));
        return offeredAtTheEnd && last != null
                ? last.workerName() + " was offered it since " + last.dateCreated() + alert(last)
                : nobody() + lastOffer();
    }

    private String skipped() {
        return it.way().stream()
                .filter(stop -> stop.leaving() == TaskDiagnosis.Leaving.SKIPPED)
                .reduce((earlier, later) -> later)
                .map(stop -> ": skip_if " + ValueText.findings(stop.skip()))
                .orElse("");
    }
}
