package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationUpdater;
import io.taskroutertest.call.Caller;
import io.taskroutertest.call.Phone;
import io.taskroutertest.model.CallView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telephony as a test scripts and sees it. */
class PhonesTest {

    private static final String DESK = "workspace: Desk\n"
            + "workers:\n"
            + "  Alice: {activity: Available, attributes: {contact_uri: \"client:alice\"}}\n"
            + "task_queues:\n"
            + "  Support: {target_workers: \"1==1\"}\n"
            + "workflows:\n"
            + "  Calls: {default_queue: Support}\n";

    private final FakeTaskRouter taskRouter =
            FakeTaskRouter.builder().workspace("desk.yaml", DESK).start();
    private final String workspace = taskRouter.workspace().sid();
    private final Phone alice = taskRouter.phones().of("Alice");
    private final String task = Task.creator(workspace)
            .setWorkflowSid(taskRouter.workspace().workflowSid("Calls"))
            .setAttributes("{\"call_sid\": \"CA1\", \"from\": \"+15550001\", \"to\": \"+15550002\"}")
            .create(taskRouter.client())
            .getSid();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void aPhoneIsAnsweredAtOnceUnlessATestSaysOtherwise() {
        conference().update(taskRouter.client());

        assertThat(offers()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(taskRouter.phones().calls()).singleElement().satisfies(call -> {
            assertThat(call.status()).isEqualTo(CallView.Status.IN_PROGRESS);
            assertThat(call.worker()).isEqualTo("Alice");
            assertThat(call.taskSid()).isEqualTo(task);
            assertThat(call.instruction()).isEqualTo("conference");
            assertThat(call.to()).isEqualTo("client:alice");
            assertThat(call.from()).isEqualTo("+15550002");
            assertThat(call.answered()).isEqualTo(taskRouter.view().now());
        });
    }

    @Test
    void aConferenceIsNamedByTheTaskAndHasWorkerAndCallerInIt() {
        conference().setBeep("onEnter").update(taskRouter.client());

        CallView call = taskRouter.phones().calls().get(0);
        assertThat(call.conference()).isNotNull().satisfies(conference -> {
            assertThat(conference.sid()).startsWith("CF");
            assertThat(conference.friendlyName()).isEqualTo(task);
            assertThat(conference.participants()).containsExactly(call.sid(), "CA1");
        });
        assertThat(call.parameters()).containsEntry("beep", "onEnter");

        taskRouter.phones().callerOf(task).now().hangUp();
        assertThat(taskRouter.phones().calls().get(0).conference().participants())
                .isEmpty();
    }

    @Test
    void aPhoneMayRingBeforeItIsAnswered() {
        alice.always().answersAfter(Duration.ofSeconds(20));
        conference().update(taskRouter.client());
        assertThat(offers()).containsExactly(ReservationStatus.PENDING);

        taskRouter.clock().advance(Duration.ofSeconds(20));

        assertThat(offers()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void ringingKeepsTheFakeBusy() {
        alice.nextCall().doesNotAnswer();
        alice.nextCall().isBusy();
        conference().update(taskRouter.client());

        taskRouter.clock().runUntil(() -> taskRouter.view().reservations().size() > 1, Duration.ofMinutes(5));

        assertThat(offers()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.PENDING);
        conference().update(taskRouter.client());
        conference().update(taskRouter.client());
        assertThat(taskRouter.phones().calls())
                .extracting(CallView::status)
                .containsExactly(CallView.Status.NO_ANSWER, CallView.Status.BUSY, CallView.Status.IN_PROGRESS);
    }

    @Test
    void aNumberMayBeInvalid() {
        alice.always().hasInvalidNumber();
        conference().update(taskRouter.client());

        assertThat(offers()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.PENDING);
        assertThat(taskRouter.phones().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.failure()).isEqualTo(13223));
        assertThatThrownBy(() -> updater().setInstruction("dequeue").update(taskRouter.client()))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(40133));
    }

    @Test
    void aNextCallThatCannotBeMadeRefusesOneAttemptAndNothingElseChanges() {
        alice.nextCall().failsWith(21215);
        List<RoutingEvent> before = taskRouter.view().events();

        assertThatThrownBy(() -> updater().setInstruction("dequeue").update(taskRouter.client()))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(40133))
                .hasMessageContaining("21215");
        assertThat(taskRouter.view().events()).isEqualTo(before);
        assertThat(taskRouter.phones().calls()).isEmpty();
        assertThat(FakeTaskRouter.connect(taskRouter.baseUrl()).instructions())
                .isEqualTo(taskRouter.view().instructions());
        assertThat(offers()).containsExactly(ReservationStatus.PENDING);

        updater().setInstruction("dequeue").update(taskRouter.client());
        assertThat(offers()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void anInstructionThatIsRefusedForAnotherReasonMakesNoCall() {
        alice.nextCall().isBusy();

        assertThatThrownBy(() -> updater()
                        .setInstruction("dequeue")
                        .setDequeuePostWorkActivitySid("WA00000000000000000000000000000000")
                        .update(taskRouter.client()))
                .isInstanceOf(ApiException.class);
        updater().setInstruction("dequeue").update(taskRouter.client());

        assertThat(taskRouter.phones().calls()).extracting(CallView::status).containsExactly(CallView.Status.BUSY);
    }

    @Test
    void aDequeueIsSeenWithEverythingThatItSaid() {
        updater()
                .setInstruction("dequeue")
                .setDequeueFrom("+15550009")
                .setDequeueTo("+15550008")
                .setDequeueTimeout(30)
                .setDequeueRecord("record-from-answer")
                .setDequeueStatusCallbackUrl(java.net.URI.create("https://example.org/progress"))
                .setDequeueStatusCallbackEvent(List.of("ringing", "answered"))
                .update(taskRouter.client());

        CallView call = taskRouter.phones().calls().get(0);
        assertThat(call.parameters())
                .containsEntry("from", "+15550009")
                .containsEntry("to", "+15550008")
                .containsEntry("timeout", "30")
                .containsEntry("record", "record-from-answer")
                .containsEntry("status_callback_url", "https://example.org/progress")
                .containsEntry("status_callback_events", "ringing,answered");
        assertThat(taskRouter.view().tasks().get(0).attributes()).containsEntry("worker_call_sid", call.sid());
        assertThat(Task.fetcher(workspace, task).fetch(taskRouter.client()).getAttributes())
                .contains("\"worker_call_sid\":\"" + call.sid() + "\"");
    }

    @Test
    void everyInstructionIsSeenWithEverythingThatItSaid() {
        updater()
                .setInstruction("redirect")
                .setRedirectCallSid("CA" + "1".repeat(32))
                .setRedirectUrl(java.net.URI.create("https://example.org/voicemail"))
                .update(taskRouter.client());

        assertThat(taskRouter.view().instructions()).singleElement().satisfies(instruction -> {
            assertThat(instruction.instruction()).isEqualTo("redirect");
            assertThat(instruction.worker()).isEqualTo("Alice");
            assertThat(instruction.taskSid()).isEqualTo(task);
            assertThat(instruction.parameters())
                    .containsEntry("call_sid", "CA" + "1".repeat(32))
                    .containsEntry("url", "https://example.org/voicemail");
        });
        assertThat(taskRouter.phones().calls()).isEmpty();
    }

    @Test
    void aCallerMayHangUpNowOrLater() {
        taskRouter.phones().callerOf(task).after(Duration.ofSeconds(10)).hangUp();
        taskRouter.clock().advance(Duration.ofSeconds(10));

        assertThat(taskRouter.view().tasks().get(0)).satisfies(it -> {
            assertThat(it.status()).isEqualTo(TaskStatus.CANCELED);
            assertThat(it.reason()).isEqualTo("hangup");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> taskRouter.phones().callerOf(task).now().hangUp())
                .withMessageContaining("no caller is left");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.phones().callerOf("WT1"))
                .withMessageContaining("There is no task WT1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.phones().callerOf(task).after(Duration.ofSeconds(-1)));
    }

    @Test
    void aWorkerMayHangUp() {
        assertThatIllegalStateException()
                .isThrownBy(alice.now()::hangUp)
                .withMessage("Worker Alice is not called and has no call to end");
        conference().update(taskRouter.client());

        alice.now().hangUp();

        assertThat(offers()).containsExactly(ReservationStatus.WRAPPING);
    }

    @Test
    void aCallerWhoseTaskIsDeletedHasNoCall() {
        Caller caller = taskRouter.phones().callerOf(task);
        Task.deleter(workspace, task).delete(taskRouter.client());

        assertThatIllegalStateException()
                .isThrownBy(() -> caller.now().hangUp())
                .withMessage("Task " + task + " is deleted, and has no caller any more");
    }

    @Test
    void theNextCallMayDifferFromAllOthers() {
        alice.always().isBusy();
        alice.nextCall().answersAfter(Duration.ofSeconds(1));
        conference().update(taskRouter.client());
        taskRouter.clock().advance(Duration.ofSeconds(1));
        assertThat(offers()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void aScriptForAllCallsReplacesWhatNextCallsWereGiven() {
        alice.nextCall().isBusy();
        alice.always().answers();
        conference().update(taskRouter.client());

        assertThat(offers()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void theTimelineTellsOfCalls() {
        alice.always().isBusy();
        updater().setInstruction("dequeue").update(taskRouter.client());

        assertThat(taskRouter.view().timeline().lines().toList())
                .endsWith(
                        "0:00:00.000  callback answered        the application instructs: dequeue",
                        "0:00:00.000  phone                    Alice's phone rings for task 1",
                        "0:00:00.000  phone                    Alice's phone is busy for task 1");
    }

    @Test
    void aPhoneIsFoundByNameOrSidAndAnUnknownWorkerIsToldOf() {
        taskRouter
                .phones()
                .of(taskRouter.workspace().workerSid("Alice"))
                .always()
                .isBusy();
        conference().update(taskRouter.client());
        assertThat(offers()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.PENDING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.phones().of("Alise"))
                .withMessage("No worker of workspace Desk has the name or SID 'Alise'; there are: Alice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alice.always().answersAfter(Duration.ofSeconds(-1)))
                .withMessageContaining("answersAfter(ringing)");
    }

    @Test
    void aDeletedWorkerHasNoPhone() {
        Task.deleter(workspace, task).delete(taskRouter.client());
        String sid = taskRouter.workspace().workerSid("Alice");
        com.twilio.rest.taskrouter.v1.workspace.Worker.deleter(workspace, sid).delete(taskRouter.client());

        for (Runnable said : List.<Runnable>of(alice.always()::isBusy, alice.nextCall()::isBusy, alice.now()::hangUp)) {
            assertThatIllegalStateException()
                    .isThrownBy(said::run)
                    .withMessage("Worker Alice (" + sid + ") is deleted, and has no phone any more");
        }
    }

    private ReservationUpdater conference() {
        return updater().setInstruction("conference");
    }

    private ReservationUpdater updater() {
        List<ReservationView> reservations = taskRouter.view().tasks().get(0).reservations();
        return Reservation.updater(
                workspace, task, reservations.get(reservations.size() - 1).sid());
    }

    private List<ReservationStatus> offers() {
        return taskRouter.view().tasks().get(0).reservations().stream()
                .map(ReservationView::status)
                .toList();
    }
}
