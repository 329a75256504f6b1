package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.callback.AssignmentCallback;
import io.taskroutertest.callback.Callbacks;
import io.taskroutertest.callback.EventCallback;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that are answered in this JVM, and waiting for them. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CallbacksTest {

    private static final Duration LONG = AmpleTime.LIMIT;
    private static final Duration SHORT = Duration.ofMillis(20);

    private final SupportDesk desk = new SupportDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;
    private final Callbacks callbacks = taskRouter.callbacks();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aHandlerIsFoundWhateverConnectionOverridesItsUrlHas() {
        Workflow.updater(desk.workspace(), taskRouter.workspace().workflowSid("Support"))
                .setAssignmentCallbackUrl(URI.create("/assignment#rt=1000&rp=rt"))
                .update(taskRouter.client());
        desk.answering("/assignment", AssignmentAnswer.accept());
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void aLambdaAnswersAssignmentsWithoutAnyApplication() {
        callbacks.answerAssignments(assignment -> AssignmentAnswer.accept());
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void aHandlerGetsTheTwelveParametersOfHttp() {
        AtomicReference<AssignmentCallback> got = new AtomicReference<>();
        callbacks.answerAssignments(assignment -> {
            got.set(assignment);
            return AssignmentAnswer.nothing();
        });
        Task task = desk.task("{\"customer\":\"c-42\"}");
        taskRouter.settle();

        AssignmentCallback assignment = got.get();
        assertThat(assignment.url()).isEqualTo("/assignment");
        assertThat(assignment.parameters())
                .containsOnlyKeys(
                        "AccountSid",
                        "WorkspaceSid",
                        "WorkflowSid",
                        "TaskQueueSid",
                        "TaskSid",
                        "TaskAttributes",
                        "TaskAge",
                        "TaskPriority",
                        "ReservationSid",
                        "WorkerSid",
                        "WorkerAttributes",
                        "Timestamp");
        assertThat(assignment.taskSid()).isEqualTo(task.getSid());
        assertThat(assignment.taskAttributes()).isEqualTo("{\"customer\":\"c-42\"}");
        assertThat(assignment.workspaceSid()).isEqualTo(desk.workspace());
        assertThat(assignment.workerSid()).isEqualTo(taskRouter.workspace().workerSid("Alice"));
        assertThat(assignment.workerAttributes()).contains("red");
        assertThat(assignment.taskQueueSid()).isEqualTo(taskRouter.workspace().taskQueueSid("Everybody"));
        assertThat(assignment.reservationSid())
                .isEqualTo(taskRouter.view().reservations().get(0).sid());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assignment.parameter("WorkerName"))
                .withMessageContaining("The callback has no parameter 'WorkerName'; its parameters are [AccountSid, ");
    }

    @Test
    void aHandlerOfOneUrlGoesBeforeTheOneOfAll() {
        callbacks.answerAssignments(assignment -> AssignmentAnswer.status(500));
        callbacks.answerAssignments("/fallback", assignment -> AssignmentAnswer.accept());
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(desk.codes()).containsExactly(11200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"instruction\":\"accept\"}  | ACCEPTED |",
                "{}                            | PENDING  |",
                "{\"instruction\":\"juggle\"}  | PENDING  | 55555",
                "{\"instruction\":             | PENDING  | 40001",
                "{\"to\":\"Alice\"}            | PENDING  | 40005",
            })
    void anAnswerIsJudgedAsOverHttp(String json, ReservationStatus expected, Integer code) {
        callbacks.answerAssignments(assignment -> AssignmentAnswer.json(json));
        desk.task();

        assertThat(desk.reservations()).containsExactly(expected);
        assertThat(desk.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void anotherContentTypeAndAnotherStatusHaveFailedAsOverHttp() {
        callbacks.answerAssignments(
                "/assignment", assignment -> AssignmentAnswer.http(200, "text/plain", "{\"instruction\":\"accept\"}"));
        callbacks.answerAssignments("/fallback", assignment -> AssignmentAnswer.status(204));
        desk.task();

        assertThat(desk.codes()).startsWith(40000, 11200);
        assertThat(desk.reservations()).startsWith(ReservationStatus.CANCELED);
    }

    @Test
    void everyInstructionCanBeAnsweredByItsName() {
        callbacks.answerAssignments(assignment -> switch (assignment.taskAttributes()) {
            case "{\"n\":1}" ->
                AssignmentAnswer.dequeue().with("from", "+15551234567").with("timeout", 20);
            case "{\"n\":2}" ->
                AssignmentAnswer.call("+15551234567", "http://twiml.example/").with("accept", true);
            case "{\"n\":3}" ->
                AssignmentAnswer.redirect("CA" + "0".repeat(32), "http://twiml.example/")
                        .with("accept", true);
            case "{\"n\":4}" -> AssignmentAnswer.conference().with("from", "+15551234567");
            case "{\"n\":5}" -> AssignmentAnswer.reject(taskRouter.workspace().activitySid("Offline"));
            default -> AssignmentAnswer.reject();
        });
        for (int n = 1; n <= 5; n++) {
            Task task = desk.task("{\"n\":" + n + "}");
            taskRouter.settle();
            if (n < 5) {
                Task.updater(desk.workspace(), task.getSid())
                        .setAssignmentStatus(Task.Status.COMPLETED)
                        .update(taskRouter.client());
            }
        }

        assertThat(desk.reservations())
                .containsExactly(
                        ReservationStatus.COMPLETED,
                        ReservationStatus.COMPLETED,
                        ReservationStatus.COMPLETED,
                        ReservationStatus.COMPLETED,
                        ReservationStatus.REJECTED);
        assertThat(taskRouter.view().workers().get(0).activity()).isEqualTo("Offline");
    }

    @Test
    void onlyAnInstructionCanBeCompleted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AssignmentAnswer.status(500).with("to", "x"))
                .withMessageContaining("with(\"to\", …) completes an instruction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssignmentAnswer.status(99))
                .withMessage("status is 99; it is an HTTP status, 100 to 599");
    }

    @Test
    void aHandlerThatThrowsIsLikeA500AndTheAlertHasTheException() {
        callbacks.answerAssignments("/assignment", assignment -> {
            throw new IllegalStateException("no such\ncustomer");
        });
        callbacks.answerAssignments("/fallback", assignment -> AssignmentAnswer.accept());
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(desk.alerts())
                .contains("it answered with status 500 instead of 200 (its handler threw"
                        + " java.lang.IllegalStateException: no such\\ncustomer at io.taskroutertest.CallbacksTest")
                .doesNotContain("no such\ncustomer");
        assertThat(callbacks.sent().stream().filter(sent -> sent.kind() == SentCallback.Kind.ASSIGNMENT))
                .singleElement()
                .satisfies(sent -> assertThat(sent.status()).isEqualTo(500));
    }

    @Test
    void aHandlerWithoutAnAnswerIsLikeA500Too() {
        callbacks.answerAssignments("/assignment", assignment -> null);
        callbacks.answerAssignments("/fallback", assignment -> AssignmentAnswer.accept());
        desk.task();

        assertThat(desk.codes()).containsExactly(11200);
        assertThat(desk.alerts()).contains("its handler returned null");
    }

    @Test
    void anAssertionThatFailsInAHandlerFailsTheTest() {
        callbacks.answerAssignments(assignment -> {
            assertThat(assignment.taskAttributes()).as("attributes").isEqualTo("{\"wrong\":true}");
            return AssignmentAnswer.accept();
        });
        desk.task();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(taskRouter::settle)
                .withMessageContaining("[attributes]");
        assertThat(desk.codes()).as("it is told once, and is an alert besides").contains(11200);
    }

    @Test
    void eventsReachALambdaInTheOrderOfTheLog() {
        List<EventCallback> events = new CopyOnWriteArrayList<>();
        taskRouter.settle();
        callbacks.onEvents(events::add);
        desk.task();
        taskRouter.settle();

        assertThat(events.stream().map(EventCallback::type))
                .containsExactly(
                        "workflow.entered",
                        "task-queue.entered",
                        "task.created",
                        "workflow.target-matched",
                        "reservation.created");
        EventCallback last = events.get(events.size() - 1);
        assertThat(last.url()).isEqualTo("/events");
        assertThat(last.resourceSid())
                .isEqualTo(taskRouter.view().reservations().get(0).sid());
        assertThat(last.sid()).startsWith("EV");
    }

    @Test
    void anEventHandlerThatThrowsIsAnAlert() {
        desk.answering("/assignment", AssignmentAnswer.nothing());
        callbacks.onEvents("/events", event -> {
            throw new UnsupportedOperationException("not " + event.type());
        });
        desk.task();

        assertThat(desk.codes()).hasSize(5).containsOnly(11200);
        assertThat(desk.alerts()).contains("UnsupportedOperationException: not task.created");
    }

    @Test
    void whatWasSentIsToldWithUrlParametersStatusAndInstant() {
        desk.answering("/assignment", AssignmentAnswer.accept());
        taskRouter.clock().advance(Duration.ofSeconds(7));
        Task task = desk.task();

        SentCallback sent = callbacks.awaitAssignment(LONG);
        assertThat(sent.kind()).isEqualTo(SentCallback.Kind.ASSIGNMENT);
        assertThat(sent.url()).isEqualTo("/assignment");
        assertThat(sent.parameter("TaskSid")).isEqualTo(task.getSid());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.answer()).isEqualTo("{\"instruction\":\"accept\"}");
        assertThat(sent.attempts()).containsExactly("200");
        assertThat(sent.outcome()).isEqualTo(SentCallback.Outcome.DELIVERED);
        assertThat(sent.sentAt()).isEqualTo(SupportDesk.START.plusSeconds(7));
        assertThat(sent.endedAt()).isEqualTo(SupportDesk.START.plusSeconds(7));
        assertThat(callbacks.sent()).contains(sent);
    }

    @Test
    void awaitingEndsAsSoonAsTheAnswerHasTakenEffect() throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        callbacks.answerAssignments(assignment -> {
            await(mayAnswer);
            return AssignmentAnswer.accept();
        });
        Task task = desk.task();
        Thread other = new Thread(mayAnswer::countDown);
        other.start();

        callbacks.awaitAssignment(sent -> sent.parameter("TaskSid").equals(task.getSid()), LONG);
        other.join();

        assertThat(Task.fetcher(desk.workspace(), task.getSid())
                        .fetch(taskRouter.client())
                        .getAssignmentStatus())
                .isEqualTo(Task.Status.ASSIGNED);
    }

    @Test
    void anApplicationThatWorksLaterIsAwaitedByWhatItCauses() throws InterruptedException {
        desk.answering("/assignment", AssignmentAnswer.nothing());
        Task task = desk.task();
        String reservation = callbacks.awaitAssignment(LONG).about();
        Thread worker = new Thread(() -> Reservation.updater(desk.workspace(), task.getSid(), reservation)
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update(taskRouter.client()));
        worker.start();

        SentCallback accepted = callbacks.awaitEvent("reservation.accepted", LONG);
        worker.join();

        assertThat(accepted.parameter("ReservationSid")).isEqualTo(reservation);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void awaitingAgainReturnsTheNextCallback(boolean realClock) {
        try (SupportDesk two =
                realClock ? new SupportDesk(FakeTaskRouter.builder().realClock()) : new SupportDesk()) {
            Callbacks ofTheFake = two.taskRouter.callbacks();
            two.answering("/assignment", AssignmentAnswer.accept());
            List<String> tasks = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                String task = two.task().getSid();
                tasks.add(task);
                two.taskRouter.settle();
                Task.updater(two.workspace(), task)
                        .setAssignmentStatus(Task.Status.COMPLETED)
                        .update(two.taskRouter.client());
            }

            for (String task : tasks) {
                assertThat(ofTheFake.awaitAssignment(LONG).parameter("TaskSid")).isEqualTo(task);
                assertThat(ofTheFake.awaitEvent("task.completed", LONG).parameter("TaskSid"))
                        .isEqualTo(task);
            }
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> ofTheFake.awaitEvent("task.completed", SHORT))
                    .withMessageStartingWith(
                            "No other such event callback task.completed was answered within 20 ms. Each callback is"
                                    + " returned once, and earlier calls have returned 2 that fit. Sent were");
        }
    }

    @Test
    void whatAwaitingHasReturnedIsRememberedByTheFakeUntilItIsReset() {
        desk.answering("/assignment", AssignmentAnswer.accept());
        desk.task();
        callbacks.awaitEvent(sent -> sent.about().equals("reservation.accepted"), LONG);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> taskRouter.callbacks().awaitEvent("reservation.accepted", SHORT))
                .withMessageContaining("earlier calls have returned 1 that fits.");
        assertThat(taskRouter.callbacks().sent())
                .as("they are listed all the same")
                .filteredOn(sent -> sent.about().equals("reservation.accepted"))
                .hasSize(1);

        desk.reset();
        String task = desk.task().getSid();
        assertThat(callbacks.awaitEvent("reservation.accepted", LONG).parameter("TaskSid"))
                .isEqualTo(task);
    }

    @Test
    void threadsThatAwaitAtTheSameTimeGetDifferentCallbacks() {
        desk.answering("/assignment", AssignmentAnswer.accept());
        List<CompletableFuture<String>> got = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> callbacks.awaitEvent("task.created", LONG).parameter("TaskSid")))
                .limit(2)
                .toList();
        List<String> tasks = List.of(desk.task().getSid(), desk.task().getSid());

        assertThat(got).extracting(CompletableFuture::join).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    void anAnswerIsAValue() {
        AssignmentAnswer answer = AssignmentAnswer.dequeue()
                .with("from", "+1555")
                .with("timeout", 20)
                .with("record", true);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"instruction\":\"dequeue\",\"from\":\"+1555\",\"timeout\":20,\"record\":true}");
        assertThat(answer)
                .isEqualTo(AssignmentAnswer.json(answer.body()))
                .hasSameHashCodeAs(AssignmentAnswer.json(answer.body()))
                .hasToString("200 " + answer.body())
                .isNotEqualTo(answer.with("timeout", 21))
                .isNotEqualTo(AssignmentAnswer.status(200));
        assertThat(answer.with("timeout", 21).body())
                .contains("\"timeout\":21,")
                .doesNotContain("20");
    }

    @Test
    void aTextInAnAnswerIsWrittenAsJsonWritesIt() throws JsonProcessingException {
        String text = "\"quoted\" \\ back\b\f\n\r\t\u0000\u001f \u2028 äöü \ud83d\ude00";

        assertThat(new JsonMapper()
                        .readTree(AssignmentAnswer.dequeue().with(text, text).body())
                        .get(text)
                        .textValue())
                .isEqualTo(text);
    }

    @Test
    void awaitingInVainTellsWhatWasSentInstead() {
        desk.answering(
                "/assignment", AssignmentAnswer.reject(taskRouter.workspace().activitySid("Offline")));
        desk.task();
        String reservation = taskRouter.view().reservations().get(0).sid();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> callbacks.awaitEvent("reservation.accepted", SHORT))
                .withMessageContaining(
                        "No such event callback reservation.accepted was answered within 20 ms. Sent were")
                .withMessageContaining("\n  - 2026-01-01T00:00:00Z assignment " + reservation
                        + " to /assignment, delivered: 200 {\"instruction\":\"reject\",\"activity_sid\":\"WA")
                .withMessageContaining("event reservation.rejected to /events, delivered: 204");
        assertThatThrownBy(() -> callbacks.awaitAssignment(sent -> sent.url().equals("/fallback"), SHORT))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> callbacks.awaitEvent(sent -> sent.url().equals("/fallback"), SHORT))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void awaitingWhereNothingIsSentTellsWhatMayBeMissing() {
        try (FakeTaskRouter bare = FakeTaskRouter.start()) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> bare.callbacks().awaitAssignment(SHORT))
                    .withMessageContaining("Nothing was sent: has the workflow an assignment callback URL");
        }
    }

    @Test
    void awaitingEndsInAnErrorWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> callbacks.awaitAssignment(LONG))
                .withMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSlowHandlerHoldsUpNoOther() {
        CountDownLatch others = new CountDownLatch(3);
        for (String name : List.of("Bob", "Carol", "Dan")) {
            Worker.creator(desk.workspace(), name)
                    .setActivitySid(taskRouter.workspace().activitySid("Available"))
                    .create(taskRouter.client());
        }
        String alice = taskRouter.workspace().workerSid("Alice");
        callbacks.answerAssignments(assignment -> {
            if (assignment.workerSid().equals(alice)) {
                await(others);
            } else {
                others.countDown();
            }
            return AssignmentAnswer.accept();
        });
        for (int i = 0; i < 4; i++) {
            desk.task();
        }

        assertThat(desk.reservations()).hasSize(4).containsOnly(ReservationStatus.ACCEPTED);
    }

    @Test
    void handlersStayWhenTheFakeBeginsAnew() {
        callbacks.answerAssignments(assignment -> AssignmentAnswer.accept());
        taskRouter.reset();
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG.toMinutes(), TimeUnit.MINUTES)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
