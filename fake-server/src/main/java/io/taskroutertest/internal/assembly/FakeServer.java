package io.taskroutertest.internal.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.callback.CallbackService;
import io.taskroutertest.internal.callback.NotSettledException;
import io.taskroutertest.internal.callback.delivery.CallbackHandlers;
import io.taskroutertest.internal.coverage.Coverage;
import io.taskroutertest.internal.door.DoorClosedException;
import io.taskroutertest.internal.door.TwilioErrors;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.SidAllocator;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.CallbackFacts;
import io.taskroutertest.internal.explain.DryRoute;
import io.taskroutertest.internal.faults.FaultRegistry;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.recording.Recording;
import io.taskroutertest.internal.report.TimelineText;
import io.taskroutertest.internal.rest.http.Credentials;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.internal.scenario.Scenario;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.internal.view.EventViews;
import io.taskroutertest.internal.view.ResourceHistory;
import io.taskroutertest.model.Alerts;
import io.taskroutertest.model.RefusedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One fake of TaskRouter, whole. What is behind its door can be replaced; port, credentials and SIDs stay. */
public final class FakeServer implements AutoCloseable {

    private final FakeSettings settings;
    private final String name;
    private final Credentials credentials;
    private final WireMockDoor door;
    private final CallbackHandlers receivers = new CallbackHandlers();
    private final FaultRegistry faults;
    private final FakeCoreFactory cores;
    private final RefusedRequestLog refusals = new RefusedRequestLog();
    private volatile AlertExpectations expectations = new AlertExpectations();
    private final List<BooleanSupplier> idleConditions = new CopyOnWriteArrayList<>();
    private volatile @Nullable URI applicationUrl;
    private final AtomicReference<@Nullable Consumer<? super Coverage>> coverageTo = new AtomicReference<>();
    private volatile FakeCore core;
    private volatile boolean closed;
    private volatile boolean reportsUnsentAtOnce;

    /**
     * Starts a fake.
     *
     * @param name whose fake it is: what messages call it; null for its account
     * @param beginning what happened before the fake began, and before each reset, or null for nothing
     * @param control answers the requests of the control API to this fake
     * @throws IllegalStateException if the recording does not replay as it was recorded
     */
    public FakeServer(
            FakeSettings settings,
            @Nullable String name,
            @Nullable Recording beginning,
            Function<FakeServer, RestHandler> control) {
        this.settings = settings;
        SidAllocator sids = new SidAllocator(settings.engine().seed());
        String derivedAccount = sids.named(SidKind.ACCOUNT, "", "");
        String derivedToken = sids.named(SidKind.ACCOUNT, "", "token").substring(2);
        this.credentials = new Credentials(settings.accountSid(), settings.authToken(), derivedAccount, derivedToken);
        this.name = name == null ? "account " + credentials.ownAccountSid() : name;
        this.faults = new FaultRegistry(settings.engine().seed());
        this.cores = new FakeCoreFactory(settings, credentials, receivers, faults, beginning);
        this.core = newCore();
        this.door = openDoor(control);
    }

    /** A port that is taken must not leave a core behind that goes on by the wall clock. */
    private WireMockDoor openDoor(Function<FakeServer, RestHandler> control) {
        try {
            return new WireMockDoor(this::answer, this::refuse, control.apply(this), settings.door(), whenClosed());
        } catch (RuntimeException failure) {
            core.close();
            throw failure;
        }
    }

    private RestResponse answer(RestRequest request) {
        FakeCore present = core;
        RestResponse response = faults.answer(request, present.api(), present.engine()::now);
        refusals.watch(request, response, present.engine()::now);
        return response;
    }

    /** An application may swallow the error, so the request is kept, and an alert in the timeline tells of it. */
    private RestResponse refuse(RestRequest request) {
        FakeCore present = core;
        RestResponse response = TwilioErrors.notFaked(request);
        String host = TwilioErrors.hostOf(request);
        refusals.watch(request, host, response, present.engine()::now);
        AlertMessage alert =
                new AlertMessage(RequestAlerts.OTHER_PRODUCT.with(request.method(), host, request.path()), null);
        if (!isLast(present.engine(), alert)) {
            present.engine().execute(new RaiseAlert(firstWorkspaceSid(), alert));
        }
        return response;
    }

