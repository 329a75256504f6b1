package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.answer.AnswerVerdict;
import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Frames;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.command.AnswerAssignment;
import io.taskroutertest.internal.engine.command.FailAssignment;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the engine what callbacks brought. */
final class CallbackEffects {

    private final Engine engine;

    CallbackEffects(Engine engine) {
        this.engine = engine;
    }

    /** @return the URL to be called next, or null */
    @Nullable String ofAssignment(Delivery delivery, AnswerVerdict verdict) {
        overrides(delivery);
        Reservation reservation = delivery.reservation();
        if (verdict instanceof AnswerVerdict.Failed failed) {
            return failed(delivery, reservation, failed);
        }
        if (verdict instanceof AnswerVerdict.CarryOut carryOut) {
            remarks(delivery, carryOut.remarks());
            engine.execute(new AnswerAssignment(reservation.workspaceSid(), reservation.sid(), carryOut.instruction()));
        } else {
            remarks(delivery, ((AnswerVerdict.GoOnWaiting) verdict).remarks());
            engine.execute(new AnswerAssignment(reservation.workspaceSid(), reservation.sid(), null));
        }
        return null;
    }

    /** Of an event callback, or of any callback that was not sent because its URL leads nowhere yet. */
    void ofEvent(Delivery delivery) {
        if (!delivery.isAnswered()) {
            withheld(delivery);
            return;
        }
        overrides(delivery);
        if (delivery.reply() instanceof CallbackReply.Answer answer && answer.isSuccess()) {
            return;
        }
        Message reason = delivery.reply() instanceof CallbackReply.Answer answer
                ? answer.insteadOf("2xx")
                : ((CallbackReply.Silence) delivery.reply()).reason();
        String sid = delivery.cause().event().resourceSid();
        alert(
                delivery,
                new AlertMessage(
                        reason.within(Frames.EVENT, delivery.url(), delivery.subject(), String.valueOf(sid)), sid));
    }

    private void overrides(Delivery delivery) {
        if (delivery.complainsOfOverrides()) {
            alert(
                    delivery,
                    new AlertMessage(
                            CallbackAlerts.OVERRIDES.with(
                                    delivery.url(),
                                    String.join("; ", delivery.overrides().complaints())),
                            delivery.workspace().sid()));
        }
    }

    /** The reservation of an assignment callback ended before the callback could be sent. */
    void neverSent(Delivery delivery) {
        String sid = delivery.reservation().sid();
        alert(delivery, new AlertMessage(CallbackAlerts.NEVER_SENT.with(delivery.url(), sid), sid));
    }

    /** Raised once for each URL. The alert of an assignment callback belongs to its reservation. */
    void withheld(Delivery delivery) {
        String reservationSid = delivery.kind() == SentCallback.Kind.EVENT
                ? null
                : delivery.cause().event().resourceSid();
        alert(
                delivery,
                new AlertMessage(
                        CallbackAlerts.WITHHELD.with(delivery.url()),
                        reservationSid == null ? delivery.workspace().sid() : reservationSid));
    }

    /** A handler that accepts by REST and then fails has accepted: nobody asks the fallback any more. */
    private @Nullable String failed(Delivery delivery, Reservation reservation, AnswerVerdict.Failed failed) {
        boolean pending = isPending(reservation);
        Delivery first = delivery.first();
        String fallback = first == null ? reservation.assignmentCallback().fallback() : null;
        Message remark = failed.reason();
        if (pending && fallback != null) {
            remark = remark.within(Frames.FALLBACK_IS_CALLED);
        } else if (pending && first != null) {
            remark = remark.within(Frames.FALLBACK_FAILED, first.url());
        } else if (pending) {
            remark = remark.within(Frames.NO_FALLBACK);
        }
        remarks(delivery, List.of(remark));
        if (pending && fallback == null) {
            engine.execute(new FailAssignment(reservation.workspaceSid(), reservation.sid()));
        }
        return pending ? fallback : null;
    }

    boolean isPending(Reservation reservation) {
        return engine.read(world -> {
            WorkspaceView workspace = world.workspaces().find(reservation.workspaceSid());
            Reservation now =
                    workspace == null ? null : workspace.reservations().find(reservation.sid());
            return now != null && now.status() == ReservationStatus.PENDING;
        });
    }

    private void remarks(Delivery delivery, List<Message> remarks) {
        String sid = delivery.reservation().sid();
        Frames frame = delivery.kind() == SentCallback.Kind.FALLBACK ? Frames.FALLBACK : Frames.ASSIGNMENT;
        for (Message remark : remarks) {
            alert(delivery, new AlertMessage(remark.within(frame, delivery.url(), sid), sid));
        }
    }

    private void alert(Delivery delivery, AlertMessage alert) {
        engine.execute(new RaiseAlert(delivery.workspace().sid(), alert));
    }
}
