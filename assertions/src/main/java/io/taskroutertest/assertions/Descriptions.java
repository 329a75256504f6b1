package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.UnsentCallback;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How messages call things and say how they are. */
final class Descriptions {

    /** Longer attributes are cut as the timeline cuts them. */
    private static final int LONGEST_ATTRIBUTES = 60;

    private static final int LONGEST_LIST = 20;
    private static final int LONGEST_CAUSE = 500;

    /** Of more reservations than a list holds, the last ones are shown, and the others counted in a line. */
    private static final int LAST_RESERVATIONS = 3;

    private static final int MOST_COUNTED = 5;

    private Descriptions() {}

    /** Tasks have no names; the number is the one that the timeline gives to the task. */
    static String task(Evidence evidence, TaskView task) {
        return numbered(evidence.tasks(), task.sid()) + " " + shortened(task.attributesText()) + " (" + task.sid()
                + ")";
    }

    static String task(Evidence evidence, String taskSid) {
        return numbered(evidence.tasks(), taskSid) + " (" + taskSid + ")";
    }

    /** Returns how the timeline calls a task, such as {@code task 3}. */
    static String numbered(List<TaskView> tasks, String sid) {
        return IntStream.range(0, tasks.size())
                .filter(i -> tasks.get(i).sid().equals(sid))
                .mapToObj(i -> "task " + (i + 1))
                .findFirst()
                .orElse("task");
    }

    static String worker(WorkerView worker) {
        return "worker " + worker.name() + " (" + worker.sid() + ")";
    }

    static String reservation(Evidence evidence, ReservationView reservation) {
        return "the reservation of " + reservation.worker() + " for "
                + numbered(evidence.tasks(), reservation.taskSid())
                + " (" + reservation.sid() + ")";
    }

    static String event(RoutingEvent event) {
        return "event " + event.type() + " (" + event.sid() + ")";
    }

    static String state(TaskView task) {
        return task.status()
                + (task.taskQueue() == null ? " in no queue" : " in queue " + quoted(task.taskQueue()))
                + " with priority " + task.priority()
                + (task.reason() == null ? "" : ", reason " + quoted(task.reason()))
                + (task.deleted() ? ", deleted" : "");
    }

    /** @param because a line of its own, or empty */
    static String stateAndReservations(TaskView task, String because) {
        List<ReservationView> reservations = task.reservations();
        if (reservations.isEmpty()) {
            return state(task) + " and had no reservations" + because;
        }
        return state(task) + (because.isEmpty() ? ", and" : because + "\nand") + " these were its reservations:"
                + reservationsOfTask(reservations);
    }

    /** Returns with which workers the task is, in the words of {@code reserved for Alice}. */
    static String holder(TaskView task, String expectedWorker) {
        return switch (task.status()) {
            case RESERVED -> "reserved for " + holders(task, ReservationStatus.PENDING, expectedWorker);
            case ASSIGNED -> "assigned to " + holders(task, ReservationStatus.ACCEPTED, expectedWorker);
            default -> task.status().toString();
        };
    }

    private static String holders(TaskView task, ReservationStatus status, String expectedWorker) {
        return task.reservations().stream()
                .filter(it -> it.status() == status)
                .map(it -> nameOrSid(it, expectedWorker))
                .collect(Collectors.joining(", "));
    }

    /** Returns the worker of a reservation as the test writes it: by SID if it expects a SID, else by name. */
    static String nameOrSid(ReservationView reservation, String expectedWorker) {
        return expectedWorker.matches("WK[0-9a-f]{32}") ? reservation.workerSid() : reservation.worker();
    }

    static String state(WorkerView worker) {
        return "in activity " + quoted(worker.activity()) + ", which is "
                + (worker.available() ? "available" : "not available");
    }

    static String state(ReservationView reservation) {
        return reservation.status() + " since " + reservation.updated();
    }

    static String tasks(Evidence evidence, List<TaskView> tasks) {
        return lines(tasks.stream()
                .map(task -> task(evidence, task) + " is " + state(task))
                .toList());
    }

    /** Describes the reservations of one task: worker, status and times. */
    static String reservationsOfTask(List<ReservationView> reservations) {
        int earlier = reservations.size() <= LONGEST_LIST ? 0 : reservations.size() - LAST_RESERVATIONS;
        return (earlier == 0 ? "" : "\n  " + summary(reservations.subList(0, earlier)))
                + lines(reservations.subList(earlier, reservations.size()).stream()
                        .map(it ->
                                it.worker() + ": " + state(it) + ", created at " + it.created() + " (" + it.sid() + ")")
                        .toList());
    }

