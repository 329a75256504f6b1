package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorldView;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * TaskRouter's REST API over an engine.
 *
 * <p>Checks come in this order, and the first that fails answers: credentials, path, verb, page parameters, If-Match,
 * parameters (inferred).
 */
public final class TaskRouterApi implements RestHandler {

    private static final Logger LOGGER = System.getLogger(TaskRouterApi.class.getName());

    private final Engine engine;
    private final Authentication authentication;
    private final Router router = new Router();
    private final ResponseHeaders headers = new ResponseHeaders();

    public TaskRouterApi(Engine engine, Credentials credentials) {
        this.engine = engine;
        this.authentication = new Authentication(credentials);
        Settings settings = engine.read(WorldView::settings);
        Alerts alerts = new Alerts(engine);
        new Workspaces(engine, alerts).routes(router);
        new Activities(engine, alerts).routes(router);
        new Workers(engine).routes(router);
        new WorkerChannels(engine).routes(router);
        new TaskChannels(engine).routes(router);
        new TaskQueues(engine).routes(router);
        new Workflows(engine).routes(router);
        new Tasks(engine, alerts, settings).routes(router);
        for (ReservationScope scope : ReservationScope.values()) {
            new Reservations(engine, alerts, settings, scope).routes(router);
        }
        new Events(engine).routes(router);
        Statistics statistics = new Statistics(engine);
        new WorkspaceStatistics(statistics).routes(router);
        new TaskQueueStatistics(engine, statistics).routes(router);
        new BulkStatistics(engine).routes(router);
        new WorkflowStatistics(statistics).routes(router);
        new WorkerStatistics(statistics).routes(router);
    }

    @Override
    public RestResponse handle(RestRequest request) {
        long began = System.nanoTime();
        int concurrent = headers.begin();
        try {
            Answer answer = answer(request);
            return new RestResponse(
                    answer.status(), headers.of(answer, concurrent, System.nanoTime() - began), answer.body());
        } finally {
            headers.end();
        }
    }

    /** What Twilio answers when it does not serve a request at all, whatever that asks for: 429, 500 or 503. */
    public RestResponse failure(int status) {
        int concurrent = headers.begin();
        try {
            Answer answer = Answer.error(RestError.unserved(status));
            return new RestResponse(answer.status(), headers.of(answer, concurrent, 0), answer.body());
        } finally {
            headers.end();
        }
    }

    private Answer answer(RestRequest request) {
        try {
            return carryOut(request);
        } catch (RestError error) {
            return Answer.error(error);
        } catch (Refusal refusal) {
            return Answer.error(translated(refusal, request));
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return Answer.error(RestError.of(RequestErrors.INTERNAL));
        }
    }

    private Answer carryOut(RestRequest request) {
        String accountSid = authentication.account(request);
        Router.Match match = router.match(request.path());
        PathValues path = match.path();
        if (!engine.read(world -> match.endpoint().existence().holds(world, path))) {
            throw RestError.of(RequestErrors.NOT_FOUND, path.text());
        }
        return match.endpoint().operation(request.method()).answer(new Call(request, path, accountSid));
    }

    private static RestError translated(Refusal refusal, RestRequest request) {
        return refusal.said().entry() == RequestErrors.NO_ROW
                ? RestError.of(RequestErrors.NOT_FOUND, Router.resource(request.path()))
                : RestError.of(refusal.said());
    }
}
