package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a report shows, as compact JSON: rows of numbers, and each text once. */
final class ReportData {

    private final ReportIndex index;
    private final Map<String, TaskFacts> tasks = new HashMap<>();
    private final Map<String, TaskQueue> queues = new HashMap<>();
    private final ReportEvents events;
    private final ReportWaits waits;
    private final ReportReservations reservations;
    private final ReportWorkers workers;

    private ReportData(ReportIndex index) {
        this.index = index;
        this.events = new ReportEvents(index);
        this.waits = new ReportWaits(index);
        this.reservations = new ReportReservations(index);
        this.workers = new ReportWorkers(index);
    }

    static String json(HtmlReport.Subject subject, List<LoggedEvent> log, PackedTexts explanations) {
        ReportData data = new ReportData(new ReportIndex(subject.start()));
        log.forEach(data::add);
        ReportCoverage coverage = new ReportCoverage(data.index, log);
        return Json.write(data.document(subject, explanations, coverage));
    }

    private void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof TaskEvent it) {
            add(it.facts());
        } else if (event instanceof ReservationEvent it) {
            add(it.task());
        } else if (event instanceof CallEvent it) {
            add(it.task());
        } else if (event instanceof TaskQueueEvent it) {
            index.queue(it.queue().sid());
            queues.put(it.queue().sid(), it.queue());
        }
        workers.add(logged);
        reservations.add(logged);
        waits.add(logged);
        events.add(logged);
    }

    private void add(TaskFacts facts) {
        index.task(facts.task().sid());
        tasks.put(facts.task().sid(), facts);
    }

    private Map<String, Object> document(
            HtmlReport.Subject subject, PackedTexts explanations, ReportCoverage coverage) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", subject.title());
        document.put("note", subject.note());
        document.put("start", subject.start().toEpochMilli());
        document.put("end", index.at(subject.now()));
        document.put("events", events.columns());
        document.put("waits", waits.rows());
        document.put("reservations", reservations.rows());
        document.put("stays", workers.stays());
        document.put("coverage", coverage.rows());
        document.put("lint", coverage.lint());
        document.put(
                "tasks",
                index.tasks().stream()
                        .map(sid -> task(sid, explanations.packOf(sid)))
                        .toList());
        document.put("workers", workers.rows());
        document.put("queues", index.queues().stream().map(this::queue).toList());
        document.put("explanations", explanations.packs());
        document.put("explained", explanations.size());
        document.put("texts", index.texts());
        return document;
    }

    private Object[] task(String sid, @Nullable Integer explanation) {
        TaskFacts facts = Objects.requireNonNull(tasks.get(sid));
        Task task = facts.task();
        return new Object[] {
            sid,
            index.text(task.status().toString()),
            index.text(task.attributes().text()),
            task.priority(),
            index.at(task.dates().created()),
            index.text(facts.workflow() == null ? null : facts.workflow().friendlyName()),
            index.text(facts.channel().uniqueName()),
            index.text(task.reason()),
            task.placement().queueSid() == null
                    ? ReportIndex.NONE
                    : index.queue(task.placement().queueSid()),
            explanation == null ? ReportIndex.NONE : explanation
        };
    }

    private Object[] queue(String sid) {
        TaskQueue queue = queues.get(sid);
        return new Object[] {
            sid,
            queue == null ? "" : queue.friendlyName(),
            queue == null ? "" : queue.targetWorkers().text()
        };
    }
}
