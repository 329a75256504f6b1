package io.taskroutertest.fault;

import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/** What a fault does. {@link Fault} has a factory for each kind, which describes it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum FaultKind {
    ASSIGNMENT_SLOW(Traffic.ASSIGNMENT_CALLBACKS, Detail.DELAY),
    ASSIGNMENT_FAILS(Traffic.ASSIGNMENT_CALLBACKS, Detail.STATUS),
    ASSIGNMENT_UNREACHABLE(Traffic.ASSIGNMENT_CALLBACKS),
    ASSIGNMENT_GARBAGE(Traffic.ASSIGNMENT_CALLBACKS, Detail.BODY),
    EVENT_SLOW(Traffic.EVENT_CALLBACKS, Detail.DELAY),
    EVENT_FAILS(Traffic.EVENT_CALLBACKS, Detail.STATUS),
    EVENT_UNREACHABLE(Traffic.EVENT_CALLBACKS),
    EVENT_GARBAGE(Traffic.EVENT_CALLBACKS, Detail.BODY),
    EVENT_DELAYED(Traffic.EVENT_CALLBACKS, Detail.DELAY),
    EVENT_DUPLICATED(Traffic.EVENT_CALLBACKS),
    EVENT_REORDERED(Traffic.EVENT_CALLBACKS),
    EVENT_DROPPED(Traffic.EVENT_CALLBACKS),
    API_LIMITED(Traffic.API_REQUESTS, Detail.PER_SECOND, Detail.BURST),
    API_FAILS(Traffic.API_REQUESTS, Detail.STATUS),
    API_LOSES_ANSWER(Traffic.API_REQUESTS);

    /** The HTTP traffic between TaskRouter and an application that a fault can affect. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Traffic {
        /** Callbacks to the assignment callback URL and the fallback URL of workflows. */
        ASSIGNMENT_CALLBACKS,
        /** Callbacks to the event callback URL of workspaces. */
        EVENT_CALLBACKS,
        /** Requests of clients to TaskRouter's API. */
        API_REQUESTS
    }

    /** What a fault of the kind needs beside it. */
    enum Detail {
        DELAY,
        STATUS,
        BODY,
        PER_SECOND,
        BURST
    }

    private final Traffic traffic;

    @SuppressWarnings("ImmutableEnumChecker") // the set is a copy, and its elements are constants
    private final Set<Detail> details;

    FaultKind(Traffic traffic, Detail... details) {
        this.traffic = traffic;
        this.details = Set.of(details);
    }

    /** Returns the traffic that faults of this kind affect. */
    public Traffic traffic() {
        return traffic;
    }

    /** Returns the name in JSON, such as {@code assignment-slow}: also the name of a fault that was given none. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean takes(Detail detail) {
        return details.contains(detail);
    }
}
