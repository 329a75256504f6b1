package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refusedIfStrict;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.OBSERVED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

import java.util.Set;

/** What a workspace refuses for itself, its activities, task channels, task queues and workers. */
public enum WorkspaceErrors implements Entry {
    SID_TAKEN(refused(
            RULING,
            "Sid {sid} is taken already; a SID names one resource for ever",
            "SIDs can be declared on the fake alone")),
    SID_OF_OTHER_KIND(refused(
            RULING,
            "Sid '{sid}' is none of a {kind}; it begins with {prefix}, followed by 32 hexadecimal digits",
            "SIDs can be declared on the fake alone")),
    UNKNOWN_PART(refused(
            RULING,
            "A new workspace has no activity or task channel '{name}'",
            "SIDs can be declared on the fake alone")),
    MULTI_TASK_FOR_EVER(refused(
            INFERRED,
            "MultiTaskEnabled is true and cannot be changed back to false",
            "the refusal is documented, its text is not published")),
    ACTIVITY_UNKNOWN(refused(
            INFERRED,
            "{parameter} '{sid}' is no Activity of workspace {workspace}",
            "seen: the refusal of an unknown ActivitySid contains the value; the rest of the text is not known")),
    ACTIVITY_NAME_TAKEN(refused(
            RULING,
            "Activity named {name} already exists for workspace {workspace}",
            "the strict fake alone; guides make activities whose names are taken")),
    ACTIVITY_IS_DEFAULT(refused(
            INFERRED,
            "Activity {activity} is the default or timeout activity of workspace {workspace} and cannot be deleted",
            "the refusal was seen on the real service, its text is not published")),
    ACTIVITY_HAS_WORKERS(refused(
            INFERRED,
            "Activity {activity} cannot be deleted while workers are in it",
            "the refusal is inferred, and so is its text")),
    ACTIVITY_OF_QUEUE(refused(
            INFERRED,
            "Activity {activity} cannot be deleted while task queue {queue} uses it",
            "the refusal is inferred, and so is its text")),
    CHANNEL_UNIQUE_NAME(refused(
            INFERRED,
            "UniqueName '{name}' may have letters, digits, '_' and '$' only and may not begin with a digit",
            "the characters are documented, the text is not known")),
    CHANNEL_NAME_TAKEN(refused(
            INFERRED,
            "TaskChannel with the unique name {name} already exists",
            "the refusal is documented, its text is not published")),
    CHANNEL_PREDEFINED(refused(
            INFERRED,
            "TaskChannel {name} is predefined and cannot be deleted",
            "the refusal is inferred, and so is its text")),
    CHANNEL_HAS_TASKS(refused(
            INFERRED,
            "TaskChannel {name} cannot be deleted while tasks use it",
            "the refusal is inferred, and so is its text")),
    CHANNEL_HAS_RESERVATIONS(refused(
            INFERRED,
            "TaskChannel {name} cannot be deleted while reservation {reservation} counts on it",
            "the refusal is inferred, and so is its text")),
    QUEUE_ACTIVITIES(refused(
            OBSERVED, "Activity Sids cannot be empty", "seen on the real service, in a single-tasking workspace")),
    QUEUE_NAME_TAKEN(refused(
            OBSERVED,
            "Queue named {name} already exists for workspace {workspace} for account {account}",
            "seen on the real service")),
    QUEUE_EXPRESSION(
            refused(
                    OBSERVED,
                    "{parser}",
                    "the parser's text as it is: extraneous input 'evel' expecting OPERATOR was seen on the real service, the parser's other texts are inferred")),
    QUEUE_HAS_TASKS(refused(
            INFERRED,
            "TaskQueue {queue} cannot be deleted while task {task} is pending in it",
            "the refusal is documented, its text is not published")),
    QUEUE_AHEAD(
            refused(
                    INFERRED,
                    "TaskQueue {queue} cannot be deleted while task {task} is {status} and can still come to it",
                    "the refusal is documented, also for tasks under an older version of the workflow; its text is not published")),
    QUEUE_OF_WORKFLOW(refusedIfStrict(
            Set.of(Code.REFUSED),
            RULING,
            "TaskQueue {queue} cannot be deleted while workflow {workflow} names it",
            "whether TaskRouter refuses it is not documented; a lenient fake deletes it and alerts")),
    LIMIT_REACHED(refused(
            INFERRED,
            "{owner} {sid} has {count} {things} already; the limit of {plural} per {kind} is {most}",
            "the limits are documented, the text is not known")),
    WORKER_NAME_TAKEN(
            refused(OBSERVED, "Worker with the same friendly name already exists", "seen on the real service")),
    WORKER_REJECTS_WHILE_AVAILABLE(
            refused(
                    INFERRED,
                    "Unable to reject pending reservations when updating to an Available activity state.",
                    "the words of Twilio's JavaScript SDK, which refuses before it asks; those of the service are not published")),
    WORKER_HAS_PENDING(refused(
            RULING,
            "Worker {worker} has {count} pending reservations and cannot be moved to the unavailable activity {activity} unless RejectPendingReservations is true",
            "what the changelog of April 2024 leaves out; the text is not known")),
    WORKER_HAS_RESERVATION(refused(
            INFERRED,
            "Worker {worker} cannot be deleted while it has reservation {reservation} ({status})",
            "the refusal is inferred, and so is its text"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    WorkspaceErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
