package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.WorkerView;
import java.util.List;

/** Why a worker is in its activity: what it did not answer, what was refused, and what it may still answer. */
final class ActivityCause {

    private ActivityCause() {}

    /** Lines that begin with a line break; empty where nothing has happened to the worker. */
    static String because(Evidence evidence, WorkerView worker) {
        String stale = Staleness.of(evidence, worker);
        if (!stale.isEmpty()) {
            return "\nbecause " + stale;
        }
        String refused = RefusedAbout.worker(evidence, worker).replaceFirst("^; and ", "\nand ");
        return refused + alert(evidence, worker) + moved(evidence, worker) + offers(evidence, worker);
    }

    /** What was silently without effect, such as an activity after work. */
    private static String alert(Evidence evidence, WorkerView worker) {
        List<String> own = evidence.reservations().stream()
                .filter(it -> it.workerSid().equals(worker.sid()))
                .map(ReservationView::sid)
                .toList();
        return evidence.alerts().stream()
                .filter(it -> it.kind() != Alert.Kind.CALLBACK && own.contains(String.valueOf(it.resourceSid())))
                .reduce((earlier, later) -> later)
                .map(it -> "\nand of its reservation " + it.resourceSid() + ": " + it.message())
                .orElse("");
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
        return move == null
                ? ""
                : "\nbecause it moved there from "
                        + Descriptions.quoted(move.data().get("WorkerPreviousActivityName")) + " at " + move.at()
                        + by(evidence, own, move, "reservation.timeout", "timed out")
                        + by(evidence, own, move, "reservation.rejected", "was rejected")
                        + by(evidence, own, move, "reservation.completed", "was completed");
    }

    private static String by(Evidence evidence, List<RoutingEvent> own, RoutingEvent move, String type, String words) {
        return own.stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> event.at().equals(move.at()))
                .map(event -> event.data().get("TaskSid"))
                .findFirst()
                .map(sid -> ", when its reservation for " + Descriptions.task(evidence, sid) + " " + words)
                .orElse("");
    }
}
