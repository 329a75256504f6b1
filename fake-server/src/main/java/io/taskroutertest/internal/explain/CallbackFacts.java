package io.taskroutertest.internal.explain;

import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a fake knows of its callbacks.
 *
 * @param sent in order of sending
 * @param unsent those that wait for the application's URL or for a handler
 * @param handlers the URLs that handlers of assignment callbacks are registered for
 * @param answersAnyUrl whether a handler is registered for the assignment callbacks of all other URLs
 * @param applicationKnown whether the application's URL is known
 */
public record CallbackFacts(
        List<SentCallback> sent,
        List<UnsentCallback> unsent,
        List<String> handlers,
        boolean answersAnyUrl,
        boolean applicationKnown) {

    /** Of a fake that is asked about its tasks only. */
    public static final CallbackFacts NONE = new CallbackFacts(List.of(), List.of(), List.of(), false, false);

    public CallbackFacts {
        sent = List.copyOf(sent);
        unsent = List.copyOf(unsent);
        handlers = List.copyOf(handlers);
    }

    boolean hasReceiver() {
        return applicationKnown || answersAnyUrl || !handlers.isEmpty();
    }

    /** Those that asked for an answer to the reservation, in order of sending. */
    Stream<SentCallback> sentFor(String reservationSid) {
        return sent.stream().filter(it -> it.kind().isAssignment() && it.about().equals(reservationSid));
    }

    Stream<UnsentCallback> unsentFor(String reservationSid) {
        return unsent.stream()
                .filter(it -> it.kind().isAssignment() && it.about().equals(reservationSid));
    }
}
