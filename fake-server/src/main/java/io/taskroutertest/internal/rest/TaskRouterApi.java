package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.http.Authentication;
import io.taskroutertest.internal.rest.http.Credentials;
import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.internal.rest.operation.AlertRecorder;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.RateLimits;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.resource.ActivityResource;
import io.taskroutertest.internal.rest.resource.EventResource;
import io.taskroutertest.internal.rest.resource.ReservationResource;
import io.taskroutertest.internal.rest.resource.ReservationScope;
import io.taskroutertest.internal.rest.resource.TaskChannelResource;
import io.taskroutertest.internal.rest.resource.TaskQueueResource;
import io.taskroutertest.internal.rest.resource.TaskResource;
import io.taskroutertest.internal.rest.resource.WorkerChannelResource;
import io.taskroutertest.internal.rest.resource.WorkerResource;
import io.taskroutertest.internal.rest.resource.WorkflowResource;
import io.taskroutertest.internal.rest.resource.WorkspaceResource;
import io.taskroutertest.internal.rest.statistics.BulkStatistics;
import io.taskroutertest.internal.rest.statistics.StatisticsEndpoints;
import io.taskroutertest.internal.rest.statistics.TaskQueueStatistics;
import io.taskroutertest.internal.rest.statistics.WorkerStatistics;
import io.taskroutertest.internal.rest.statistics.WorkflowStatistics;
import io.taskroutertest.internal.rest.statistics.WorkspaceStatistics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * TaskRouter's REST API over an engine.
 *
 * <p>Checks come in this order, and the first that fails answers: credentials, rate limit, path, verb, page parameters,
 * If-Match, parameters (inferred).
 */
public final class TaskRouterApi implements RestHandler {

    private static final Logger LOGGER = System.getLogger(TaskRouterApi.class.getName());

    private final Engine engine;
    private final Authentication authentication;
    private final RateLimits rateLimits;
    private final Limits limits;
    private final Router router = new Router();
    private final ResponseHeaders headers = new ResponseHeaders();

    public TaskRouterApi(Engine engine, Credentials credentials) {
        this(engine, credentials, null);
    }

    /** @param rateLimit how often each account may ask, or null for as often as it likes */
    public TaskRouterApi(Engine engine, Credentials credentials, @Nullable RateLimit rateLimit) {
        this.engine = engine;
        this.authentication = new Authentication(credentials);
        this.rateLimits = new RateLimits(engine, rateLimit);
        Settings settings = engine.read(WorldView::settings);
        this.limits = settings.limits();
        AlertRecorder alerts = new AlertRecorder(engine);
        new WorkspaceResource(engine, alerts).routes(router);
        new ActivityResource(engine, alerts).routes(router);
        new WorkerResource(engine, rateLimits).routes(router);
        new WorkerChannelResource(engine).routes(router);
        new TaskChannelResource(engine).routes(router);
        new TaskQueueResource(engine, rateLimits).routes(router);
        new WorkflowResource(engine).routes(router);
        new TaskResource(engine, alerts, settings, rateLimits).routes(router);
        for (ReservationScope scope : ReservationScope.values()) {
            new ReservationResource(engine, alerts, settings, scope).routes(router);
        }
        new EventResource(engine).routes(router);
        StatisticsEndpoints statistics = new StatisticsEndpoints(engine);
        new WorkspaceStatistics(statistics).routes(router);
        new TaskQueueStatistics(engine, statistics).routes(router);
        new BulkStatistics(engine, rateLimits).routes(router);
        new WorkflowStatistics(statistics).routes(router);
        new WorkerStatistics(engine, statistics).routes(router);
    }

    @Override
    public RestResponse handle(RestRequest request) {
        long began = System.nanoTime();
        int concurrent = headers.begin();
        try {
            Map<String, String> rate = RateLimits.NONE;
            ApiAnswer answer;
            try {
                String accountSid = authentication.account(request);
                rate = rateLimits.count(accountSid);
                answer = answer(request, accountSid);
            } catch (RestError error) {
                answer = ApiAnswer.error(error);
            }
            return new RestResponse(
                    answer.status(), headers.of(answer, rate, concurrent, System.nanoTime() - began), answer.body());
        } finally {
            headers.end();
        }
    }

    /** What a client of that account would be answered. It needs no credentials, and no rate counts it. */
    public RestResponse ask(RestRequest request, String accountSid) {
        ApiAnswer answer = answer(request, accountSid);
        return new RestResponse(answer.status(), Map.of(), answer.body());
    }

    /** What Twilio answers when it does not serve a request at all, whatever that asks for: 500 or 503. */
    public RestResponse failure(int status) {
        return unserved(RestError.unserved(status));
    }

    /**
     * What Twilio answers to whoever asks too often: 429.
     *
     * @param burst how many requests may come at once
     */
    public RestResponse tooManyRequests(int burst) {
        return unserved(RestError.tooManyRequests(RateLimits.usedUp(burst)));
    }

    private RestResponse unserved(RestError error) {
        int concurrent = headers.begin();
        try {
            ApiAnswer answer = ApiAnswer.error(error);
            return new RestResponse(answer.status(), headers.of(answer, RateLimits.NONE, concurrent, 0), answer.body());
        } finally {
            headers.end();
        }
    }

    private ApiAnswer answer(RestRequest request, String accountSid) {
        try {
            return carryOut(request, accountSid);
        } catch (RestError error) {
            return ApiAnswer.error(error);
        } catch (Refusal refusal) {
            return ApiAnswer.error(translated(refusal, request));
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return ApiAnswer.error(RestError.of(RequestErrors.INTERNAL));
        }
    }

    private ApiAnswer carryOut(RestRequest request, String accountSid) {
        Router.Match match = router.match(request.path());
        return engine.atomically(() -> carryOut(match, request, accountSid));
    }

    private ApiAnswer carryOut(Router.Match match, RestRequest request, String accountSid) {
        PathValues path = match.path();
        if (!engine.read(world -> match.endpoint().existence().holds(world, path))) {
            throw RestError.of(RequestErrors.NOT_FOUND, path.text());
        }
        return match.endpoint().operation(request.method()).answer(new ApiCall(request, path, accountSid, limits));
    }

    private static RestError translated(Refusal refusal, RestRequest request) {
        return refusal.said().entry() == RequestErrors.NO_ROW
                ? RestError.of(RequestErrors.NOT_FOUND, Router.resource(request.path()))
                : RestError.of(refusal.said());
    }
}