    /** Counts reservations in one line, by status and by worker. */
    private static String summary(List<ReservationView> reservations) {
        return reservations.size() + " earlier reservations from "
                + reservations.get(0).created() + " to "
                + reservations.get(reservations.size() - 1).created() + ": "
                + counted(reservations, it -> it.status().toString()) + "; "
                + counted(reservations, ReservationView::worker);
    }

    private static String counted(List<ReservationView> reservations, Function<ReservationView, String> property) {
        Map<String, Long> counts = reservations.stream()
                .collect(Collectors.groupingBy(property, LinkedHashMap::new, Collectors.counting()));
        String shown = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_COUNTED)
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
        return counts.size() <= MOST_COUNTED ? shown : shown + " and " + (counts.size() - MOST_COUNTED) + " more";
    }

    /** Describes reservations of several tasks: task, worker, status and times. */
    static String reservations(Evidence evidence, List<ReservationView> reservations) {
        return lines(reservations.stream()
                .map(it -> task(evidence, it.taskSid()) + " to " + it.worker() + ": " + state(it) + ", created at "
                        + it.created())
                .toList());
    }

    static String events(List<RoutingEvent> events) {
        return lines(events.stream()
                .map(event -> event.type() + " of " + event.resourceSid() + " at " + event.at())
                .toList());
    }

    static String state(WorkerView.Channel channel) {
        return (channel.available() ? "open" : "closed") + ", with capacity " + channel.capacity() + ", of which "
                + channel.reserved() + " in use";
    }

    static String queue(TaskQueueView queue) {
        return "queue " + quoted(queue.name()) + " (" + queue.sid() + ")";
    }

    static String workflow(WorkflowView workflow) {
        return "workflow " + quoted(workflow.name()) + " (" + workflow.sid() + ")";
    }

    static String workers(List<WorkerView> workers) {
        return lines(workers.stream()
                .map(worker -> worker.name() + ", " + state(worker))
                .toList());
    }

    /** Events go out in a lane of their own: of one instant, the assignments come first, so that runs read the same. */
    static String callbacks(List<SentCallback> callbacks) {
        return lines(callbacks.stream()
                .sorted(Comparator.comparing(SentCallback::sentAt)
                        .thenComparing(it -> it.kind() == SentCallback.Kind.EVENT))
                .map(Descriptions::callback)
                .toList());
    }

    private static String callback(SentCallback callback) {
        return callback.sentAt() + " " + callback.kind().name().toLowerCase(Locale.ROOT) + " " + callback.about()
                + " to " + callback.url() + ": "
                + callback.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (callback.attempts().isEmpty() ? "" : " (" + String.join(", then ", callback.attempts()) + ")");
    }

    /** Such as {@code 600 s}, or {@code 0.500 s}. */
    static String span(Duration span) {
        return BigDecimal.valueOf(span.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    /** Describes callbacks that wait for the application, a line for each URL. */
    static List<String> unsentCallbacks(List<UnsentCallback> unsent) {
        return unsent.stream()
                .collect(Collectors.groupingBy(UnsentCallback::url, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> times(it.getValue().intValue(), "callback", "callbacks") + " to " + it.getKey()
                        + ": the URL is relative, and the application's URL is unknown. Call"
                        + " taskRouter.applicationUrl(…), or answer by a handler of taskRouter.callbacks()")
                .toList();
    }

    static String refusal(RefusedRequest refusal) {
        return refusal.method() + " " + refusal.path() + ": " + refusal.status() + ", " + refusal.message();
    }

    static String alert(Alert alert) {
        return alert.kind()
                + (alert.code() == null ? "" : " " + alert.code())
                + ": "
                + alert.message()
                + (alert.resourceSid() == null ? "" : " (" + alert.resourceSid() + ")");
    }

    /** What happened at all, in a line: the timeline tells the rest. */
    static String eventTypes(List<RoutingEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(RoutingEvent::type, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(type -> type.getKey() + (type.getValue() == 1 ? "" : " (" + type.getValue() + " times)"))
                .collect(Collectors.joining(", "));
    }

    static String times(int count, String one, String many) {
        return count == 0 ? "no " + many : count + " " + (count == 1 ? one : many);
    }

    static String quoted(@Nullable String text) {
        return text == null ? "none" : '"' + text + '"';
    }

    /** A cause that goes on for long is read to its end by few; the explanation below has all of it. */
    static String cause(String cause) {
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…";
    }

    static String shortened(String attributes) {
        return attributes.length() <= LONGEST_ATTRIBUTES
                ? attributes
                : attributes.substring(0, LONGEST_ATTRIBUTES) + "…";
    }

    static String lines(List<String> lines) {
        String shown = lines.stream().limit(LONGEST_LIST).map("\n  "::concat).collect(Collectors.joining());
        return lines.size() <= LONGEST_LIST ? shown : shown + "\n  … and " + (lines.size() - LONGEST_LIST) + " more";
    }
}
