package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

/** What can be wrong with a parameter, whatever it is for. */
public enum ParameterErrors implements Entry {
    BAD_ESCAPE(refused(
            INFERRED,
            "'{text}' in {place} is no percent-encoding; parameters are sent as application/x-www-form-urlencoded in UTF-8",
            "the refusal is inferred, and so is its text")),
    NOT_UTF8(refused(
            INFERRED,
            "'{text}' in {place} is not UTF-8; parameters are sent as application/x-www-form-urlencoded in UTF-8",
            "the refusal is inferred, and so is its text")),
    REQUIRED(refused(
            INFERRED, "{parameter} field is required", "the pattern of the text that was seen for WorkflowSid")),
    EMPTY(refused(
            INFERRED,
            "{parameter} must not be empty",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    NUMBER(refused(
            INFERRED,
            "{parameter} is '{value}'; it must be a whole number, at most {most}",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    FLAG(refused(
            INFERRED,
            "{parameter} is '{value}'; allowed is true or false",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    SID(refused(
            INFERRED,
            "{parameter} is '{value}'; it must be a SID: {prefixes} and 32 hexadecimal digits",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    URL(refused(
            INFERRED,
            "{parameter} is '{value}'; it must be an absolute URL, or a path that begins with a slash",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    WORD(refused(
            INFERRED,
            "{parameter} is '{value}'; allowed is one of {words}",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    DATE(refused(
            INFERRED,
            "{parameter} is '{value}'; it must be an ISO 8601 date and time such as 2026-01-01T00:00:00Z",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    DATE_WITH_REGION(
            refused(
                    INFERRED,
                    "{parameter} is '{value}'; it must be an ISO 8601 date and time such as 2026-01-01T00:00:00Z. A region in brackets is no part of it: give a time with an offset, ZonedDateTime.now(ZoneOffset.UTC)",
                    "that a bad value is refused is the rule for all parameters; the text is not known; the SDK's fetchers of statistics send such dates")),
    OBJECT(refused(
            INFERRED,
            "{parameter} is '{value}'; it must be a JSON object",
            "that a bad value is refused is the rule for all parameters; the text is not known")),
    EXPRESSION(refused(
            INFERRED,
            "{parameter} is '{value}': {parser}",
            "the parser's text is that of queues, its place in a filter is inferred")),
    RANGE(refused(
            INFERRED,
            "{parameter} is {value}; allowed is {least} to {most}",
            "the ranges are documented, the text is not known")),
    NAME_TOO_LONG(refused(
            INFERRED,
            "FriendlyName has {length} characters; at most {most} are allowed",
            "the limit is documented, the text is not known")),
    ATTRIBUTES_TOO_LONG(refused(
            INFERRED,
            "Attributes has {length} characters; at most {most} are allowed",
            "the limit is documented, the text is not known")),
    ATTRIBUTES_BEYOND_LIMITS(refused(
            RULING,
            "Attributes cannot be read: {reason}",
            "the testkit's own limits; those of TaskRouter are not known")),
    ATTRIBUTES_MALFORMED(refused(
            RULING,
            "Attributes must be a JSON object, but is: {value}",
            "the strict fake alone; guides say that TaskRouter stores them"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    ParameterErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
