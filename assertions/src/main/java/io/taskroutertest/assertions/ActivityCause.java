package io.taskroutertest.assertions;

import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.WorkerView;
import java.util.List;

/** Why a worker is in its activity: what it did not answer, and what it may still answer. */
final class ActivityCause {

    private ActivityCause() {}

    /** Lines that begin with a line break; empty where nothing has happened to the worker. */
    static String because(Evidence evidence, WorkerView worker) {
        return moved(evidence, worker) + offers(evidence, worker);
    }

    /** Of each reservation that is pending, until when; more than one is rare. */
    static String offers(Evidence evidence, WorkerView worker) {
        StringBuilder lines = new StringBuilder();
        for (ReservationView offer : evidence.reservations()) {
            if (offer.workerSid().equals(worker.sid()) && offer.status() == ReservationStatus.PENDING) {
                Explanation explanation = evidence.explanation(offer.taskSid());
                if (explanation != null) {
                    lines.append("\nand of ")
                            .append(Descriptions.task(evidence, offer.taskSid()))
                            .append(": ")
                            .append(explanation.cause());
                }
            }
        }
        return lines.toString();
    }

    private static String moved(Evidence evidence, WorkerView worker) {
        List<RoutingEvent> own = evidence.events().stream()
                .filter(event -> worker.sid().equals(event.data().get("WorkerSid")))
                .toList();
        RoutingEvent move = own.stream()
                .filter(event -> event.type().equals("worker.activity.update"))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (move == null) {
            return "";
        }
        return "\nbecause it moved there from "
                + Descriptions.quoted(move.data().get("WorkerPreviousActivityName")) + " at " + move.at()
                + own.stream()
                        .filter(event -> event.type().equals("reservation.timeout"))
                        .filter(event -> event.at().equals(move.at()))
                        .map(event -> event.data().get("TaskSid"))
                        .findFirst()
                        .map(sid -> ", when its reservation for " + Descriptions.task(evidence, sid) + " timed out")
                        .orElse("");
    }
}
