package io.taskroutertest;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.call.Phones;
import io.taskroutertest.callback.Callbacks;
import io.taskroutertest.fault.Faults;
import io.taskroutertest.internal.assembly.FakeAccess;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.door.InProcessSdkClient;
import io.taskroutertest.internal.door.SdkVersion;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.guard.TwilioGuard;
import io.taskroutertest.internal.remote.RemoteFake;
import io.taskroutertest.internal.subject.AllFakeWorkers;
import io.taskroutertest.internal.subject.FakeCallbacks;
import io.taskroutertest.internal.subject.FakeFaults;
import io.taskroutertest.internal.subject.FakePhones;
import io.taskroutertest.internal.subject.FakeTaskArrivals;
import io.taskroutertest.internal.subject.FakeView;
import io.taskroutertest.internal.subject.FakeWorker;
import io.taskroutertest.internal.subject.Recordings;
import io.taskroutertest.model.Alerts;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.worker.EveryWorker;
import io.taskroutertest.worker.ScriptedWorker;
import io.taskroutertest.worker.TaskArrivals;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apiguardian.api.API;

/**
 * A fake of Twilio TaskRouter that routes: workers are reserved, reservations time out, tasks move through their
 * workflow, callbacks and events are sent, as TaskRouter would do it.
 *
 * <pre>{@code
 * try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
 *   Workspace workspace = Workspace.creator("Support Center").create(taskRouter.client());
 *   …
 *   taskRouter.clock().advance(Duration.ofSeconds(121));
 * }
 * }</pre>
 *
 * <p>Clients reach it in three ways: SDK clients that it hands out ({@link #client()}) are served in process; any other
 * client over HTTP at {@link #baseUrl()}, whose port is opened when it is first asked for; code on the SDK's static
 * {@code Twilio}, or with clients of its own, without a change while {@link TwilioTraffic#bindStaticSdk()} is open.
 *
 * <p>Many fakes can live in one JVM; they share nothing. All methods may be called from any thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeTaskRouter implements AutoCloseable {

    static {
        FakeAccess.register(fake -> ((FakeTaskRouter) fake).server);
    }

    private final FakeServer server;
    private final VirtualClock clock;
    private final TaskRouterView view;

    FakeTaskRouter(FakeServer server) {
        this.server = server;
        this.clock = new VirtualClock(server);
        this.view = new FakeView(server);
    }

    /** Starts a fake on virtual time, without a workspace, that accepts any credentials. */
    public static FakeTaskRouter start() {
        return builder().start();
    }

    /**
     * Returns a view of a fake that runs elsewhere, such as the standalone server, so that the same assertions work on it.
     *
     * <pre>{@code
     * TaskRouterView remote = FakeTaskRouter.connect(URI.create("http://localhost:8400"));
     * assertThat(remote).onlyTask().isReservedFor("Alice");
     * }</pre>
     *
     * <p>Each question is a request to the server. It throws an {@link IllegalStateException} that names the URL if no fake
     * answers there. Explanations list up to 100 workers of the task's queue, and up to ten others.
     *
     * @param server without a path, as {@link #baseUrl()} returns it
     * @throws IllegalArgumentException if this is not an HTTP URL without a path
     * @throws IllegalStateException if no fake answers there
     */
    public static TaskRouterView connect(URI server) {
        return RemoteFake.connect(server);
    }

    /**
     * Runs again what happened in another fake, such as that of a test that has failed, and returns the fake as it stood
     * at the end: with the same tasks, SIDs, events, alerts, timeline and time.
     *
     * <pre>{@code
     * try (FakeTaskRouter again = FakeTaskRouter.replay(Path.of("target/taskrouter/EscalationTest.recording.jsonl"))) {
     *   System.out.println(again.view().explain(again.view().tasks().get(0)));
     *   again.clock().advance(ofMinutes(5)); // and on from there
     * }
     * }</pre>
     *
     * <p>While it runs, nothing is called: what applications answered, scripts did and tests asked is in the recording. So
     * {@link TaskRouterView#sentCallbacks()} and {@link TaskRouterView#refusedRequests()} are empty, and WireMock has seen no request.
     *
     * <p>Then it is a fake like any other, on virtual time even if the recorded one was on the real clock: callbacks for
     * what happens from now on are sent, to the recorded URLs, where perhaps no application listens any more. Answer
     * them by {@link #callbacks()}. What was not in TaskRouter does not go on: scripts of workers, arrivals, faults, handlers of
     * callbacks, stubs, {@link #applicationUrl(URI)}, the rate limit, alerts that were expected, and callbacks that were
     * under way. The account is the same, and any token is let in, for none is recorded. {@link #reset()} leads back to
     * the end of the recording.
     *
     * @param recording what {@link Reports#recording(Path)} wrote; {@code @TaskRouterTest} writes one for each test that
     *     fails, and prints this call
     * @throws IllegalArgumentException for a file that cannot be read, is no recording, is cut off, or says what this
     *     version of the testkit does not know: with file, line and remedy
     * @throws IllegalStateException if it does not come about as it was recorded, because this version of the testkit
     *     behaves differently, or the file was changed: with file and line
     */
    public static FakeTaskRouter replay(Path recording) {
        return new FakeTaskRouter(Recordings.replay(recording, FakeTaskRouterBuilder.DEFAULT_SETTLE_LIMIT));
    }

    /** Configures a fake before it starts. */
    public static FakeTaskRouterBuilder builder() {
        return new FakeTaskRouterBuilder();
    }

    /** Returns the fake's clock, to read and to move time. */
    public VirtualClock clock() {
        server.requireOpen();
        return clock;
    }

    /** Creates a client of the Twilio SDK, which is on the user's own class path, that talks to this fake in process. */
    public TwilioRestClient client() {
        SdkVersion.requireSupported();
        return InProcessSdkClient.create(server.accountSid(), server.authToken(), server.door());
    }

    /** Returns the SID of the account: the configured one, or one derived from the seed. */
    public String accountSid() {
        server.requireOpen();
        return server.accountSid();
    }

    /** Returns the token of that account, with which callbacks are signed. */
    public String authToken() {
        server.requireOpen();
        return server.authToken();
    }

    /**
     * Returns the URL at which the fake listens, such as {@code http://localhost:54321}, and opens the port if it is not open
     * yet.
     *
     * @throws IllegalStateException if the configured port is in use
     */
    public URI baseUrl() {
        return URI.create(server.door().baseUrl());
    }

    /** Returns the WireMock server in front of the fake: its stubs win over the fake, and its journal has every request. */
    public WireMockServer wireMock() {
        return server.door().server();
    }

    /**
     * Returns the workspace with which the fake started, or else the oldest one.
     *
     * @throws IllegalStateException if the fake has no workspace
     */
    public FakeWorkspace workspace() {
        String sid = server.firstWorkspaceSid();
        if (sid == null) {
            throw new IllegalStateException(
                    "This fake has no workspace yet: start it with a definition, or create one");
        }
        return new FakeWorkspace(server, sid);
    }

    /** Creates a workspace as the REST API does, with the activities and task channels of every new workspace. */
    public FakeWorkspace createWorkspace(String name) {
        Workspace created = server.engine().execute(CreateWorkspace.of(accountSid(), name));
        return new FakeWorkspace(server, created.sid());
    }

    /**
     * Returns a worker, to act as the person behind it: now, at a time, or always.
     *
     * <pre>{@code
     * taskRouter.worker("Alice").now().accept();
     * taskRouter.worker("Bob").always().accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3));
     * }</pre>
     *
     * @param nameOrSid the friendly name, in whatever case, or the SID
     * @throws IllegalArgumentException if there is no such worker, with the nearest names, or several of that name
     */
    public ScriptedWorker worker(String nameOrSid) {
        Waits.settle(server);
        return FakeWorker.named(server, nameOrSid);
    }

    /** Returns all workers that have no script of their own, including those created later, to give them one. */
    public EveryWorker everyWorker() {
        Waits.settle(server);
        return new AllFakeWorkers(server);
    }

    /** Returns a description of tasks that arrive as time goes on. */
    public TaskArrivals arrivals() {
        Waits.settle(server);
        return new FakeTaskArrivals(server);
    }

    /**
     * Sets the URL of the application under test, to which relative callback URLs are resolved. Meant for applications whose
     * port is known only once they run: callbacks that could not be sent before are sent now, in order. An assignment
     * callback whose reservation has ended meanwhile is not sent, and an alert says so.
     */
    public void applicationUrl(URI url) {
        server.applicationUrl(url);
    }

    /** Returns the callbacks of the fake, to answer them in this JVM, to wait for them, and to see what was sent. */
    public Callbacks callbacks() {
        server.requireOpen();
        return new FakeCallbacks(server);
    }

    /** Returns the faults between TaskRouter and the application, to add and remove them. */
    public Faults faults() {
        server.requireOpen();
        return new FakeFaults(server);
    }

    /**
     * Adds a condition to what {@link #settle()} waits for: for applications that answer a callback at once and do the
     * work later.
     *
     * @param condition whether the application has nothing left to do
     */
    public void idleWhen(BooleanSupplier condition) {
        server.idleWhen(Objects.requireNonNull(
                condition,
                "idleWhen(condition): condition is null; give what is true"
                        + " once the application has nothing more to do"));
    }

    /**
     * Waits until no callback is under way and every answer has been carried out, with everything that followed from
     * it. Assertions and the clock do so by themselves.
     *
     * @throws AssertionError past the limit, with the callbacks that are still under way, their URLs and their age; at once in
     *     a handler of a callback and in a condition of {@link #idleWhen}, where it would wait for itself
     */
    public void settle() {
        Waits.asAssertion(() -> {
            server.requireSettleable();
            return server;
        });
        Waits.settle(server);
    }

    /**
     * Returns the fake to its start, with the same port, credentials and SIDs, for applications that are configured once.
     * Ends scripts, arrivals and faults, and drops expectations of alerts. Keeps what concerns the application: handlers of
     * callbacks, its URL, conditions of {@link #idleWhen}, and stubs of WireMock.
     */
    public void reset() {
        server.reset();
    }

    /** Shows what happened: tasks, workers, reservations, events, alerts, explanations, statistics. */
    public TaskRouterView view() {
        return view;
    }

    /**
     * Returns everything that TaskRouter would have kept silent about, in order, once callbacks have settled; and takes
     * what the test expects of it.
     *
     * <pre>{@code
     * taskRouter.alerts().expect(alert -> alert.message().contains("PATCH"));
     * }</pre>
     */
    public Alerts alerts() {
        Waits.settle(server);
        return server.alerts();
    }

    /** Keeps what happened: an HTML report, a recording, the coverage of the workflows. */
    public Reports reports() {
        server.requireOpen();
        return new Reports(server);
    }

    /** Redirects requests of this JVM that are addressed to Twilio to this fake. */
    public TwilioTraffic twilio() {
        server.requireOpen();
        return new TwilioTraffic(server);
    }

    /**
     * Keeps everything of this JVM that is addressed to {@code *.twilio.com} on this machine, even while no fake is
     * alive: for applications that build their clients before the first fake starts. Requests reach the fakes that are
     * guarded or bound meanwhile; without one, they are refused.
     */
    public static TwilioBinding blockTwilio() {
        return TwilioGuard.stand()::close;
    }

    /** Returns the workers' phones and the callers behind tasks, to script them, and the calls so far. */
    public Phones phones() {
        server.requireOpen();
        return new FakePhones(server);
    }

    /** Frees the port and ends everything. Every other method throws an {@link IllegalStateException} from then on. */
    @Override
    public void close() {
        server.close();
    }
}
