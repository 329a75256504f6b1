package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.callback;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.debugger;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.debuggerOfKey;
import static io.taskroutertest.internal.engine.catalogue.EntryDetails.silent;
import static io.taskroutertest.internal.engine.catalogue.Provenance.DOCUMENTED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

/** What Twilio's debugger would show about the answer of a callback. */
public enum CallbackAlerts implements Entry {
    STATUS(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "it answered with status {status} instead of {expected}",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    STATUS_BECAUSE(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "it answered with status {status} instead of {expected} ({why})",
            "as for any other status; why is a fault, or a handler that threw")),
    NO_ANSWER(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "no answer within {milliseconds} ms",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    NO_CONNECTION(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "no connection ({cause})",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    BROKEN(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "{cause}",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    NO_TIME_LEFT(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "no time was left for it",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    TOO_LONG(debugger(
            Code.HTTP_FAILURE,
            INFERRED,
            "its answer is longer than {most} bytes",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    URL_RELATIVE(debugger(
            Code.HTTP_FAILURE,
            RULING,
            "the URL is relative, and no base URL was set for the application",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    NO_URL(debugger(
            Code.HTTP_FAILURE,
            RULING,
            "it is no URL: {why}",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    URL_SCHEME(debugger(
            Code.HTTP_FAILURE,
            RULING,
            "its scheme is '{scheme}'; allowed is http or https",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    URL_WITHOUT_HOST(debugger(
            Code.HTTP_FAILURE,
            RULING,
            "it names no host",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    URL_OF_TWILIO(debugger(
            Code.HTTP_FAILURE,
            RULING,
            "no test calls the real Twilio, and {host} belongs to it",
            "that it is told under 11200 is inferred; the words are the testkit's own")),
    NO_CONTENT_TYPE(debugger(
            Code.NOT_JSON_CONTENT_TYPE,
            DOCUMENTED,
            "its Content-Type is missing instead of 'application/json', so that its instruction is ignored: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    CONTENT_TYPE(debugger(
            Code.NOT_JSON_CONTENT_TYPE,
            DOCUMENTED,
            "its Content-Type is '{type}' instead of 'application/json', so that its instruction is ignored: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    NOT_UTF8(debugger(
            Code.NOT_JSON,
            INFERRED,
            "its answer is not UTF-8: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    NOT_JSON(debugger(
            Code.NOT_JSON,
            DOCUMENTED,
            "its answer cannot be parsed as JSON, {why}: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    ESCAPED_JSON(debugger(
            Code.NOT_JSON,
            DOCUMENTED,
            "its answer is JSON escaped as a string instead of an object: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    NO_OBJECT(debugger(
            Code.NOT_JSON,
            INFERRED,
            "its answer is no JSON object: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    NO_INSTRUCTION(debugger(
            Code.NO_INSTRUCTION,
            DOCUMENTED,
            "its answer has no instruction: {body}",
            "the code and its case are documented; the words are the testkit's own")),
    INSTRUCTION(debugger(
            Code.INVALID_INSTRUCTION,
            DOCUMENTED,
            "its instruction is {value}; allowed is accept, reject, dequeue, call, redirect or conference",
            "the code and its case are documented; the words are the testkit's own")),
    KEY_MISSING(debuggerOfKey(
            DOCUMENTED,
            "its '{instruction}' has {key} missing; it is required",
            "code of the page on its error, where the key has one; the words are the testkit's own")),
    KEY_REQUIRED(debuggerOfKey(
            INFERRED,
            "its '{instruction}' has {key} {value}; it is required",
            "code of the page on its error, where the key has one; the words are the testkit's own")),
    KEY_EMPTY(debuggerOfKey(
            DOCUMENTED,
            "its '{instruction}' has {key} {value}; it may not be empty",
            "code of the page on its error, where the key has one; the words are the testkit's own")),
    KEY_NO_STRING(debuggerOfKey(
            DOCUMENTED,
            "its '{instruction}' has {key} {value}; it takes a string that is not empty",
            "code of the page on its error, where the key has one; the words are the testkit's own")),
    KEY_WORDS(debuggerOfKey(
            DOCUMENTED,
            "its '{instruction}' has {key} {value}; it lists any of {words}, with commas between",
            "code of the page on its error, where the key has one; the words are the testkit's own")),
    KEY_NOT_SINGLE(debuggerOfKey(
            INFERRED,
            "its '{instruction}' has {key} {value}; it takes a single value",
            "code of the page on its error, where the key has one; the words are the testkit's own")),
    CODELESS_KEY_NOT_SINGLE(callback(
            INFERRED,
            "its '{instruction}' has {key} {value}; it takes a single value",
            "as for a key with a code (inferred)")),
    VALUE_IGNORED(silent(
            RULING,
            "its '{instruction}' has {key} {value}; it takes {allowed}, and the default counts instead",
            "TaskRouter says nothing; the words are the testkit's own")),
    UNKNOWN_KEY(silent(
            RULING,
            "its '{instruction}' has the key {key}, which means nothing there; it takes {keys}",
            "TaskRouter says nothing; the words are the testkit's own")),
    UNKNOWN_KEY_OF_NONE(silent(
            RULING,
            "its '{instruction}' has the key {key}, which means nothing there; it takes none",
            "TaskRouter says nothing; the words are the testkit's own")),
    OVERRIDES(
            silent(
                    INFERRED,
                    "Connection overrides of callback URL {url}: {complaints}",
                    "names and ranges are documented; that others are ignored is inferred, and the words are the testkit's own")),
    WITHHELD(callback(
            RULING,
            "Callbacks to {url} were not sent: the URL is relative, and the application's URL is unknown. Call"
                    + " taskRouter.applicationUrl(…), answer them by a handler of taskRouter.callbacks(), or give an"
                    + " absolute URL",
            "the testkit's own")),
    NEVER_SENT(callback(
            RULING,
            "The assignment callback to {url} for reservation {reservation} was never sent: the URL is relative, and the"
                    + " reservation ended before the application's URL was known. Call taskRouter.applicationUrl(…), or"
                    + " register a handler of taskRouter.callbacks(), before time moves",
            "the testkit's own"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    CallbackAlerts(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
