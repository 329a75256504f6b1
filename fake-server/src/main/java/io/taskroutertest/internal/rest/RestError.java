package io.taskroutertest.internal.rest;

import java.util.Map;

/** A request that is answered with one of Twilio's errors before, or without, asking the engine. */
final class RestError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The general code of a bad parameter or of a request that the present state does not allow. */
    static final int BAD_REQUEST = 20001;

    private final int status;
    private final int code;
    private final transient Map<String, String> headers;

    private RestError(int status, int code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    static RestError badRequest(String message) {
        return badRequest(BAD_REQUEST, message);
    }

    static RestError badRequest(int code, String message) {
        return new RestError(400, code, message, Map.of());
    }

    static RestError unauthorized() {
        return new RestError(401, 20003, "Authenticate", Map.of("WWW-Authenticate", "Basic realm=\"Twilio API\""));
    }

    static RestError forbidden(String message) {
        return new RestError(403, 20403, message, Map.of());
    }

    static RestError notFound(String resource) {
        return new RestError(404, 20404, "The requested resource " + resource + " was not found", Map.of());
    }

    static RestError methodNotAllowed(String allowed) {
        return new RestError(405, 20004, "Method not allowed", Map.of("Allow", allowed));
    }

    static RestError gone(String message) {
        return new RestError(410, BAD_REQUEST, message, Map.of());
    }

    static RestError stale() {
        return new RestError(412, 20412, "Precondition Failed", Map.of());
    }

    static RestError internal() {
        return new RestError(500, 20500, "Internal Server Error", Map.of());
    }

    /** The codes for what went wrong in general are 20000 plus the status, the texts those of the dictionary. */
    static RestError unserved(int status) {
        String message = switch (status) {
            case 429 -> "Too Many Requests";
            case 503 -> "Service unavailable";
            case 500 -> "Internal Server Error";
            default -> "Server Error";
        };
        return new RestError(status, 20_000 + status, message, Map.of());
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