    /** The SDK repeats a request that is answered with 5xx: of several attempts one alert tells. */
    private static boolean isLast(Engine engine, AlertMessage alert) {
        List<LoggedEvent> last =
                engine.read(world -> world.log().after(Math.max(0, world.log().size() - 1)));
        return EventViews.alerts(last).stream().anyMatch(it -> it.message().equals(alert.message()));
    }

    private FakeCore newCore() {
        return cores.make(applicationUrl, idleConditions);
    }

    /** Begins anew, behind the same door: everything that was made by the last core is gone. */
    public synchronized void reset() {
        FakeCore former = core();
        expectations = new AlertExpectations();
        faults.clear();
        refusals.clear();
        core = newCore();
        if (reportsUnsentAtOnce) {
            core.callbacks().reportUnsentAtOnce();
        }
        former.close();
        handOver(former, coverageTo.get());
        receivers.forgetFailedAssertion();
    }

    private FakeCore core() {
        requireOpen();
        return core;
    }

    /** @throws DoorClosedException once the fake is closed: what it would answer then proves nothing */
    public void requireOpen() {
        if (closed) {
            throw new DoorClosedException(whenClosed());
        }
    }

    private String whenClosed() {
        return "This fake is closed: it was that of " + name
                + ", which is over or has closed it, and what it would answer now proves"
                + " nothing. Take the fake, its clock or its client as a parameter of each test that uses it instead of"
                + " keeping one from an earlier test; or let the tests of a class share one, with"
                + " @TaskRouterTest(lifetime = FakeLifetime.PER_CLASS). If the application still uses it, stop what it has"
                + " started before the test ends";
    }

    /** Whose fake it is, for messages. */
    public String name() {
        return name;
    }

    public Engine engine() {
        return core().engine();
    }

    /** What is scripted; a reset begins with nothing. */
    public Scenario scenario() {
        return core().scenario();
    }

    public NameLookup lookup() {
        return new NameLookup(engine());
    }

    /**
     * @throws IllegalStateException on a real clock
     * @throws NotSettledException where moving time would wait for its own caller
     */
    public VirtualTime virtualTime() {
        requireOpen();
        if (settings.realClock()) {
            throw new IllegalStateException("This fake runs on the real clock, which nobody can move. Start it with a"
                    + " virtual clock to move time");
        }
        requireSettleable("The clock cannot be moved", "moving it");
        return core().virtualTime();
    }

    /** @throws NotSettledException where settling would wait for its own caller */
    public void requireSettleable() {
        requireSettleable("settle() cannot be called", "it");
    }

    private void requireSettleable(String refused, String what) {
        String awaited = core().callbacks().awaitedHere();
        if (awaited != null) {
            throw new NotSettledException(refused + " in " + awaited + ": " + what
                    + " waits until it has ended, and so for itself. Return first, and do so in the test. Assertions and"
                    + " view() show the present state here without waiting; Fault.slowAssignment(…) delays an answer on the"
                    + " fake's clock");
        }
    }

    public boolean isOnRealClock() {
        return settings.realClock();
    }

    public WireMockDoor door() {
        requireOpen();
        return door;
    }

    public String accountSid() {
        return credentials.ownAccountSid();
    }

    public String authToken() {
        return credentials.ownToken();
    }

    /** The oldest workspace there is: the one with which the fake began, unless it was deleted; null if there is none. */
    public @Nullable String firstWorkspaceSid() {
        return engine().read(world -> world.workspaces().all().stream()
                .findFirst()
                .map(view -> view.workspace().sid())
                .orElse(null));
    }

    /** Where settling would wait for its own caller, as in a handler of a callback, the state is taken as it is. */
    public void settle() {
        FakeCore present = core();
        if (present.callbacks().awaitedHere() != null) {
            return;
        }
        if (present.realTime() != null) {
            present.realTime().requireRunning();
        }
        present.virtualTime().settle();
    }

    public void idleWhen(BooleanSupplier condition) {
        idleConditions.add(condition);
        core().callbacks().idleWhen(condition);
    }

    /** Handlers in this JVM: like an application they stay when everything else begins anew. */
    public CallbackHandlers receivers() {
        requireOpen();
        return receivers;
    }

