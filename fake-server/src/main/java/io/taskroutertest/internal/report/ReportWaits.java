package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.resource.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which task waited in which queue, from when to when, and what ended it. */
final class ReportWaits {

    private record Wait(String queue, String workspace, Instant since) {}

    private final ReportIndex index;
    private final Map<String, Wait> open = new HashMap<>();
    private final List<long[]> rows = new ArrayList<>();

    ReportWaits(ReportIndex index) {
        this.index = index;
    }

    void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof TaskEvent task) {
            boolean gone = task.kind().isRemoval();
            add(task.facts(), logged.at(), gone ? "deleted" : null);
        } else if (event instanceof ReservationEvent reservation) {
            add(reservation.task(), logged.at(), null);
        } else if (event instanceof CallEvent call) {
            add(call.task(), logged.at(), null);
        } else if (event instanceof WorkspaceEvent workspace && workspace.kind() == WorkspaceEvent.Kind.DELETED) {
            List<String> ended = open.entrySet().stream()
                    .filter(wait -> wait.getValue()
                            .workspace()
                            .equals(workspace.workspace().sid()))
                    .map(Map.Entry::getKey)
                    .toList();
            ended.forEach(task -> end(task, logged.at(), "deleted"));
        }
    }

    private void add(TaskFacts facts, Instant at, @Nullable String gone) {
        Task task = facts.task();
        String queue =
                task.placement().queueSid() == null ? "" : task.placement().queueSid();
        boolean waits = gone == null
                && task.status().isWaiting()
                && (!queue.isEmpty() || task.direct().isToWorker());
        Wait wait = open.get(task.sid());
        if (wait != null && !(waits && wait.queue().equals(queue))) {
            end(task.sid(), at, gone != null ? gone : waits ? "moved" : word(task));
            wait = null;
        }
        if (waits && wait == null) {
            open.put(task.sid(), new Wait(queue, task.workspaceSid(), at));
        }
    }

    /** A task that was wrapping or completed before anybody looked had been assigned. */
    private static String word(Task task) {
        return task.status().isWithWorker() ? "assigned" : task.status().toString();
    }

    private void end(String task, Instant at, String outcome) {
        Wait wait = open.remove(task);
        if (wait != null) {
            row(task, wait, index.at(at), outcome);
        }
    }

    private void row(String task, Wait wait, long end, String outcome) {
        rows.add(new long[] {
            index.queue(wait.queue()), index.task(task), index.at(wait.since()), end, index.text(outcome)
        });
    }

    /** Queue, task, from, to or {@link ReportIndex#NONE}, outcome. */
    List<long[]> rows() {
        List<Map.Entry<String, Wait>> waiting = List.copyOf(open.entrySet());
        waiting.forEach(wait -> row(wait.getKey(), wait.getValue(), ReportIndex.NONE, "waiting"));
        open.clear();
        return rows;
    }
}
