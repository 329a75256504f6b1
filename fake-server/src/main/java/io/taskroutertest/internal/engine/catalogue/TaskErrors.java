package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.OBSERVED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

/** What is refused when a task is made, changed or ended. */
public enum TaskErrors implements Entry {
    WORKFLOW_REQUIRED(refused(OBSERVED, "WorkflowSid field is required", "seen on the real service")),
    WORKFLOW_FORMAT(refused(
            OBSERVED,
            "Value '{value}' provided for WorkflowSid as RoutingTarget has an invalid format. WorkspaceSid: {workspace}, AccountSid: {account}",
            "seen on the real service")),
    WORKFLOW_UNKNOWN(refused(
            INFERRED,
            "WorkflowSid '{workflow}' is no workflow of workspace {workspace}",
            "the refusal was seen on the real service, its text is not known")),
    TWO_WORKFLOWS(refused(
            INFERRED,
            "WorkflowSid '{workflow}' and RoutingTarget '{target}' name different workflows",
            "the refusal is inferred, and so is its text")),
    TARGET_UNKNOWN(refused(
            INFERRED,
            "RoutingTarget '{target}' is no worker, task queue or workflow of workspace {workspace}",
            "the refusal is inferred, and so is its text")),
    IGNORE_CAPACITY(refused(
            INFERRED,
            "IgnoreCapacity is allowed only with the SID of a worker as RoutingTarget",
            "the refusal is documented, its text is not published")),
    QUEUE_UNKNOWN(refused(
            INFERRED,
            "TaskQueueSid '{queue}' is no task queue of workspace {workspace}",
            "the refusal was seen on the real service, its text is not known")),
    CHANNEL_UNKNOWN(refused(
            INFERRED,
            "TaskChannel '{channel}' is no task channel of workspace {workspace}",
            "the refusal is inferred, and so is its text")),
    START_IN_FUTURE(refused(
            INFERRED,
            "VirtualStartTime {start} is in the future",
            "seen: the text contains \"future\"; the rest of it is not known")),
    START_BEFORE_1900(refused(
            INFERRED,
            "VirtualStartTime {start} is before the year 1900",
            "the refusal is documented, its text is not published")),
    NO_FILTER(refused(
            RULING,
            "No filter of workflow {workflow} matches the task's attributes, and the workflow has no default_filter",
            "sources differ; a refusal fails loudly")),
    STATUS_AND_ATTRIBUTES(refused(
            RULING,
            "AssignmentStatus and Attributes cannot be updated in the same request",
            "a guide says that it is refused; code and text are not known")),
    NOT_CANCELABLE(refused(
            OBSERVED,
            "Cannot cancel task {task} in workspace {workspace} for account {account} because it is not pending or reserved.",
            "seen on the real service")),
    NOT_COMPLETABLE(refused(
            OBSERVED,
            "Cannot complete task {task} in workspace {workspace} for account {account} because it is not currently assigned.",
            "seen on the real service")),
    NOT_WRAPPABLE(refused(
            OBSERVED,
            "Cannot wrap up a task {task} in workspace {workspace} for account {account} because it is not currently assigned.",
            "seen on the real service")),
    STATUS(refused(
            INFERRED,
            "AssignmentStatus cannot be set to '{status}'; allowed is canceled, wrapping or completed",
            "the statuses are documented, the text is not known"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    TaskErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
