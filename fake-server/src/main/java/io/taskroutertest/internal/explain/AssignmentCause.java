package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why the assignment callback of a reservation has not accepted it. */
final class AssignmentCause {

    private static final int LONGEST_ANSWER = 80;

    private final TaskDiagnosis it;

    AssignmentCause(TaskDiagnosis explanation) {
        this.it = explanation;
    }

    /** Returns a sentence; empty where the callback has nothing to do with it. */
    String of(Reservation reservation) {
        UnsentCallback unsent =
                it.callbacks().unsentFor(reservation.sid()).findFirst().orElse(null);
        if (unsent != null) {
            return "the assignment callback to " + unsent.url()
                    + " is not sent yet: the URL is relative, and the application's URL is unknown until"
                    + " taskRouter.applicationUrl(…) or a handler of taskRouter.callbacks() is set"
                    + handlers(unsent.url());
        }
        String alert = alert(reservation);
        if (alert != null) {
            return "the assignment callback did not help: " + alert + signature(reservation)
                    + it.callbacks()
                            .sentFor(reservation.sid())
                            .reduce((earlier, later) -> later)
                            .map(sent -> handlers(sent.url()))
                            .orElse("");
        }
        return answer(reservation);
    }

    /** Returns the last alert about the reservation's own callback: one about an event callback explains nothing here. */
    @Nullable String alert(Reservation reservation) {
        return it.alerts().stream()
                .filter(alert -> alert.origin() == TaskDiagnosis.AboutReservation.Origin.ASSIGNMENT_CALLBACK)
                .filter(alert -> Objects.equals(alert.reservationSid(), reservation.sid()))
                .reduce((earlier, later) -> later)
                .map(TaskDiagnosis.AboutReservation::text)
                .orElse(null);
    }

    /** Returns what was answered, or why none was asked; empty where no application is there to be asked. */
    String answer(Reservation reservation) {
        return it.callbacks()
                .sentFor(reservation.sid())
                .reduce((earlier, later) -> later)
                .map(AssignmentCause::answered)
                .orElseGet(() -> missing(reservation));
    }

    /** An application that checks signatures refuses those of another token or for another URL. */
    String signature(Reservation reservation) {
        return it.callbacks()
                .sentFor(reservation.sid())
                .reduce((earlier, later) -> later)
                .filter(sent -> sent.status() != null && (sent.status() == 401 || sent.status() == 403))
                .map(sent -> " (it may check X-Twilio-Signature with another auth token, or for another URL)")
                .orElse("");
    }

    /** Returns what the application answered to reject; empty where somebody else rejected. */
    String rejection(Reservation reservation) {
        return it.callbacks()
                .sentFor(reservation.sid())
                .filter(sent -> sent.answer() != null && sent.answer().contains("reject"))
                .reduce((earlier, later) -> later)
                .map(sent -> "the assignment callback to " + sent.url() + " was answered with "
                        + ValueText.shortened(ValueText.oneLine(String.valueOf(sent.answer())), LONGEST_ANSWER))
                .orElse("");
    }

    private static String answered(SentCallback sent) {
        String callback = "the assignment callback to " + sent.url();
        if (sent.outcome() == SentCallback.Outcome.IN_FLIGHT) {
            return callback + " is not answered yet: a scripted delay ends only when the fake's clock moves";
        }
        if (sent.outcome() == SentCallback.Outcome.FAILED) {
            return callback + " failed" + (sent.status() == null ? "" : " with status " + sent.status());
        }
        String answer =
                sent.answer() == null ? "" : ValueText.oneLine(sent.answer().strip());
        String words = callback + " was answered "
                + (answer.isEmpty() ? "without a body" : "with " + ValueText.shortened(answer, LONGEST_ANSWER));
        return answer.contains("\"instruction\"")
                ? words + ", which did not accept the reservation (call and redirect accept it with \"accept\":true)"
                : words + ", which leaves the reservation to be accepted by REST; an application that does so later"
                        + " says by taskRouter.idleWhen(…) when it has finished";
    }

    private String missing(Reservation reservation) {
        String url = reservation.assignmentCallback().primary();
        boolean hasUrl = url != null && !url.isBlank();
        if (hasUrl || it.workflow() == null || !it.callbacks().hasReceiver()) {
            return "";
        }
        boolean hasHandler =
                it.callbacks().answersAnyUrl() || !it.callbacks().handlers().isEmpty();
        return "no assignment callback was sent, because workflow " + ValueText.quoted(it.workflow())
                + " had no assignment_callback_url"
                + (hasHandler ? ", although a handler of taskRouter.callbacks() would answer it" : "");
    }

    /** Handlers that are there, and not asked. */
    private String handlers(String url) {
        CallbackFacts callbacks = it.callbacks();
        return callbacks.handlers().isEmpty()
                        || callbacks.answersAnyUrl()
                        || callbacks.handlers().contains(url)
                ? ""
                : " (handlers answer " + String.join(", ", callbacks.handlers()) + " only)";
    }
}
