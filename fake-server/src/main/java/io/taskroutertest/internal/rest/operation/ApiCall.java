package io.taskroutertest.internal.rest.operation;

import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.http.IfMatch;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.parameter.FormDecoder;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One request on its way to an operation: what the path names, and the parameters, read when they are asked for. */
public final class ApiCall {

    private static final String FORM = "x-www-form-urlencoded";

    private final RestRequest request;
    private final PathValues path;
    private final String accountSid;
    private final Limits limits;
    private @Nullable FormParameters query;
    private @Nullable FormParameters form;

    public ApiCall(RestRequest request, PathValues path, String accountSid, Limits limits) {
        this.request = request;
        this.path = path;
        this.accountSid = accountSid;
        this.limits = limits;
    }

    public PathValues path() {
        return path;
    }

    /** The account that the client signed in with. */
    public String accountSid() {
        return accountSid;
    }

    public Limits limits() {
        return limits;
    }

    public String workspaceSid() {
        return path.workspaceSid();
    }

    /** The last SID of the path. */
    public String sid() {
        return path.last();
    }

    public WorkspaceView workspace(WorldView world) {
        return world.workspaces().get(workspaceSid());
    }

    public Urls urls() {
        return new Urls(request.baseUrl());
    }

    /** The URL of the request itself, without its query. */
    public String url() {
        return request.baseUrl() + "/v1" + path.text();
    }

    public FormParameters query() {
        FormParameters read = query;
        if (read == null) {
            read = new FormParameters(FormDecoder.decode(request.query().getBytes(StandardCharsets.UTF_8)));
            query = read;
        }
        return read;
    }

    /** A body of another type than a form has no parameters. */
    public FormParameters form() {
        FormParameters read = form;
        if (read == null) {
            String type = request.header("Content-Type");
            boolean isForm = type == null || type.toLowerCase(Locale.ROOT).contains(FORM);
            read = new FormParameters(isForm ? FormDecoder.decode(request.body()) : Map.of());
            form = read;
        }
        return read;
    }

    /** The body as text, for the one operation that takes JSON. */
    public String body() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    /**
     * The version that {@code If-Match} asks for, or null if any will do. Checked here against the present one, before any
     * parameter is read; the engine checks it once more when nothing can come between.
     */
    public @Nullable Integer ifMatch(IntSupplier present) {
        Integer wanted = IfMatch.parse(request.header("If-Match"));
        if (wanted != null && wanted != present.getAsInt()) {
            throw RestError.of(RequestErrors.PRECONDITION_FAILED);
        }
        return wanted;
    }
}
