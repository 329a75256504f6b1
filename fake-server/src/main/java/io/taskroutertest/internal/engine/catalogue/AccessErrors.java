package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.refused;
import static io.taskroutertest.internal.engine.catalogue.Provenance.RULING;

/** Why a request over a socket is not served, whatever it asks for. The testkit's own, all of them. */
public enum AccessErrors implements Entry {
    FOREIGN_HOST(
            own(
                    Code.FORBIDDEN,
                    "Host is {host}, which is not a name of this server. Use localhost or an address on which it listens, or start it with --allowed-host and this name")),
    FOREIGN_ORIGIN(
            own(
                    Code.FORBIDDEN,
                    "{header} is {value}: requests of web pages from another origin are not served. Send the request from a program, or from a page of this server")),
    WIREMOCK_ADMIN_CLOSED(
            own(
                    Code.NOT_FOUND,
                    "There is no {path}: WireMock's administration API is closed. Start the server with --wiremock-admin to open it")),
    MEDIA_TYPE(own(
            Code.UNSUPPORTED_MEDIA_TYPE,
            "Content-Type is {type}; the control API takes application/json, or no Content-Type")),
    BODY_TOO_LARGE(own(Code.BODY_TOO_LARGE, "The body is larger than {most} bytes, the most that is read here")),
    BODY_TOO_SLOW(own(Code.BODY_TOO_SLOW, "The body was not complete after {seconds} seconds")),
    MALFORMED(own(Code.REFUSED, "The request is malformed: {reason}"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    AccessErrors(EntryDetails facts) {
        this.facts = facts;
    }

    private static EntryDetails own(Code code, String words) {
        return refused(code, RULING, words, "the testkit's own");
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }
}
