package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.statistics.ActivityDurations;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.DurationSummary;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import io.taskroutertest.internal.statistics.RealTimeWorkers;
import io.taskroutertest.internal.statistics.WaitTimeSplit;
import io.taskroutertest.model.TaskStatus;
import java.util.List;

/** How figures read. Combined answers carry the full set too, though the older samples of the documentation omit some. */
final class StatisticsJson {

    private StatisticsJson() {}

    /** Counts by priority are numbers, as all their siblings are (inferred; a text of the documentation shows strings). */
    static void tasks(JsonWriter json, RealTimeTasks tasks) {
        json.number("longest_task_waiting_age", tasks.longestWaitingAge())
                .text("longest_task_waiting_sid", tasks.longestWaitingSid())
                .object(
                        "tasks_by_priority",
                        counts -> tasks.byPriority()
                                .forEach((priority, count) -> counts.number(priority.toString(), count)))
                .object("tasks_by_status", counts -> {
                    for (TaskStatus status : TaskStatus.values()) {
                        counts.number(status.toString(), tasks.withStatus(status));
                    }
                })
                .number("total_tasks", tasks.total());
    }

    static void ageInQueue(JsonWriter json, RealTimeTasks tasks) {
        json.number("longest_relative_task_age_in_queue", tasks.longestInQueueAge())
                .text("longest_relative_task_sid_in_queue", tasks.longestInQueueSid());
    }

    static void activities(JsonWriter json, RealTimeWorkers workers) {
        json.objects(
                "activity_statistics",
                workers.byActivity(),
                count -> json.text("sid", count.activity().sid())
                        .text("friendly_name", count.activity().friendlyName())
                        .number("workers", count.workers()));
    }

    static void queueWorkers(JsonWriter json, RealTimeWorkers workers) {
        json.number("total_eligible_workers", workers.total()).number("total_available_workers", workers.available());
        activities(json, workers);
    }

    static void window(JsonWriter json, CumulativeFigures figures) {
        json.date("start_time", figures.window().start())
                .date("end_time", figures.window().end());
    }

    static void reservations(JsonWriter json, CumulativeFigures figures) {
        json.number("reservations_created", figures.count(Figure.RESERVATIONS_CREATED))
                .number("reservations_accepted", figures.count(Figure.RESERVATIONS_ACCEPTED))
                .number("reservations_rejected", figures.count(Figure.RESERVATIONS_REJECTED))
                .number("reservations_timed_out", figures.count(Figure.RESERVATIONS_TIMED_OUT))
                .number("reservations_canceled", figures.count(Figure.RESERVATIONS_CANCELED))
                .number("reservations_rescinded", figures.count(Figure.RESERVATIONS_RESCINDED));
    }

    /** What a workspace, a queue and a workflow have in common. */
    static void taskFigures(JsonWriter json, CumulativeFigures figures) {
        window(json, figures);
        json.number("avg_task_acceptance_time", figures.untilAccepted().avg());
        reservations(json, figures);
        json.number("tasks_canceled", figures.count(Figure.TASKS_CANCELED))
                .number("tasks_completed", figures.count(Figure.TASKS_COMPLETED))
                .number("tasks_deleted", figures.count(Figure.TASKS_DELETED))
                .number("tasks_moved", figures.count(Figure.TASKS_MOVED))
                .object("wait_duration_until_accepted", spread -> spread(spread, figures.untilAccepted()))
                .object("wait_duration_until_canceled", spread -> spread(spread, figures.untilCanceled()));
        splits(json, figures.splits());
    }

    static void spread(JsonWriter json, DurationSummary spread) {
        json.number("avg", spread.avg())
                .number("min", spread.min())
                .number("max", spread.max())
                .number("total", spread.total());
    }

    /** Null where no threshold was asked for (inferred). */
    private static void splits(JsonWriter json, List<WaitTimeSplit> splits) {
        if (splits.isEmpty()) {
            json.text("split_by_wait_time", null);
            return;
        }
        json.object(
                "split_by_wait_time",
                thresholds -> splits.forEach(split -> thresholds.object(
                        Integer.toString(split.threshold()),
                        sides -> sides.object("above", side -> side(side, split.above()))
                                .object("below", side -> side(side, split.below())))));
    }

    private static void side(JsonWriter json, WaitTimeSplit.Side side) {
        json.number("tasks_canceled", side.tasksCanceled())
                .number("reservations_accepted", side.reservationsAccepted());
    }

    static void workers(JsonWriter json, CumulativeFigures figures, List<ActivityDurations> durations) {
        window(json, figures);
        reservations(json, figures);
        json.objects("activity_durations", durations, duration -> {
            json.text("sid", duration.activity().sid())
                    .text("friendly_name", duration.activity().friendlyName());
            spread(json, duration.seconds());
        });
    }
}
