package io.taskroutertest.internal.rest.http;

import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import java.util.Map;

/** A request that is answered with one of Twilio's errors before, or without, asking the engine. */
public final class RestError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message said;
    private final transient Map<String, String> headers;

    private RestError(Message said, Map<String, String> headers) {
        super(said.text(), null, false, false);
        this.said = said;
        this.headers = headers;
    }

    public static RestError of(Message said) {
        return new RestError(said, Map.of());
    }

    public static RestError of(Entry entry, Object... arguments) {
        return of(entry.with(arguments));
    }

    /** With the one of the entry's codes that fits the case. */
    public static RestError as(Code code, Entry entry, Object... arguments) {
        return of(entry.as(code, arguments));
    }

    static RestError unauthorized() {
        return new RestError(
                RequestErrors.AUTHENTICATE.with(), Map.of("WWW-Authenticate", "Basic realm=\"Twilio API\""));
    }

    public static RestError methodNotAllowed(String allowed) {
        return new RestError(RequestErrors.METHOD_NOT_ALLOWED.with(), Map.of("Allow", allowed));
    }

    /** @param headers what is left of the limit that was met */
    public static RestError tooManyRequests(Map<String, String> headers) {
        return new RestError(RequestErrors.TOO_MANY_REQUESTS.with(), headers);
    }

    /** @param status 500 or 503, which Twilio's table of responses has for requests that are not served */
    public static RestError unserved(int status) {
        return of(status == 503 ? RequestErrors.UNAVAILABLE : RequestErrors.INTERNAL);
    }

    public Message said() {
        return said;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
