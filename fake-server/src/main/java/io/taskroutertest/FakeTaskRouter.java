package io.taskroutertest;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.guard.StaticTwilio;
import io.taskroutertest.internal.guard.TwilioGuard;
import io.taskroutertest.internal.subject.AllFakeWorkers;
import io.taskroutertest.internal.subject.FakeTaskArrivals;
import io.taskroutertest.internal.subject.FakeWorker;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.InstructionView;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.StatisticsView;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import io.taskroutertest.worker.EveryWorker;
import io.taskroutertest.worker.ScriptedWorker;
import io.taskroutertest.worker.TaskArrivals;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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
 * {@code Twilio}, or with clients of its own, without a change while {@link #bindStaticTwilio()} is open.
 *
 * <p>Many fakes can live in one JVM; they share nothing. All methods may be called from any thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeTaskRouter implements TaskRouterView, AutoCloseable {

    private final FakeServer server;
    private final VirtualClock clock;
    private volatile AlertExpectations expectations = new AlertExpectations();

    FakeTaskRouter(FakeServer server) {
        this.server = server;
        this.clock = new VirtualClock(server);
    }

    /** Starts a fake on virtual time, without a workspace, that lets any credentials in. */
    public static FakeTaskRouter start() {
        return builder().start();
    }

    /**
     * Looks into a fake that runs elsewhere, such as the standalone server, so that the same assertions work on it.
     *
     * <pre>{@code
     * TaskRouterView remote = FakeTaskRouter.connect(URI.create("http://localhost:8400"));
     * assertThat(remote).onlyTask().isReservedFor("Alice");
     * }</pre>
     *
     * <p>Each question asks the server anew, over HTTP. What cannot be asked, because nobody listens there or it is no
     * fake, is an {@link IllegalStateException} that names the URL. Explanations know 100 workers of the task's queue, and
     * ten others.
     *
     * @param server without a path, as {@link #baseUrl()} says it
     * @throws IllegalArgumentException for what is no HTTP URL
     * @throws IllegalStateException if no fake answers there
     */
    public static TaskRouterView connect(URI server) {
        return RemoteTaskRouter.connect(server);
    }

    /**
     * Runs again what happened in another fake, such as that of a test that has failed, and returns the fake as it stood
     * at the end: with the same tasks, SIDs, events, alerts, timeline and time.
     *
     * <pre>{@code
     * try (FakeTaskRouter again = FakeTaskRouter.replay(Path.of("target/taskrouter/EscalationTest.recording.jsonl"))) {
     *   System.out.println(again.explain(again.tasks().get(0)));
     *   again.clock().advance(ofMinutes(5)); // and on from there
     * }
     * }</pre>
     *
     * <p>While it runs, nothing is called: what applications answered, scripts did and tests asked is in the recording. So
     * {@link #sentCallbacks()} and {@link #refusedRequests()} are empty, and WireMock has seen no request.
     *
     * <p>Then it is a fake like any other, on virtual time even if the recorded one was on the real clock: callbacks for
     * what happens from now on are sent, to the recorded URLs, where perhaps nobody listens any more. Answer them by
     * {@link #callbacks()}. What was not in TaskRouter does not go on: scripts of workers, arrivals, faults, handlers of
     * callbacks, stubs, {@link #applicationUrl(URI)}, the rate limit, alerts that were expected, and callbacks that were
     * under way. The account is the same, and any token is let in, for none is recorded. {@link #reset()} leads back to
     * the end of the recording.
     *
     * @param recording what {@link #writeRecording(Path)} wrote; {@code @TaskRouterTest} writes one for each test that
     *     fails, and prints this call
     * @throws IllegalArgumentException for a file that cannot be read, is no recording, is cut off, or says what this
     *     version of the testkit does not know: with file, line and remedy
     * @throws IllegalStateException if it does not come about as it was recorded, because this version of the testkit
     *     behaves differently, or the file was changed: with file and line
     */
    public static FakeTaskRouter replay(Path recording) {
        return Recordings.replay(recording);
    }

    /** Says how a fake shall be before it starts. */
    public static FakeTaskRouterBuilder builder() {
        return new FakeTaskRouterBuilder();
    }

    /** The fake's time. */
    public VirtualClock clock() {
        server.requireOpen();
        return clock;
    }

    /** A client of the Twilio SDK (which the user brings along) that talks to this fake, in process. */
    public TwilioRestClient client() {
        return SdkClients.inProcess(server);
    }

    /** The account of the fake: the configured one, or one derived from the seed. */
    public String accountSid() {
        server.requireOpen();
        return server.accountSid();
    }

    /** The token of that account, with which callbacks are signed. */
    public String authToken() {
        server.requireOpen();
        return server.authToken();
    }

    /**
     * Where the fake listens, such as {@code http://localhost:54321}. The port is opened when it is first asked for.
     *
     * @throws IllegalStateException if the port that was asked for is in use
     */
    public URI baseUrl() {
        return URI.create(server.door().baseUrl());
    }

    /** The WireMock behind which the fake sits: a user's own stubs win over the fake, and every request is journalled. */
    public WireMockServer wireMock() {
        return server.door().server();
    }

    /**
     * The workspace with which the fake began, or else the oldest one there is.
     *
     * @throws IllegalStateException if there is none
     */
    public FakeWorkspace workspace() {
        String sid = server.firstWorkspaceSid();
        if (sid == null) {
            throw new IllegalStateException(
                    "This fake has no workspace yet: start it with a definition, or create one");
        }
        return new SidsByName(server, sid);
    }

    /** Makes a workspace as the REST API would, with the activities and task channels that every new one has. */
    public FakeWorkspace createWorkspace(String name) {
        Workspace made = server.engine()
                .execute(new CreateWorkspace(
                        accountSid(), null, name, null, null, true, CreateWorkspace.Template.NONE, TaskOrder.FIFO));
        return new SidsByName(server, made.sid());
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
        settle();
        return FakeWorker.named(server, nameOrSid);
    }

    /** Returns all workers that have no script of their own, including those created later, to give them one. */
    public EveryWorker everyWorker() {
        settle();
        return new AllFakeWorkers(server);
    }

    /** Returns a description of tasks that arrive as time goes on. */
    public TaskArrivals arrivals() {
        settle();
        return new FakeTaskArrivals(server);
    }

    /**
     * Tells the fake where the application under test listens, so that callback URLs can be relative to it: known only
     * once the application has a port.
     */
    public void applicationUrl(URI url) {
        server.applicationUrl(url);
    }

    /** Answers callbacks in this JVM, and tells what was sent. */
    public Callbacks callbacks() {
        server.requireOpen();
        return new Callbacks(server);
    }

    /** What goes wrong on purpose between TaskRouter and the application. */
    public Faults faults() {
        server.requireOpen();
        return new Faults(server);
    }

    /**
     * Adds a condition to what {@link #settle()} waits for: for applications that answer a callback at once and do the
     * work later.
     *
     * @param condition whether the application has nothing left to do
     */
    public void idleWhen(BooleanSupplier condition) {
        server.idleWhen(condition);
    }

    /**
     * Waits until no callback is under way and every answer has been carried out, with everything that followed from
     * it. Assertions and the clock do so by themselves.
     *
     * @throws AssertionError past the limit, with the callbacks that are still under way, their URLs and their age
     */
    public void settle() {
        Failures.asAssertion(() -> {
            server.settle();
            return this;
        });
    }

    /**
     * Begins anew with the same port, credentials and SIDs, for applications that are configured once. Scripts, arrivals
     * and faults end, and no alert is expected any more. What was said of the application stays: handlers of callbacks, the
     * application's URL, conditions of {@link #idleWhen}, and stubs of WireMock.
     */
    public void reset() {
        expectations = new AlertExpectations();
        server.reset();
    }

    /**
     * Leads the SDK's static {@code Twilio} to this fake, whatever credentials the code under test gives to
     * {@code Twilio.init}, and everything else of this JVM that is addressed to {@code *.twilio.com} too.
     *
     * <p>The static SDK belongs to the whole JVM: bind one fake at a time. When the binding closes, the static
     * {@code Twilio} is as it was before, whatever the code under test has set meanwhile: client, credentials, account,
     * region, edge and user agent extensions; without credentials before, it has none again. An application that
     * calls {@code Twilio.init} once per JVM, and did so while a fake was bound, has to call it again for what comes later
     * without a fake. What the SDK does not tell is not put back: account, region and edge where it had no credentials
     * before, and the thread pool of asynchronous requests, which this binding leaves alone. A
     * {@code CredentialProvider} comes back as another that gives the same.
     *
     * @throws IllegalStateException while another fake is bound
     */
    public TwilioBinding bindStaticTwilio() {
        StaticTwilio binding = StaticTwilio.bind(server.name(), accountSid(), authToken(), server.door());
        try {
            TwilioGuard.Registration guard = TwilioGuard.register(new GuardedFake(server, true));
            return () -> {
                try {
                    binding.close();
                } finally {
                    guard.close();
                }
            };
        } catch (RuntimeException | Error e) {
            binding.close();
            throw e;
        }
    }

    /**
     * Keeps everything of this JVM that is addressed to {@code *.twilio.com} from leaving the machine. Requests reach
     * the fake of their account. The static SDK is left alone.
     */
    public TwilioBinding guardTwilio() {
        server.requireOpen();
        return TwilioGuard.register(new GuardedFake(server, false))::close;
    }

    /**
     * Keeps everything of this JVM that is addressed to {@code *.twilio.com} from leaving the machine, even where no
     * fake is alive: for applications that build their clients before the first fake starts. Requests reach the fakes
     * that are guarded or bound meanwhile; with none, they are refused.
     */
    public static TwilioBinding refuseTwilio() {
        return TwilioGuard.stand()::close;
    }

    /** The workers' phones, and the callers behind tasks. */
    public Phones phones() {
        server.requireOpen();
        return new Phones(server);
    }

    /** All instructions that were carried out, in order, with all their parameters. */
    public List<InstructionView> instructions() {
        settle();
        return PhoneViews.instructions(server.log());
    }

    /**
     * The {@link #alerts()} as they are now, without waiting for callbacks that are under way: for reports about a test that
     * has failed, perhaps because they never end.
     */
    public Alerts alertsSoFar() {
        AlertExpectations said = expectations; // first: a reset in between must not lend the old alerts the new ones
        return new Alerts(Views.alerts(server.log()), said);
    }

    /** The {@link #refusedRequests()} as they are now, without waiting either. */
    public List<RefusedRequest> refusedRequestsSoFar() {
        return Views.refusals(server.refusals());
    }

    /**
     * The {@link #timeline()} as it is now, without waiting for callbacks that are under way: for reports about a test
     * that has failed, perhaps because they never end.
     */
    public String timelineSoFar() {
        return server.timeline();
    }

    /**
     * What was used of the workflows since the fake began or was last reset: each filter, target, timeout, skip rule and
     * default, and what of them can never be used.
     *
     * <pre>{@code
     * assertThat(taskRouter.workflowCoverage().notHit()).isEmpty();
     * }</pre>
     */
    public WorkflowCoverage workflowCoverage() {
        settle();
        return new WorkflowCoverage(server.coverage());
    }

    /**
     * Like {@link #writeReport(Path, String)}, without a note.
     *
     * <pre>{@code
     * taskRouter.writeReport(Path.of("target", "taskrouter", "monday.html"));
     * }</pre>
     */
    public void writeReport(Path file) {
        writeReport(file, "");
    }

    /**
     * Writes what has happened so far as an HTML page that any browser shows, without a network: a time axis with a lane
     * for each task queue and worker, all events, and explanations of tasks (of as many as
     * two million divided by the number of workers: the waiting and the canceled ones first). It is named after the file.
     * Callbacks that are under way are not waited for. {@code @TaskRouterTest} writes one for each test that fails.
     *
     * @param file is replaced if it is there; its directories are made
     * @param note what the page says above everything else, such as why a test failed
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeReport(Path file, String note) {
        String name = String.valueOf(file.getFileName());
        String title = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        String report = server.report(title, note);
        OutputFile.write("report", file, out -> out.write(report));
    }

    /**
     * Writes what was asked of this fake since it started, or was last reset, as a file from which {@link #replay(Path)}
     * makes it again: a line of JSON for each command of a client, script, callback or test, and for each step of the
     * clock. Callbacks that are under way are not waited for. {@code @TaskRouterTest} writes one for each test that fails.
     *
     * <pre>{@code
     * taskRouter.writeRecording(Path.of("target", "taskrouter", "monday.recording.jsonl"));
     * }</pre>
     *
     * <p>It has what clients sent, such as attributes, names and callback URLs, but not the auth token.
     *
     * @param file is replaced if it is there; its directories are made
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeRecording(Path file) {
        Recordings.write(server, file);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public List<TaskView> tasks() {
        settle();
        return server.readHistory(Views::tasks);
    }

    @Override
    public List<WorkerView> workers() {
        return readWorkspaces(
                workspace -> workspace.workers().all().stream().map(worker -> Views.worker(workspace, worker)));
    }

    @Override
    public List<TaskQueueView> taskQueues() {
        return readWorkspaces(workspace -> workspace.taskQueues().all().stream().map(Views::queue));
    }

    @Override
    public List<WorkflowView> workflows() {
        return readWorkspaces(workspace -> workspace.workflows().all().stream().map(Views::workflow));
    }

    @Override
    public List<WorkerView> workersOf(String taskQueueSid) {
        settle();
        return server.engine().read(world -> Views.workersOf(world, taskQueueSid));
    }

    @Override
    public List<ReservationView> reservations() {
        settle();
        return server.readHistory((world, history) ->
                history.reservations().stream().map(Views::reservation).toList());
    }

    @Override
    public List<RoutingEvent> events() {
        settle();
        return Views.events(server.log());
    }

    /**
     * Everything about which TaskRouter would have kept silent, in order, as it is once callbacks have settled; and what the
     * test expects of it.
     *
     * <pre>{@code
     * taskRouter.alerts().expect(alert -> alert.message().contains("PATCH"));
     * }</pre>
     */
    @Override
    public Alerts alerts() {
        settle();
        return alertsSoFar();
    }

    @Override
    public List<SentCallback> sentCallbacks() {
        return callbacks().sent();
    }

    @Override
    public List<RefusedRequest> refusedRequests() {
        settle();
        return refusedRequestsSoFar();
    }

    @Override
    public RoutePreview route(String workflowSid, String attributes) {
        settle();
        return RoutePreviews.of(server, workflowSid, attributes);
    }

    @Override
    public StatisticsView statistics(String sid, @Nullable Instant start, @Nullable Instant end) {
        settle();
        return StatisticsViews.of(sid, server.statistics(sid, start, end));
    }

    @Override
    public String timeline() {
        settle();
        return server.timeline();
    }

    @Override
    public Explanation explain(String taskSid) {
        settle();
        return Explanations.of(server, taskSid);
    }

    /** Like {@link #explain(String)}, for a task that was looked at: why it is where it is by now. */
    public Explanation explain(TaskView task) {
        return explain(task.sid());
    }

    /** Frees the port and ends everything. Every other method is an {@link IllegalStateException} from then on. */
    @Override
    public void close() {
        server.close();
    }

    private <R> List<R> readWorkspaces(Function<WorkspaceView, Stream<R>> question) {
        settle();
        return server.engine()
                .read(world ->
                        world.workspaces().all().stream().flatMap(question).toList());
    }
}
