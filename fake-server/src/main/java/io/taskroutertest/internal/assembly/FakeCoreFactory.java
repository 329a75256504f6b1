package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.callback.CallbackService;
import io.taskroutertest.internal.callback.delivery.CallbackHandlers;
import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import io.taskroutertest.internal.definition.DefinitionLoader;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.faults.FaultRegistry;
import io.taskroutertest.internal.recording.Recording;
import io.taskroutertest.internal.rest.TaskRouterApi;
import io.taskroutertest.internal.rest.http.Credentials;
import io.taskroutertest.internal.scenario.Scenario;
import io.taskroutertest.internal.time.RealTime;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.internal.view.ResourceHistory;
import io.taskroutertest.model.TaskRouterLimit;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is behind the door, for the beginning of a fake and for each time it begins anew.
 *
 * @param beginning what happened before the fake began, or null for nothing
 */
record FakeCoreFactory(
        FakeSettings settings,
        Credentials credentials,
        CallbackHandlers receivers,
        FaultRegistry faults,
        @Nullable Recording beginning) {

    /**
     * @param applicationUrl null while nobody has said it
     * @throws IllegalStateException if the recording does not come about as it was recorded
     */
    FakeCore make(@Nullable URI applicationUrl, List<BooleanSupplier> idleConditions) {
        // An instant of the fake is a millisecond.
        InstantSource wallClock = settings.realClock() ? Clock.tickMillis(ZoneOffset.UTC) : null;
        Engine engine = new Engine(settings.engine(), wallClock);
        ResourceHistory history = new ResourceHistory();
        engine.subscribe(history::add);
        if (beginning != null) {
            // Before anybody listens who would act on it: what callbacks and scripts did is recorded.
            beginning.runIn(engine);
        }
        Scenario scenario = new Scenario(engine);
        CallbackService callbacks = callbacks(engine);
        if (applicationUrl != null) {
            callbacks.baseUrl(applicationUrl);
        }
        idleConditions.forEach(callbacks::idleWhen);
        if (settings.definition() != null) {
            DefinitionLoader.apply(engine, credentials.ownAccountSid(), settings.definition());
        }
        return new FakeCore(
                engine,
                engine.read(world -> world.log().size()),
                callbacks,
                new TaskRouterApi(engine, credentials, settings.rateLimit()),
                history,
                scenario,
                new VirtualTime(engine, callbacks, scenario),
                wallClock == null ? null : new RealTime(engine, scenario, wallClock));
    }

    private CallbackService callbacks(Engine engine) {
        CallbackSettings byTheClock = settings.realClock()
                ? CallbackSettings.inRealTime(credentials::signingToken)
                : CallbackSettings.inVirtualTime(credentials::signingToken);
        Limits limits = settings.engine().limits();
        return new CallbackService(
                engine,
                byTheClock
                        .withSettleLimit(settings.settleLimit())
                        .withDeadlines(
                                limits.seconds(TaskRouterLimit.ASSIGNMENT_URL_SECONDS),
                                limits.seconds(TaskRouterLimit.ASSIGNMENT_CALLBACK_SECONDS),
                                limits.seconds(TaskRouterLimit.EVENT_CALLBACK_SECONDS)),
                receivers,
                faults::disturb);
    }
}
