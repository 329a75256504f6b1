package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.model.Limits;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorldView;
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
        Alerts alerts = new Alerts(engine);
        new Workspaces(engine, alerts).routes(router);
        new Activities(engine, alerts).routes(router);
        new Workers(engine, rateLimits).routes(router);
        new WorkerChannels(engine).routes(router);
        new TaskChannels(engine).routes(router);
        new TaskQueues(engine, rateLimits).routes(router);
        new Workflows(engine).routes(router);
        new Tasks(engine, alerts, settings, rateLimits).routes(router);
        for (ReservationScope scope : ReservationScope.values()) {
            new Reservations(engine, alerts, settings, scope).routes(router);
        }
        new Events(engine).routes(router);
        Statistics statistics = new Statistics(engine);
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
            Answer answer;
            try {
                String accountSid = authentication.account(request);
                rate = rateLimits.count(accountSid);
                answer = answer(request, accountSid);
            } catch (RestError error) {
                answer = Answer.error(error);
            }
            return new RestResponse(
                    answer.status(), headers.of(answer, rate, concurrent, System.nanoTime() - began), answer.body());
        } finally {
            headers.end();
        }
    }

    /** What a client of that account would be answered. It needs no credentials, and no rate counts it. */
    public RestResponse ask(RestRequest request, String accountSid) {
        Answer answer = answer(request, accountSid);
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
            Answer answer = Answer.error(error);
            return new RestResponse(answer.status(), headers.of(answer, RateLimits.NONE, concurrent, 0), answer.body());
        } finally {
            headers.end();
        }
    }

    private Answer answer(RestRequest request, String accountSid) {
        try {
            return carryOut(request, accountSid);
        } catch (RestError error) {
            return Answer.error(error);
        } catch (Refusal refusal) {
            return Answer.error(translated(refusal, request));
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return Answer.error(RestError.of(RequestErrors.INTERNAL));
        }
    }

    private Answer carryOut(RestRequest request, String accountSid) {
        Router.Match match = router.match(request.path());
        PathValues path = match.path();
        if (!engine.read(world -> match.endpoint().existence().holds(world, path))) {
            throw RestError.of(RequestErrors.NOT_FOUND, path.text());
        }
        return match.endpoint().operation(request.method()).answer(new Call(request, path, accountSid, limits));
    }

    private static RestError translated(Refusal refusal, RestRequest request) {
        return refusal.said().entry() == RequestErrors.NO_ROW
                ? RestError.of(RequestErrors.NOT_FOUND, Router.resource(request.path()))
                : RestError.of(refusal.said());
    }
}
