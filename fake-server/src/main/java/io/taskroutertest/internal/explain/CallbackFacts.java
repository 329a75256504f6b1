package io.taskroutertest.internal.explain;

import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a fake knows of its callbacks. */
public final class CallbackFacts {

    /** Of a fake that is asked about its tasks only. */
    public static final CallbackFacts NONE = new CallbackFacts(List.of(), List.of(), List.of(), false, false);

    private final Map<String, List<SentCallback>> sent;
    private final Map<String, List<UnsentCallback>> unsent;
    private final List<String> handlers;
    private final boolean answersAnyUrl;
    private final boolean applicationKnown;

    /**
     * @param sent in order of sending
     * @param unsent those that wait for the application's URL or for a handler
     * @param handlers the URLs that handlers of assignment callbacks are registered for
     * @param answersAnyUrl whether a handler is registered for the assignment callbacks of all other URLs
     * @param applicationKnown whether the application's URL is known
     */
    public CallbackFacts(
            List<SentCallback> sent,
            List<UnsentCallback> unsent,
            List<String> handlers,
            boolean answersAnyUrl,
            boolean applicationKnown) {
        this.sent = sent.stream()
                .filter(it -> it.kind().isAssignment())
                .collect(Collectors.groupingBy(SentCallback::about));
        this.unsent = unsent.stream()
                .filter(it -> it.kind().isAssignment())
                .collect(Collectors.groupingBy(UnsentCallback::about));
        this.handlers = List.copyOf(handlers);
        this.answersAnyUrl = answersAnyUrl;
        this.applicationKnown = applicationKnown;
    }

    List<String> handlers() {
        return handlers;
    }

    boolean answersAnyUrl() {
        return answersAnyUrl;
    }

    boolean hasReceiver() {
        return applicationKnown || answersAnyUrl || !handlers.isEmpty();
    }

    /** Those that asked for an answer to the reservation, in order of sending. */
    Stream<SentCallback> sentFor(String reservationSid) {
        return sent.getOrDefault(reservationSid, List.of()).stream();
    }

    Stream<UnsentCallback> unsentFor(String reservationSid) {
        return unsent.getOrDefault(reservationSid, List.of()).stream();
    }
}
