package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;

/** What can be wrong with a workflow and its configuration. */
public enum WorkflowErrors implements Entry {
    NAME_TAKEN(refused(
            INFERRED,
            "Workflow with the same friendly name already exists",
            "the refusal is inferred, and so is its text")),
    HAS_TASKS(refused(
            INFERRED,
            "Workflow {workflow} cannot be deleted while task {task} is {status}",
            "the refusal is documented, its text is not published")),
    QUEUE_UNKNOWN(refused(
            INFERRED,
            "Configuration names queue '{queue}', which is no TaskQueue of workspace {workspace}",
            "a bad configuration is refused, as documented; the text is not published")),
    TOO_LONG(refused(
            INFERRED,
            "Configuration has {bytes} bytes; at most {most} are allowed",
            "the limit is documented, the text is not known")),
    NO_JSON(refused(
            INFERRED,
            "Configuration is no JSON: {why}",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_OBJECT(refused(
            INFERRED,
            "Configuration: {place} must be a JSON object",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_ARRAY(refused(
            INFERRED,
            "Configuration: {place} must be an array",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_STRING(refused(
            INFERRED,
            "Configuration: {place} is {value}; it must be a string",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_NUMBER(refused(
            INFERRED,
            "Configuration: {place} is {value}; allowed is a whole number from {least} to {most}",
            "a bad configuration is refused, as documented; the text is not published")),
    EXPRESSION(refused(
            INFERRED,
            "Configuration: {place}: {parser}",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_TASK_ROUTING(refused(
            INFERRED,
            "Configuration: {place} has no task_routing",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_DEFAULT_QUEUE(refused(
            INFERRED,
            "Configuration: {place} has no queue",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_TARGETS(refused(
            INFERRED,
            "Configuration: {place} has no targets; at least one is needed",
            "a bad configuration is refused, as documented; the text is not published")),
    NO_QUEUE(refused(
            INFERRED,
            "Configuration: {place} has no queue, and there is none to inherit from a target before it",
            "a bad configuration is refused, as documented; the text is not published")),
    TWO_KNOWN_WORKERS(refused(
            INFERRED,
            "Configuration: {place} has both known_worker_sid and known_worker_friendly_name; only one is allowed",
            "a bad configuration is refused, as documented; the text is not published"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    WorkflowErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
