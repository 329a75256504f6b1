package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.Provenance.DOCUMENTED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.INFERRED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.OBSERVED;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

/** What can be wrong with a request before its parameters are read, and what goes wrong around it. */
public enum RequestErrors implements Entry {
    AUTHENTICATE(refused(
            Code.AUTHENTICATE,
            INFERRED,
            "Authenticate",
            "Twilio's general answer to bad credentials; not seen from TaskRouter")),
    NOT_FOUND(refused(
            Code.NOT_FOUND,
            OBSERVED,
            "The requested resource {path} was not found",
            "seen on the real service; the path is without /v1")),
    METHOD_NOT_ALLOWED(refused(
            Code.METHOD_NOT_ALLOWED,
            INFERRED,
            "Method not allowed",
            "code 20004 is documented; that TaskRouter uses it is inferred")),
    PRECONDITION_FAILED(refused(Code.PRECONDITION_FAILED, RULING, "Precondition Failed", "the page of error 20412")),
    TOO_MANY_REQUESTS(
            refused(
                    Code.TOO_MANY_REQUESTS,
                    DOCUMENTED,
                    "Too Many Requests",
                    "the page of error 20429; only where a test limits requests or sets a fault, or the strict fake limits those for bulk statistics")),
    INTERNAL(refused(Code.INTERNAL, DOCUMENTED, "Internal Server Error", "Twilio's table of responses")),
    UNAVAILABLE(refused(Code.UNAVAILABLE, DOCUMENTED, "Service unavailable", "Twilio's table of responses")),
    NO_ROW(refused(
            Code.NOT_FOUND,
            RULING,
            "{sid} was not found",
            "the testkit's own, for callers in the same JVM; over REST it is told as NOT_FOUND")),
    NOT_FAKED(refused(
            Code.NOT_FAKED,
            RULING,
            "The TaskRouter Testkit fakes TaskRouter only, and nothing was sent to Twilio: {method} https://{host}{path}. Stub this request on the fake's WireMock if the test needs an answer.",
            "the testkit's own")),
    NOT_HTTPS(refused(
            Code.NOT_FAKED,
            RULING,
            "Twilio's API is served by HTTPS, and nothing was sent to it: {method} {target}",
            "the testkit's own")),
    FAKE_FAILED(refused(Code.INTERNAL, RULING, "The TaskRouter fake failed: {failure}", "the testkit's own")),
    NO_FAKE(refused(
            Code.INTERNAL,
            RULING,
            "No TaskRouter fake is alive, and nothing was sent to Twilio.",
            "the testkit's own")),
    AMBIGUOUS_FAKE(refused(
            Code.INTERNAL,
            RULING,
            "The request's account is {account}, which does not tell which of {count} TaskRouter fakes it is for: {candidates}. Give each fake an account SID of its own and use it in the application, or let one of the tests own the static Twilio client. Nothing was sent to Twilio.",
            "the testkit's own"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    RequestErrors(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