    public FaultRegistry faults() {
        requireOpen();
        return faults;
    }

    /** @throws IllegalStateException once the fake is closed */
    public List<RefusedRequest> refusals() {
        requireOpen();
        return refusals.all();
    }

    public CallbackService callbacks() {
        return core().callbacks();
    }

    /** Returns what explanations need to know of the callbacks. */
    public CallbackFacts callbackFacts() {
        CallbackService callbacks = core().callbacks();
        return new CallbackFacts(
                callbacks.sent(),
                callbacks.unsent(),
                receivers.assignmentUrls(),
                receivers.answersAnyAssignment(),
                applicationUrl != null);
    }

    /**
     * Ends what a test has to say about its callbacks: of those that could not be sent, an alert is raised for each URL.
     * Does not wait for callbacks under way.
     */
    public void reportUnsentCallbacks() {
        core().callbacks().reportUnsent();
    }

    /** Raises these alerts as soon as callbacks cannot be sent, for a fake whose application never gets a URL. */
    public void reportUnsentCallbacksAtOnce() {
        reportsUnsentAtOnce = true;
        core().callbacks().reportUnsentAtOnce();
    }

    public void applicationUrl(URI url) {
        core().callbacks().baseUrl(url); // refuses what nothing can be relative to
        applicationUrl = url;
    }

    /** Read under the engine's lock: the answer must not keep what it was shown. */
    public <R> R readHistory(BiFunction<? super WorldView, ? super ResourceHistory, R> question) {
        FakeCore present = core();
        return present.engine().read(world -> question.apply(world, present.history()));
    }

    /** @throws IllegalArgumentException for a workflow that there is not */
    public DryRoute route(String workflowSid, String attributes) {
        return engine().read(world -> {
            for (WorkspaceView workspace : world.workspaces().all()) {
                Workflow workflow = workspace.workflows().find(workflowSid);
                if (workflow != null) {
                    return DryRoute.of(world, workspace, workflow, AttributesJson.parse(attributes));
                }
            }
            throw new IllegalArgumentException("There is no workflow " + workflowSid);
        });
    }

    /**
     * What TaskRouter answers when it is asked for the statistics of a workspace, a task queue, a workflow or a worker.
     *
     * @param start null for as far back as figures reach
     * @param end null for now
     * @throws IllegalArgumentException for what there is not, and for a window that TaskRouter refuses
     */
    public JsonNode statistics(String sid, @Nullable Instant start, @Nullable Instant end) {
        FakeCore present = core();
        return new StatisticsReader(present.engine(), present.api()).read(sid, start, end);
    }

    public LiveDefinitions definitions() {
        return new LiveDefinitions(engine(), settings.engine(), accountSid());
    }

    /** What was asked of this fake since it began, without the token. */
    public Recording recording() {
        return Recording.of(engine(), settings.accountSid());
    }

    public List<LoggedEvent> log() {
        return engine().read(world -> world.log().after(0));
    }

    /** The alerts raised so far, without waiting for callbacks that are under way. */
    public Alerts alerts() {
        AlertExpectations expected =
                expectations; // first: a reset in between must not judge old alerts by new expectations
        return new RaisedAlerts(EventViews.alerts(log()), expected);
    }

    public String timeline() {
        return TimelineText.of(log(), settings.engine().startTime());
    }

    /** An HTML page on what has happened so far. */
    public String report(String title, String note) {
        return ReportBuilder.html(this, title, note, settings.engine().startTime());
    }

    /** What was used of the workflows, of those too that nobody has used. */
    public Coverage coverage() {
        return coverage(core(), true);
    }

    /** Who is given what was used of declared workflows, and of those to which tasks came: at each reset and at the end. */
    public void coverageTo(Consumer<? super Coverage> taker) {
        coverageTo.set(taker);
    }

    private static Coverage coverage(FakeCore of, boolean all) {
        return Coverage.of(of.engine().read(world -> world.log().after(0)), of.declared(), all);
    }

    private static void handOver(FakeCore of, @Nullable Consumer<? super Coverage> taker) {
        if (taker != null) {
            taker.accept(coverage(of, false));
        }
    }

    @Override
    public void close() {
        closed = true;
        door.close();
        core.close();
        handOver(core, coverageTo.getAndSet(null));
    }
}
