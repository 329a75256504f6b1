package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The workers, and which of their activities lasted from when to when. */
final class ReportWorkers {

    private record Stay(Worker worker, Activity activity, Instant since) {}

    private final ReportIndex index;
    private final Map<String, Worker> workers = new HashMap<>();
    private final Map<String, Stay> open = new HashMap<>();
    private final List<long[]> stays = new ArrayList<>();

    ReportWorkers(ReportIndex index) {
        this.index = index;
    }

    void add(LoggedEvent logged) {
        if (logged.event() instanceof WorkerEvent event) {
            Worker worker = event.facts().worker();
            index.worker(worker.sid());
            workers.put(worker.sid(), worker);
            switch (event.kind()) {
                case CREATED, ACTIVITY_UPDATED -> {
                    end(worker.sid(), logged.at());
                    open.put(worker.sid(), new Stay(worker, event.facts().activity(), logged.at()));
                }
                case DELETED -> end(worker.sid(), logged.at());
                case ATTRIBUTES_UPDATED -> {}
            }
        } else if (logged.event() instanceof ReservationEvent event) {
            workers.put(event.worker().worker().sid(), event.worker().worker());
        } else if (logged.event() instanceof WorkspaceEvent event && event.kind() == WorkspaceEvent.Kind.DELETED) {
            List<String> gone = open.values().stream()
                    .map(Stay::worker)
                    .filter(worker ->
                            worker.workspaceSid().equals(event.workspace().sid()))
                    .map(Worker::sid)
                    .toList();
            gone.forEach(sid -> end(sid, logged.at()));
        }
    }

    private void end(String worker, Instant at) {
        Stay stay = open.remove(worker);
        if (stay != null) {
            row(stay, index.at(at));
        }
    }

    private void row(Stay stay, long end) {
        stays.add(new long[] {
            index.worker(stay.worker().sid()),
            index.text(stay.activity().friendlyName()),
            stay.activity().available() ? 1 : 0,
            index.at(stay.since()),
            end
        });
    }

    /** Worker, activity, whether it is available, from, to or {@link ReportIndex#NONE}. */
    List<long[]> stays() {
        List<Stay> lasting = List.copyOf(open.values());
        lasting.forEach(stay -> row(stay, ReportIndex.NONE));
        open.clear();
        return stays;
    }

    /** SID, name, attributes. */
    List<Object[]> rows() {
        return index.workers().stream()
                .map(sid -> Objects.requireNonNull(workers.get(sid)))
                .map(worker -> new Object[] {
                    worker.sid(), worker.friendlyName(), worker.attributes().text()
                })
                .toList();
    }
}
