package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.Provenance.DOCUMENTED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;

/** What can be wrong with a request for a list or for statistics. */
public enum ListErrors implements Entry {
    PAGE_SIZE_TOO_LARGE(refused(
            Code.PAGE_SIZE_TOO_LARGE,
            DOCUMENTED,
            "Page size too large",
            "the page of error 20007; that TaskRouter does not clamp is inferred")),
    PAGE_SIZE(refused(
            INFERRED, "PageSize is '{value}'; allowed is 1 to {most}", "the refusal is inferred, and so is its text")),
    PAGE(refused(
            INFERRED,
            "Page is '{value}'; it must be a whole number from 0 on",
            "the refusal is inferred, and so is its text")),
    ABSOLUTE_PAGING(refused(
            Code.ABSOLUTE_PAGING,
            DOCUMENTED,
            "Absolute Paging used when iterating TaskRouter resources",
            "the page of error 40153")),
    PAGE_TOKEN(refused(Code.INVALID_PAGE_TOKEN, DOCUMENTED, "Invalid PageToken", "the page of error 21481")),
    ORDERING(refused(
            INFERRED,
            "Ordering is '{value}'; allowed is {names}, followed by :asc or :desc",
            "the words are documented, the refusal and its text are inferred")),
    ORDERING_BY_BOTH_DATES(refused(
            INFERRED,
            "Ordering is '{value}'; DateCreated and VirtualStartTime cannot be used together",
            "the rule is documented, its text is not known")),
    START_AFTER_END(refused(
            INFERRED, "StartDate {start} is after EndDate {end}", "the refusal is inferred, and so is its text")),
    START_IN_FUTURE(refused(
            INFERRED,
            "StartDate {start} is in the future; it is {now} now",
            "the refusal is inferred, and so is its text")),
    MINUTES_WITH_DATES(refused(
            INFERRED,
            "Minutes must not be given together with {parameter}",
            "the rule is documented; its code and text are inferred")),
    TOO_LONG_AGO(refused(
            INFERRED,
            "{parameter} {date} asks for figures from {from} on; statistics reach back {days} days, to {oldest}",
            "the rule is documented by the changelog and error 14241; code and text of the answer are inferred")),
    STATISTICS_TASK_CHANNEL(refused(
            INFERRED,
            "TaskChannel is '{value}'; it must be the SID or the unique name of a task channel of workspace {workspace}",
            "the refusal is inferred, and so is its text")),
    SPLIT_BY_WAIT_TIME(refused(
            INFERRED,
            "SplitByWaitTime is '{value}'; it must be positive whole numbers of seconds separated by commas, such as 5,30",
            "the refusal is inferred, and so is its text")),
    TOO_MANY_WORKERS(refused(
            Code.FORBIDDEN,
            INFERRED,
            "Statistics of workers and workflows are not accessible in a workspace with more than {most} workers; this one has {count}",
            "the strict fake alone; the limit is documented, the form of the refusal is not")),
    QUEUE_SIDS_REQUIRED(refused(
            INFERRED,
            "queueSids field is required: the body must be JSON such as {\"queueSids\":[\"WQ…\"]}",
            "the form of the body is documented, the refusal is inferred")),
    QUEUE_SIDS_COUNT(refused(
            INFERRED,
            "queueSids has {count} elements; allowed is 1 to {most}",
            "the limit is documented, the text is not known")),
    BODY_IS_NO_JSON(refused(
            INFERRED,
            "The body is no JSON, as queueSids needs it: {why}",
            "the form of the body is documented, the refusal is inferred"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    ListErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
