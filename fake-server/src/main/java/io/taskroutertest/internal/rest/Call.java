package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One request on its way to an operation: what the path names, and the parameters, read when they are asked for. */
final class Call {

    private static final String FORM = "x-www-form-urlencoded";

    private final RestRequest request;
    private final PathValues path;
    private final String accountSid;
    private @Nullable Parameters query;
    private @Nullable Parameters form;

    Call(RestRequest request, PathValues path, String accountSid) {
        this.request = request;
        this.path = path;
        this.accountSid = accountSid;
    }

    PathValues path() {
        return path;
    }

    /** The account that the client signed in with. */
    String accountSid() {
        return accountSid;
    }

    String workspaceSid() {
        return path.workspaceSid();
    }

    /** The last SID of the path. */
    String sid() {
        return path.last();
    }

    WorkspaceView workspace(WorldView world) {
        return world.workspaces().get(workspaceSid());
    }

    Urls urls() {
        return new Urls(request.baseUrl());
    }

    /** The URL of the request itself, without its query. */
    String url() {
        return request.baseUrl() + "/v1" + path.text();
    }

    Parameters query() {
        Parameters read = query;
        if (read == null) {
            read = new Parameters(FormDecoder.decode(request.query().getBytes(StandardCharsets.UTF_8)));
            query = read;
        }
        return read;
    }

    /** A body of another type than a form has no parameters. */
    Parameters form() {
        Parameters read = form;
        if (read == null) {
            String type = request.header("Content-Type");
            boolean isForm = type == null || type.toLowerCase(Locale.ROOT).contains(FORM);
            read = new Parameters(isForm ? FormDecoder.decode(request.body()) : Map.of());
            form = read;
        }
        return read;
    }

    /** The body as text, for the one operation that takes JSON. */
    String body() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    /**
     * The version that {@code If-Match} asks for, or null if any will do. Checked here against the present one, before any
     * parameter is read; the engine checks it once more when nothing can come between.
     */
    @Nullable Integer ifMatch(IntSupplier present) {
        Integer wanted = IfMatch.parse(request.header("If-Match"));
        if (wanted != null && wanted != present.getAsInt()) {
            throw RestError.of(RequestErrors.PRECONDITION_FAILED);
        }
        return wanted;
    }
}
