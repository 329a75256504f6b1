package io.taskroutertest.assertions;

import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.util.List;

/** Requests about a task or a worker that were refused: the application may not have reported it, and nothing changed. */
final class RefusedAbout {

    private RefusedAbout() {}

    /** Words that follow a cause; empty if no request was refused. */
    static String task(Evidence evidence, TaskView task) {
        return last(evidence, task.sid());
    }

    static String worker(Evidence evidence, WorkerView worker) {
        String own = last(evidence, worker.sid());
        return own.isEmpty()
                ? evidence.reservations().stream()
                        .filter(it -> it.workerSid().equals(worker.sid()))
                        .map(ReservationView::sid)
                        .map(sid -> last(evidence, sid))
                        .filter(words -> !words.isEmpty())
                        .reduce((earlier, later) -> later)
                        .orElse("")
                : own;
    }

    private static String last(Evidence evidence, String sid) {
        List<RefusedRequest> refused = evidence.refusedRequests().stream()
                .filter(it -> !it.method().equals("GET") && it.path().contains("/" + sid))
                .toList();
        return refused.isEmpty()
                ? ""
                : "; and "
                        + (refused.size() == 1
                                ? "a request about it was refused"
                                : refused.size() + " requests about it were refused, the last")
                        + " at " + refused.get(refused.size() - 1).at() + ": "
                        + Descriptions.refusal(refused.get(refused.size() - 1));
    }
}
