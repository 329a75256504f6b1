package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.AnswerAssignment;
import io.taskroutertest.internal.engine.command.FailAssignment;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.model.Alert;
import io.taskroutertest.internal.engine.model.Reservation;
import io.taskroutertest.internal.engine.model.ReservationStatus;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the engine what callbacks brought. */
final class Effects {

    private final Engine engine;

    Effects(Engine engine) {
        this.engine = engine;
    }

    /** @return the URL to be called next, or null */
    @Nullable String ofAssignment(Delivery delivery, Verdict verdict) {
        Reservation reservation = delivery.reservation();
        if (verdict instanceof Verdict.Failed failed) {
            return failed(delivery, reservation, failed);
        }
        if (verdict instanceof Verdict.CarryOut carryOut) {
            remarks(delivery, carryOut.remarks());
            engine.execute(new AnswerAssignment(reservation.workspaceSid(), reservation.sid(), carryOut.instruction()));
        } else {
            remarks(delivery, ((Verdict.GoOnWaiting) verdict).remarks());
            engine.execute(new AnswerAssignment(reservation.workspaceSid(), reservation.sid(), null));
        }
        return null;
    }

    /** Of an event callback, or of any callback that was not sent because its URL leads nowhere yet. */
    void ofFailedEvent(Delivery delivery) {
        if (!delivery.isAnswered()) {
            withheld(delivery);
            return;
        }
        String reason = delivery.reply() instanceof Reply.Answer answer
                ? "it answered with status " + answer.status() + " instead of 2xx" + answer.because()
                : delivery.reply().shown();
        String sid = delivery.cause().event().resourceSid();
        String message =
                "Event callback " + delivery.url() + " for " + delivery.subject() + " of " + sid + ": " + reason;
        alert(delivery, new Alert(Alert.Kind.CALLBACK, Judgement.HTTP_FAILURE, message, sid));
    }

    private void withheld(Delivery delivery) {
        alert(
                delivery,
                new Alert(
                        Alert.Kind.CALLBACK,
                        null,
                        "Callbacks to " + delivery.url()
                                + " are not sent: the URL is relative, and no base URL was set for the application",
                        delivery.workspace().sid()));
    }

    /** A handler that accepts by REST and then fails has accepted: nobody asks the fallback any more. */
    private @Nullable String failed(Delivery delivery, Reservation reservation, Verdict.Failed failed) {
        boolean pending = isPending(reservation);
        Delivery first = delivery.first();
        String fallback = first == null ? reservation.assignmentCallback().fallback() : null;
        String consequence;
        if (!pending) {
            consequence = "";
        } else if (fallback != null) {
            consequence = "; its fallback is called";
        } else if (first != null) {
            consequence = "; " + first.url() + " failed before, so the reservation is canceled";
        } else {
            consequence = "; there is no fallback, so the reservation is canceled";
        }
        remarks(
                delivery,
                List.of(new Verdict.Remark(Alert.Kind.CALLBACK, failed.code(), failed.reason() + consequence)));
        if (pending && fallback == null) {
            engine.execute(new FailAssignment(reservation.workspaceSid(), reservation.sid()));
        }
        return pending ? fallback : null;
    }

    private boolean isPending(Reservation reservation) {
        return engine.read(world -> {
            WorkspaceView workspace = world.workspaces().find(reservation.workspaceSid());
            Reservation now =
                    workspace == null ? null : workspace.reservations().find(reservation.sid());
            return now != null && now.status() == ReservationStatus.PENDING;
        });
    }

    private void remarks(Delivery delivery, List<Verdict.Remark> remarks) {
        String sid = delivery.reservation().sid();
        for (Verdict.Remark remark : remarks) {
            String words = delivery.kind() == SentCallback.Kind.FALLBACK
                    ? "Fallback assignment callback "
                    : "Assignment callback ";
            alert(
                    delivery,
                    new Alert(
                            remark.kind(),
                            remark.code(),
                            words + delivery.url() + " for reservation " + sid + ": " + remark.text(),
                            sid));
        }
    }

    private void alert(Delivery delivery, Alert alert) {
        engine.execute(new RaiseAlert(delivery.workspace().sid(), alert));
    }
}
