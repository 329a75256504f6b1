package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.debugger;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.silent;
import static io.taskroutertest.internal.engine.catalogue.Provenance.DOCUMENTED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

/** What TaskRouter takes without a word although it can never work, found by the engine. */
public enum ResourceAlerts implements Entry {
    ATTRIBUTES_MALFORMED(silent(
            RULING,
            "Attributes of {sid} are no JSON object, so every key reads NULL: {text}",
            "TaskRouter says nothing; the words are the testkit's own")),
    ATTRIBUTE_WITH_HYPHEN(silent(
            RULING,
            "Attribute '{name}' of {sid} has a hyphen: no expression can name it; use an underscore",
            "TaskRouter says nothing; the words are the testkit's own")),
    ACTIVITY_NAME_TAKEN(silent(
            RULING,
            "Activity named {name} already exists for workspace {workspace}",
            "TaskRouter says nothing; the words are the testkit's own")),
    WORKFLOW_EMPTY(silent(
            RULING,
            "Workflow {name} has neither filters nor a default_filter: it takes no task",
            "TaskRouter says nothing; the words are the testkit's own")),
    POST_WORK_ACTIVITY(silent(
            RULING,
            "post_work_activity_sid has no effect in a multitasking workspace",
            "TaskRouter says nothing; the words are the testkit's own")),
    NEVER_MATCHES(silent(
            RULING,
            "{place}: {clause} never matches: {why}",
            "TaskRouter says nothing; the words are the testkit's own")),
    KNOWN_WORKER_INVALID(debugger(
            Code.KNOWN_WORKER_INVALID,
            DOCUMENTED,
            "{attribute} of task {task} names no worker",
            "code of the page of error 40154; the words are the testkit's own")),
    KNOWN_WORKER_NOT_IN_QUEUE(debugger(
            Code.KNOWN_WORKER_NOT_IN_QUEUE,
            DOCUMENTED,
            "Known worker {worker} of task {task} is not in queue {queue}",
            "code of the page of error 40152; the words are the testkit's own"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    ResourceAlerts(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
