package io.taskroutertest.internal.engine.model;

/** Where the fake is more lenient than production unless it is told to be strict. */
public enum Rule {
    PATCH_ON_TASK,
    REDIRECTED_AS_RESERVATION_STATUS,
    RESERVATION_STATUS_ON_TASK,
    CALL_CONFERENCE_ON_RESERVATION,
    MALFORMED_ATTRIBUTES,
    DUPLICATE_ACTIVITY_NAME,
    INSTRUCTION_WITHOUT_CALL,
    INSTRUCTION_WITHOUT_CALLEE,
    STATISTICS_ABOVE_100_WORKERS
}
