package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.catalogue.Printable;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.resource.SidKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The story of the log in columns. A task's name is a mark in it, so that most sentences are there once. */
final class ReportEvents {

    /** Of a private area of Unicode: no word has it. {@link Printable} would escape a control character. */
    private static final String TASK = "\ue000";

    private final ReportIndex index;
    private final EventSentences story = new EventSentences(sid -> TASK);
    private final List<Long> at = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();
    private final List<Integer> tasks = new ArrayList<>();
    private long last;

    ReportEvents(ReportIndex index) {
        this.index = index;
    }

    void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        String told = story.of(event);
        if (told != null) {
            long now = index.at(logged.at());
            at.add(now - last);
            last = now;
            types.add(index.text(TimelineText.label(event)));
            words.add(index.text(Printable.of(told)));
            tasks.add(task(event));
        }
    }

    private int task(DomainEvent event) {
        if (event instanceof TaskEvent it) {
            return index.task(it.facts().task().sid());
        }
        if (event instanceof ReservationEvent it) {
            return index.task(it.task().task().sid());
        }
        if (event instanceof CallEvent it) {
            return index.task(it.task().task().sid());
        }
        if (event instanceof AlertEvent it) {
            return about(it.resourceSid());
        }
        return ReportIndex.NONE;
    }

    private int about(@Nullable String sid) {
        return sid != null && SidKind.TASK.matches(sid) && index.knowsTask(sid) ? index.task(sid) : ReportIndex.NONE;
    }

    /** Times are differences to the event before. */
    Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("at", at);
        columns.put("type", types);
        columns.put("words", words);
        columns.put("task", tasks);
        columns.put("alert", index.text(TimelineText.ALERT));
        return columns;
    }
}
