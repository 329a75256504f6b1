package io.taskroutertest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Cumulative figures as somebody would work them out who has nothing but the answers of the Events resource: every figure by
 * going through all events again.
 */
final class Recount {

    private static final List<String> RESERVATIONS =
            List.of("created", "accepted", "rejected", "timed_out", "canceled", "rescinded");

    /** An event with what earlier events tell of its task. */
    private record Told(JsonNode event, long sinceCreation, long sinceEntry) {

        String type() {
            return event.get("event_type").textValue();
        }

        String data(String name) {
            return event.get("event_data").path(name).asText("");
        }

        long millis() {
            return event.get("event_date_ms").longValue();
        }

        long second() {
            return Math.floorDiv(millis(), 1000);
        }
    }

    private final List<Told> events = new ArrayList<>();

    /** @param events of a whole history, in order */
    Recount(List<JsonNode> events) {
        Map<String, Long> created = new HashMap<>();
        Map<String, Long> entered = new HashMap<>();
        for (JsonNode event : events) {
            long at = event.get("event_date_ms").longValue();
            String task = event.get("event_data").path("task_sid").asText("");
            switch (event.get("event_type").textValue()) {
                case "task.created" -> created.put(task, at);
                case "task-queue.entered" -> entered.put(task, at);
                default -> {}
            }
            this.events.add(new Told(event, wait(created.get(task), at), wait(entered.get(task), at)));
        }
    }

    private static long wait(Long since, long until) {
        return since == null ? -1 : Math.floorDiv(until - since, 1000);
    }

    /** What one answer is about. */
    record Question(String parameter, String sid, String channelSid, Instant start, Instant end, List<Integer> splits) {

        private boolean concerns(Told event) {
            return event.second() >= start.getEpochSecond()
                    && event.second() <= end.getEpochSecond()
                    && (parameter.isEmpty() || sid.equals(event.data(parameter)))
                    && (channelSid.isEmpty() || channelSid.equals(event.data("task_channel_sid")));
        }
    }

    ObjectNode ofWorkspace(Question question) {
        List<Told> told = told(question);
        ObjectNode figures = ofTasks(question, told);
        return figures.put("tasks_created", count(told, "task.created"))
                .put("tasks_timed_out_in_workflow", count(told, "workflow.timeout"));
    }

    ObjectNode ofQueue(Question question) {
        List<Told> told = told(question);
        ObjectNode figures = ofTasks(question, told);
        figures.put("tasks_entered", count(told, "task-queue.entered"));
        figures.set(
                "wait_duration_in_queue_until_accepted",
                spread(told.stream()
                        .filter(event -> event.type().equals("reservation.accepted"))
                        .map(Told::sinceEntry)
                        .toList()));
        return figures;
    }

    ObjectNode ofWorkflow(Question question) {
        List<Told> told = told(question);
        return ofTasks(question, told)
                .put("tasks_entered", count(told, "workflow.entered"))
                .put("tasks_timed_out_in_workflow", count(told, "workflow.timeout"));
    }

    /** @param activities with SID and name, in order of creation */
    ObjectNode ofWorkers(Question question, List<JsonNode> activities) {
        ObjectNode figures = ofReservations(question, told(question));
        for (JsonNode activity : activities) {
            ObjectNode duration = spread(stays(question, activity.get("sid").textValue()));
            duration.set("sid", activity.get("sid"));
            duration.set("friendly_name", activity.get("friendly_name"));
            figures.withArray("activity_durations").add(duration);
        }
        return figures;
    }

    private List<Told> told(Question question) {
        return events.stream().filter(question::concerns).toList();
    }

    private static ObjectNode ofReservations(Question question, List<Told> told) {
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        figures.put("start_time", question.start().toString())
                .put("end_time", question.end().toString());
        for (String what : RESERVATIONS) {
            String type = "reservation." + (what.equals("timed_out") ? "timeout" : what);
            figures.put("reservations_" + what, count(told, type));
        }
        return figures;
    }

    private static ObjectNode ofTasks(Question question, List<Told> told) {
        ObjectNode figures = ofReservations(question, told);
        List<Long> accepted = waits(told, "reservation.accepted");
        List<Long> canceled = waits(told, "task.canceled");
        figures.put("tasks_canceled", count(told, "task.canceled"))
                .put("tasks_completed", count(told, "task.completed"))
                .put("tasks_deleted", count(told, "task.deleted"))
                .put("tasks_moved", count(told, "task-queue.moved"));
        figures.set("wait_duration_until_accepted", spread(accepted));
        figures.set("wait_duration_until_canceled", spread(canceled));
        figures.set("avg_task_acceptance_time", spread(accepted).get("avg"));
        figures.putNull("split_by_wait_time");
        if (!question.splits().isEmpty()) {
            ObjectNode splits = figures.putObject("split_by_wait_time");
            for (int threshold : question.splits()) {
                ObjectNode split = splits.putObject(Integer.toString(threshold));
                side(split.putObject("above"), accepted, canceled, wait -> wait > threshold);
                side(split.putObject("below"), accepted, canceled, wait -> wait <= threshold);
            }
        }
        return figures;
    }

    private static void side(ObjectNode side, List<Long> accepted, List<Long> canceled, Predicate<Long> isOnIt) {
        side.put("tasks_canceled", (int) canceled.stream().filter(isOnIt).count())
                .put("reservations_accepted", (int)
                        accepted.stream().filter(isOnIt).count());
    }

    private static int count(List<Told> told, String type) {
        return (int) told.stream().filter(event -> event.type().equals(type)).count();
    }

    private static List<Long> waits(List<Told> told, String type) {
        return told.stream()
                .filter(event -> event.type().equals(type))
                .map(Told::sinceCreation)
                .toList();
    }

    /** One for each stay of which something lies in the window: from a worker's entry to its next move or its end. */
    private List<Long> stays(Question question, String activitySid) {
        Map<String, Told> entries = new HashMap<>();
        List<Long> stays = new ArrayList<>();
        for (Told event : events) {
            String worker = event.data("worker_sid");
            boolean ofAll = question.sid().isEmpty() || question.sid().equals(worker);
            boolean isMove = List.of("worker.created", "worker.activity.update", "worker.deleted")
                    .contains(event.type());
            if (ofAll && isMove) {
                Told entry =
                        event.type().equals("worker.deleted") ? entries.remove(worker) : entries.put(worker, event);
                add(stays, question, activitySid, entry, event.second());
            }
        }
        entries.values()
                .forEach(entry ->
                        add(stays, question, activitySid, entry, question.end().getEpochSecond()));
        return stays;
    }

    private static void add(List<Long> stays, Question question, String activitySid, Told entry, long until) {
        if (entry != null && activitySid.equals(entry.data("worker_activity_sid"))) {
            long from = Math.max(entry.second(), question.start().getEpochSecond());
            long seconds = Math.min(until, question.end().getEpochSecond()) - from;
            if (seconds > 0) {
                stays.add(seconds);
            }
        }
    }

    private static ObjectNode spread(List<Long> all) {
        long total = all.stream().mapToLong(Long::longValue).sum();
        return JsonNodeFactory.instance
                .objectNode()
                .put("avg", all.isEmpty() ? 0 : (int) Math.round((double) total / all.size()))
                .put("min", (int) all.stream().mapToLong(Long::longValue).min().orElse(0))
                .put("max", (int) all.stream().mapToLong(Long::longValue).max().orElse(0))
                .put("total", (int) total);
    }
}
