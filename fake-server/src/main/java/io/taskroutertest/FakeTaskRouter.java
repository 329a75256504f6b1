package io.taskroutertest;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.internal.door.InProcessHttpClient;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.model.TaskOrder;
import io.taskroutertest.internal.engine.model.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.guard.StaticTwilio;
import io.taskroutertest.internal.guard.TwilioGuard;
import io.taskroutertest.internal.server.FakeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * {@code Twilio}, or with clients of its own, without a change while {@link #bindStaticTwilio()} is open.
 *
 * <p>Many fakes can live in one JVM; they share nothing. All methods may be called from any thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeTaskRouter implements TaskRouterView, AutoCloseable {

    private final FakeServer server;
    private final VirtualClock clock;
    private final List<Predicate<? super Alert>> expectedAlerts = new CopyOnWriteArrayList<>();

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

    /** Says how a fake shall be before it starts. */
    public static FakeTaskRouterBuilder builder() {
        return new FakeTaskRouterBuilder();
    }

    /** The fake's time. */
    public VirtualClock clock() {
        return clock;
    }

    /** A client of the Twilio SDK (which the user brings along) that talks to this fake, in process. */
    public TwilioRestClient client() {
        return new TwilioRestClient.Builder(accountSid(), authToken())
                .accountSid(accountSid())
                .httpClient(new InProcessHttpClient(server.door()))
                .build();
    }

    /** The account of the fake: the configured one, or one derived from the seed. */
    public String accountSid() {
        return server.accountSid();
    }

    /** The token of that account, with which callbacks are signed. */
    public String authToken() {
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
     * A worker as the person behind it, by friendly name or SID: what it does now, later, and with every reservation.
     *
     * <pre>{@code
     * taskRouter.worker("Alice").accepts().after(ofSeconds(5)).handlesFor(ofMinutes(3)).wrapsUpFor(ofSeconds(30));
     * }</pre>
     *
     * @throws IllegalArgumentException for a name that no worker has, with the nearest ones, or that several have
     */
    public ScriptedWorker worker(String nameOrSid) {
        settle();
        return new WorkerByName(server, Scripting.performer(server, nameOrSid));
    }

    /** The script of all workers that have none of their own, of those too that are yet to come. */
    public WorkerScripting everyWorker() {
        settle();
        return new Scripting(server, null);
    }

    /** Tasks that arrive by themselves as time goes on. */
    public TaskArrivals arrivals() {
        settle();
        return new TaskArrivals(server);
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
        return new Callbacks(server);
    }

    /** What goes wrong on purpose between TaskRouter and the application. */
    public Faults faults() {
        return new Faults(server.faults());
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
     * Begins anew with the same port, credentials and SIDs, for applications that are configured once. Scripts and
     * arrivals end.
     */
    public void reset() {
        expectedAlerts.clear();
        server.reset();
    }

    /**
     * Leads the SDK's static {@code Twilio} to this fake, whatever credentials the code under test gives to
     * {@code Twilio.init}, and everything else of this JVM that is addressed to {@code *.twilio.com} too.
     *
     * <p>The static SDK belongs to the whole JVM: bind one fake at a time.
     *
     * @throws IllegalStateException while another fake is bound
     */
    public TwilioBinding bindStaticTwilio() {
        StaticTwilio binding = StaticTwilio.bind(accountSid(), authToken(), server.door());
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
        return new Phones(server);
    }

    /** All instructions that were carried out, in order, with all their parameters. */
    public List<InstructionView> instructions() {
        settle();
        return PhoneViews.instructions(server.log());
    }

    /**
     * Says that the test means to do what production refuses: alerts that satisfy the condition are no
     * {@link #unexpectedAlerts()}. That such an alert was raised is for the test to assert.
     *
     * <pre>{@code
     * taskRouter.expectAlert(alert -> alert.message().contains("PATCH"));
     * }</pre>
     */
    public void expectAlert(Predicate<? super Alert> condition) {
        expectedAlerts.add(condition);
    }

    /**
     * The alerts of kind {@link Alert.Kind#REFUSED_IN_PRODUCTION} that no test has expected. The JUnit extension fails
     * a test that leaves any.
     */
    public List<Alert> unexpectedAlerts() {
        return alerts().stream()
                .filter(alert -> alert.kind() == Alert.Kind.REFUSED_IN_PRODUCTION
                        && expectedAlerts.stream().noneMatch(condition -> condition.test(alert)))
                .toList();
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
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, report);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report " + file.toAbsolutePath() + ": " + e, e);
        }
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

    @Override
    public List<Alert> alerts() {
        settle();
        return Views.alerts(server.log());
    }

    @Override
    public List<SentCallback> sentCallbacks() {
        return callbacks().sent();
    }

    @Override
    public RoutePreview route(String workflowSid, String attributes) {
        settle();
        return RoutePreviews.of(server, workflowSid, attributes);
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

    /** Frees the port and ends everything. */
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
