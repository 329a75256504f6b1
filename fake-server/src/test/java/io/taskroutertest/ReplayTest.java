package io.taskroutertest;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened in a fake happens again in another, and goes on from there. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ReplayTest {

    private static final String ACCOUNT = "AC" + "a".repeat(32);
    private static final String TOKEN = "s3cr3t0123456789";

    private static final String TALKING_DESK = """
            workspace: Support Desk
            activities:
              On Shift: { available: true }
            workers:
              Alice: { activity: Available, channels: { default: 20 } }
              Bob: { activity: Available, channels: { default: 20 } }
            task_queues:
              Everybody: { target_workers: '1==1' }
            workflows:
              Support:
                assignment_callback_url: /assignment
                task_reservation_timeout: 3600
                default_queue: Everybody
            """;

    @TempDir
    Path directory;

    /** Many threads, callbacks and requests from within callbacks: in the recording they are in one order. */
    @ParameterizedTest(name = "real clock {0}")
    @ValueSource(booleans = {false, true})
    void whatAnApplicationDidIsReplayedAndTheApplicationIsNotCalled(boolean realClock) throws Exception {
        FakeTaskRouterBuilder builder = realClock ? AmpleTime.realClock() : AmpleTime.virtualClock();
        try (FakeTaskRouter original = builder.workspace("desk", TALKING_DESK).start();
                TalkingBackApplication application = new TalkingBackApplication(
                        original, true, original.workspace().activitySid("On Shift"))) {
            original.applicationUrl(application.url());
            String workspace = original.workspace().sid();
            Workspace.updater(workspace)
                    .setEventCallbackUrl(application.url() + "/events")
                    .update(original.client());
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(new Thread(() -> {
                    for (int task = 0; task < 5; task++) {
                        application.post(
                                "/v1/Workspaces/" + workspace + "/Tasks",
                                Map.of("WorkflowSid", original.workspace().workflowSid("Support")));
                    }
                }));
            }
            clients.forEach(Thread::start);
            for (Thread client : clients) {
                client.join();
            }
            original.settle();
            List<String> told = application.eventSids();
            Path file = recorded(original);

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(file)) {
                assertThat(replayed.view().events())
                        .hasSizeGreaterThan(100)
                        .isEqualTo(original.view().events());
                assertThat(replayed.view().reservations())
                        .hasSize(20)
                        .isEqualTo(original.view().reservations());
                assertThat(Files.readAllLines(recorded(replayed))).isEqualTo(Files.readAllLines(file));
                assertThat(replayed.view().sentCallbacks()).isEmpty();
                assertThat(replayed.view().refusedRequests()).isEmpty();
                assertThat(replayed.wireMock().getAllServeEvents()).isEmpty();
                assertThat(application.eventSids()).isEqualTo(told).isNotEmpty();
            }
        }
    }

    @Test
    void whatScriptsArrivalsPhonesFaultsAndClientsDidIsReplayed() throws IOException {
        try (FakeTaskRouter original = ReportScenes.afternoon()) {
            original.phones().of("Carol").always().isBusy();
            Worker.updater(original.workspace().sid(), original.workspace().workerSid("Carol"))
                    .setActivitySid(original.workspace().activitySid("Available"))
                    .setAttributes("{\"skills\":\"billing\",\"a-b\":1.50}")
                    .update(original.client());
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> Task.creator(original.workspace().sid()).create(original.client()));
            ReportScenes.task(original, "{broken \ud83d\ude00");
            original.clock().advance(ofSeconds(90));

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
                SameState.check(replayed, original);
            }
        }
    }

    @Test
    void callbacksThatWereLateOrFailedAreReplayedWithTheirAlerts() throws IOException {
        try (SupportDesk desk = new SupportDesk()) {
            desk.answering("/assignment", AssignmentAnswer.accept());
            desk.answering("/fallback", AssignmentAnswer.nothing());
            desk.with(Fault.slowAssignment(ofSeconds(6)).onUrl("/assignment"));
            desk.with(Fault.failingEvent(500).first(2));
            desk.task("{\"customer\":\"c-42\"}");
            desk.taskRouter.clock().advance(ofSeconds(30));

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(desk.taskRouter))) {
                assertThat(replayed.alerts()).isNotEmpty();
                SameState.check(replayed, desk.taskRouter);
                assertThat(replayed.faults().list()).isEmpty();
            }
        }
    }

    @Test
    void itGoesOnAsTheRecordedOneDoes() throws IOException {
        try (FakeTaskRouter original = desk()) {
            String task = task(original);
            original.clock().advance(ofSeconds(119));

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
                for (FakeTaskRouter each : List.of(original, replayed)) {
                    each.clock().advance(ofSeconds(1));
                    task(each);
                    each.clock().advance(ofMinutes(5));
                }
                assertThat(replayed.view().explain(task).text()).contains("Alice");
                SameState.check(replayed, original);
                SameState.check(FakeTaskRouter.replay(recorded(replayed)), original);
            }
        }
    }

    @Test
    void scriptsAndArrivalsDoNotGoOnAndOthersCanBegin() throws IOException {
        try (FakeTaskRouter original = desk()) {
            original.worker("Alice").always().ignores();
            original.arrivals().every(ofMinutes(1)).times(100);
            original.clock().advance(ofSeconds(61));

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
                replayed.clock().advance(ofSeconds(30));
                assertThat(replayed.view().tasks()).hasSize(1);
                replayed.worker("Alice").always().accepts();
                replayed.clock().advance(ofHours(1));
                assertThat(replayed.view().reservations())
                        .extracting(ReservationView::status)
                        .containsExactly(ReservationStatus.ACCEPTED);
            }
        }
    }

    @Test
    void callbacksForWhatHappensFromNowOnAreSent() throws IOException {
        try (SupportDesk desk = new SupportDesk()) {
            desk.answering("/assignment", AssignmentAnswer.nothing());
            desk.task();
            Path file = recorded(desk.taskRouter);

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(file)) {
                replayed.callbacks().onEvents(event -> {});
                replayed.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
                replayed.clock().advance(ofSeconds(60));
                assertThat(replayed.view().sentCallbacks()).isEmpty();
                Reservation.updater(
                                replayed.workspace().sid(),
                                replayed.view().tasks().get(0).sid(),
                                replayed.view().reservations().get(0).sid())
                        .setReservationStatus(Reservation.Status.REJECTED)
                        .update(replayed.client());

                assertThat(replayed.view().sentCallbacks())
                        .extracting(SentCallback::about)
                        .contains("reservation.rejected");
                assertThat(replayed.view().reservations())
                        .extracting(ReservationView::status)
                        .containsExactly(ReservationStatus.REJECTED, ReservationStatus.ACCEPTED);
            }
        }
    }

    @Test
    void settingsAndAccountAreTheRecordedOnesAndAnyTokenIsLetIn() throws IOException {
        Path file;
        Instant start = Instant.parse("2030-05-06T07:08:09.123Z");
        try (FakeTaskRouter original = FakeTaskRouter.builder()
                .credentials(ACCOUNT, TOKEN)
                .seed(-5)
                .startTime(start)
                .strict(Leniency.MALFORMED_ATTRIBUTES)
                .limit(TaskRouterLimit.WORKERS_PER_WORKSPACE, 2)
                .rateLimit(1, 100)
                .workspace("desk.yaml", ScriptedDesk.DEFINITION)
                .start()) {
            file = recorded(original);
            assertThat(Files.readString(file)).contains(ACCOUNT).doesNotContain(TOKEN);
            try (FakeTaskRouter replayed = FakeTaskRouter.replay(file)) {
                SameState.check(replayed, original);
            }
        }
        try (FakeTaskRouter replayed = FakeTaskRouter.replay(file)) {
            TwilioRestClient client = new TwilioRestClient.Builder(ACCOUNT, "another")
                    .httpClient(replayed.client().getHttpClient())
                    .build();
            String workspace = replayed.workspace().sid();

            assertThat(replayed.view().now()).isEqualTo(start);
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> Worker.creator(workspace, "Third").create(client))
                    .withMessageContaining("the limit of workers per workspace is 2");
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> Worker.creator(workspace, "Third")
                            .setAttributes("{")
                            .create(client))
                    .withMessageContaining("{");
        }
    }

    @Test
    void whatARealClockSawIsReplayedOnVirtualTime() throws IOException {
        try (FakeTaskRouter original = FakeTaskRouter.builder()
                .realClock()
                .workspace("desk.yaml", ScriptedDesk.DEFINITION)
                .start()) {
            task(original);

            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
                assertThat(replayed.view().events()).isEqualTo(original.view().events());
                Instant end = replayed.view().now();
                replayed.clock().advance(ofSeconds(121));
                assertThat(replayed.view().now()).isEqualTo(end.plusSeconds(121));
                assertThat(replayed.view().reservations().get(0).status()).isEqualTo(ReservationStatus.TIMEOUT);
            }
        }
    }

    @Test
    void aResetLeadsBackToTheEndOfTheRecording() throws IOException {
        try (FakeTaskRouter original = desk()) {
            task(original);
            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
                replayed.clock().advance(ofHours(2));
                assertThat(replayed.view().timeline())
                        .isNotEqualTo(original.view().timeline());
                replayed.reset();
                SameState.check(replayed, original);
            }
        }
    }

    @Test
    void whatWasBeforeAResetIsNotRecorded() throws IOException {
        try (FakeTaskRouter original = desk()) {
            task(original);
            original.reset();
            original.clock().advance(Duration.ofNanos(1));
            try (FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
                assertThat(replayed.view().tasks()).isEmpty();
                SameState.check(replayed, original);
            }
        }
    }

    @Test
    void aRunningServerHandsOutItsRecording() throws IOException {
        try (FakeTaskRouter original = desk()) {
            task(original);
            String body = original.client()
                    .request(new Request(HttpMethod.GET, original.baseUrl() + "/__admin/taskrouter/recording"))
                    .getContent();
            try (FakeTaskRouter replayed =
                    FakeTaskRouter.replay(Files.writeString(directory.resolve("fetched"), body))) {
                SameState.check(replayed, original);
            }
        }
    }

    @Test
    void aFakeWithoutAWorkspaceIsReplayedToo() throws IOException {
        try (FakeTaskRouter original = FakeTaskRouter.start();
                FakeTaskRouter replayed = FakeTaskRouter.replay(recorded(original))) {
            assertThat(replayed.view().now()).isEqualTo(original.view().now());
            assertThatIllegalStateException().isThrownBy(replayed::workspace).withMessageContaining("no workspace yet");
        }
    }

    @Test
    void whatIsNoRecordingIsRefusedByName() {
        Path missing = directory.resolve("missing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeTaskRouter.replay(missing))
                .withMessageContaining(missing + ": there is no such file");
    }

    @Test
    void aRecordingThatDoesNotComeAboutIsRefusedWithItsLine() throws IOException {
        try (FakeTaskRouter original = desk()) {
            Path file = recorded(original);
            Files.writeString(
                    file,
                    Files.readString(file).replace("\"WORKERS_PER_WORKSPACE\":50000", "\"WORKERS_PER_WORKSPACE\":1"));

            assertThatIllegalStateException()
                    .isThrownBy(() -> FakeTaskRouter.replay(file))
                    .withMessageMatching(
                            "(?s)" + file + ", line \\d+: does not come about as it was recorded\\..*CreateWorker.*"
                                    + "was carried out, and now is refused.*replay it with the version that recorded it.*");
        }
    }

    @Test
    void aRecordingThatCannotBeWrittenSaysWhere() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "").resolve("it");
        try (FakeTaskRouter original = desk()) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> original.reports().recording(file))
                    .withMessageStartingWith("Cannot write the recording " + file);
        }
    }

    private static FakeTaskRouter desk() {
        return FakeTaskRouter.builder()
                .workspace("desk.yaml", ScriptedDesk.DEFINITION)
                .start();
    }

    private static String task(FakeTaskRouter taskRouter) {
        return Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .create(taskRouter.client())
                .getSid();
    }

    private Path recorded(FakeTaskRouter taskRouter) throws IOException {
        Path file = Files.createTempDirectory(directory, "run").resolve("new").resolve("it.recording.jsonl");
        taskRouter.reports().recording(file);
        return file;
    }
}
