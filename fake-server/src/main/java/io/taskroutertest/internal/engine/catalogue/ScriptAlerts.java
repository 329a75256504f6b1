package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.script;

/** What the scripts of a test could not do. */
public enum ScriptAlerts implements Entry {
    OVERTAKEN(script("The script of {worker} was to {act} reservation {reservation} of task {task} at {instant}, but"
            + " before that it came to state [{status}]")),
    REFUSED(script("The script of {worker} was to {act} reservation {reservation} of task {task} at {instant}, and"
            + " TaskRouter refuses it: {text}")),
    NOTHING_IN_HAND(script("{worker} cannot {act}: no such reservation is {status}; the worker has {reservations}")),
    WORKER_GONE(script("{worker} cannot {act}: the worker is gone")),
    ACT_REFUSED(script("{worker} cannot {act}, TaskRouter refuses it: {text}")),
    NEVER_BEGUN(
            script("arrivals().{stream} creates no task, because it has no end: call during(period) or times(number)"
                    + " on what it returns")),
    ARRIVAL_REFUSED(script("Task {number} of a stream of arrivals was to come with attributes {attributes}, and"
            + " TaskRouter refuses it: {text}"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    ScriptAlerts(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
