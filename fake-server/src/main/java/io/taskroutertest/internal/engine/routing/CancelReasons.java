package io.taskroutertest.internal.engine.routing;

/** The reasons that a canceled task has unless a client gave one. */
public final class CancelReasons {

    public static final String TIME_TO_LIVE = "Task TTL Exceeded";
    public static final String ASSIGNMENT_COUNT = "Task TTL Exceeded or Max assignment count exceeded";
    public static final String TIMED_OUT = "Task canceled on Workflow timeout";
    public static final String SKIPPED = "Task canceled on Workflow skip";
    public static final String UNMATCHED = "Task matched no filter of the Workflow";
    public static final String WORKER_UNAVAILABLE = "RoutingTarget not available for Reservation acceptance: ";

    private CancelReasons() {}
}
