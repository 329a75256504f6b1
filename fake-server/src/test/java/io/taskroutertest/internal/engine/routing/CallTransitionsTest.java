package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.command.AnswerAssignment;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.command.HangUpWorker;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.PhoneCall;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.CallView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a reservation, its task and its worker when the worker's phone does this or that. */
class CallTransitionsTest {

    private final Scene scene = Scene.multitasking();
    private final String ana = scene.worker("Ana", "contact_uri", "client:ana");
    private final String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
    private final String task = scene.task(workflow)
            .with("call_sid", "CA1", "from", "+15550001", "to", "+15550002")
            .create();
    private final String reservation = scene.pending(task).sid();

    @ParameterizedTest
    @EnumSource(names = {"DEQUEUE", "CONFERENCE"})
    void anAnsweredPhoneEndsInAcceptanceAtOnce(Kind kind) {
        scene.forgetEvents();
        instruct(kind);

        assertThat(scene.offers(task)).containsExactly("Ana accepted");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);
        assertThat(scene.activityOf(ana)).isEqualTo("Available");
        assertThat(scene.events()).containsExactly("reservation.accepted");
        assertThat(scene.alerts()).isEmpty();
        assertThat(call().status()).isEqualTo(CallView.Status.IN_PROGRESS);
    }

    @Test
    void inASingleTaskingWorkspaceTheWorkerIsBusyThen() {
        Scene single = Scene.singleTasking();
        String ben = single.worker("Ben", "contact_uri", "client:ben");
        String work = single.task(single.workflowTo(single.queue("Q", "1==1")))
                .with("call_sid", "CA1")
                .create();
        single.execute(
                UpdateReservation.of(single.workspace(), single.pending(work).sid())
                        .withInstruction(new Instruction(Kind.DEQUEUE, Map.of())));

        assertThat(single.activityOf(ben)).isEqualTo("Busy");
    }

    @Test
    void aPhoneThatIsAnsweredLaterIsAnsweredThen() {
        phone(PhoneBehaviour.answersAfter(Duration.ofSeconds(20)));
        instruct(Kind.DEQUEUE);
        scene.advance(19);
        assertThat(scene.offers(task)).containsExactly("Ana pending");

        scene.advance(1);

        assertThat(scene.offers(task)).containsExactly("Ana accepted");
        assertThat(Duration.between(call().placed(), call().answered())).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aDequeueAddsTheWorkersCallToTheTasksAttributesWithoutAnEvent() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        int version = scene.taskState(task).version();
        scene.forgetEvents();
        instruct(Kind.DEQUEUE);

        assertThat(scene.taskState(task).attributes().text())
                .endsWith(",\"worker_call_sid\":\"" + call().sid() + "\"}");
        assertThat(scene.taskState(task).version()).isEqualTo(version + 1);
        assertThat(scene.events()).isEmpty();
    }

    @Test
    void theNextDequeueReplacesTheWorkersCall() {
        phone(PhoneBehaviour.IS_BUSY);
        instruct(Kind.DEQUEUE);
        instruct(Kind.DEQUEUE);

        List<PhoneCall> calls = calls();
        assertThat(calls).hasSize(2);
        assertThat(scene.taskState(task).attributes().text())
                .contains(calls.get(1).sid())
                .doesNotContain(calls.get(0).sid());
    }

    @Test
    void aConferenceAddsNoAttributeAndHasASidOfItsOwn() {
        instruct(Kind.CONFERENCE);

        assertThat(scene.taskState(task).attributes().text()).doesNotContain("worker_call_sid");
        assertThat(call().conferenceSid()).startsWith("CF");
    }

    @Test
    void aDequeueThatIsNotAnsweredLeavesTheReservationToItsTimer() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.DEQUEUE);

        scene.advance(60);
        assertThat(call().status()).isEqualTo(CallView.Status.NO_ANSWER);
        assertThat(scene.offers(task)).containsExactly("Ana pending");

        scene.advance(60);
        assertThat(scene.offers(task)).containsExactly("Ana timeout");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
    }

    @Test
    void aDequeueToABusyPhoneLeavesTheReservationToItsTimerToo() {
        phone(PhoneBehaviour.IS_BUSY);
        instruct(Kind.DEQUEUE);

        assertThat(call().status()).isEqualTo(CallView.Status.BUSY);
        scene.advance(119);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        scene.advance(1);
        assertThat(scene.offers(task)).containsExactly("Ana timeout");
    }

    @Test
    void aPhoneRingsNoMoreWhenTheReservationHasTimedOut() {
        phone(PhoneBehaviour.answersAfter(Duration.ofSeconds(130)));
        instruct(Kind.DEQUEUE, "timeout", "300");

        scene.advance(300);

        assertThat(scene.offers(task)).containsExactly("Ana timeout");
        assertThat(call().status()).isEqualTo(CallView.Status.CANCELED);
    }

    @Test
    void aPhoneThatIsAnsweredAtTheInstantOfTheTimeoutIsAnsweredInTime() {
        phone(PhoneBehaviour.answersAfter(Duration.ofMinutes(2)));
        instruct(Kind.DEQUEUE, "timeout", "300");

        scene.advance(120);

        assertThat(scene.offers(task)).containsExactly("Ana accepted");
    }

    @Test
    void theReservationsTimerStandsStillWhileAConferenceCallsTheWorker() {
        phone(PhoneBehaviour.answersAfter(Duration.ofSeconds(130)));
        instruct(Kind.CONFERENCE, "timeout", "300");

        scene.advance(129);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        scene.advance(1);
        assertThat(scene.offers(task)).containsExactly("Ana accepted");
    }

    @Test
    void aConferenceThatIsNotAnsweredCancelsTheReservationAndMovesNobody() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CONFERENCE, "timeout", "200");
        scene.forgetEvents();

        scene.advance(199);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        scene.advance(1);

        assertThat(scene.offers(task)).containsExactly("Ana canceled", "Ana pending");
        assertThat(scene.events()).containsExactly("reservation.canceled", "reservation.created");
        assertThat(scene.activityOf(ana)).isEqualTo("Available");
    }

    @Test
    void aConferenceToABusyPhoneCancelsTheReservationAtOnce() {
        phone(PhoneBehaviour.IS_BUSY);
        instruct(Kind.CONFERENCE);

        assertThat(scene.offers(task)).containsExactly("Ana canceled", "Ana pending");
        assertThat(scene.alerts()).isEmpty();
    }

    @Test
    void aConferenceToAnInvalidNumberCancelsTheReservationWithAnAlert() {
        phone(PhoneBehaviour.fails(13223));
        instruct(Kind.CONFERENCE);

        assertThat(scene.offers(task)).containsExactly("Ana canceled", "Ana pending");
        assertThat(call().failure()).isEqualTo(13223);
        assertThat(scene.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo(40145);
            assertThat(alert.message()).contains("'client:ana'", "13223");
        });
    }

    @Test
    void aDequeueOrCallThatCannotBeMadeIsRefusedAndTheReservationStaysPending() {
        phone(PhoneBehaviour.fails(21215));

        assertThatThrownBy(() -> instruct(Kind.DEQUEUE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.DEQUEUE_FAILED));
        assertThatThrownBy(() -> instruct(Kind.CALL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.CALL_FAILED));
        scene.execute(new AnswerAssignment(scene.workspace(), reservation, new Instruction(Kind.DEQUEUE, Map.of())));

        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(scene.alerts()).extracting(AlertMessage::code).containsExactly(40133);
    }

    @Test
    void aCallAcceptsNothingHoweverThePhoneBehavesUnlessToldTo() {
        instruct(Kind.CALL);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(call().status()).isEqualTo(CallView.Status.IN_PROGRESS);
        assertThat(scene.taskState(task).attributes().text()).contains("\"worker_call_sid\":\"" + call().sid() + "\"");

        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CALL, "accept", "true");
        assertThat(scene.offers(task)).containsExactly("Ana accepted");
        scene.advance(60);
        assertThat(scene.offers(task)).containsExactly("Ana accepted");
        assertThat(call().status()).isEqualTo(CallView.Status.NO_ANSWER);
    }

    @Test
    void aCallThatIsNotAnsweredLeavesTheReservationToItsTimer() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CALL);

        scene.advance(120);

        assertThat(scene.offers(task)).containsExactly("Ana timeout");
        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
    }

    @Test
    void whileTheFirstCallIsSetUpTheReservationIsOnHold() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CONFERENCE);

        assertThatThrownBy(() -> scene.accept(task))
                .isInstanceOf(Refusal.class)
                .hasMessage("Reservation " + reservation
                        + " not in expected state [pending] and cannot be updated to [onHold]");
        assertThatThrownBy(() -> instruct(Kind.ACCEPT)).hasMessageContaining("[onHold]");
        assertThatThrownBy(() -> instruct(Kind.DEQUEUE))
                .hasMessage("Unable to execute Dequeue instruction. Reservation " + reservation
                        + " is not currently in a Pending state.");
        scene.execute(new AnswerAssignment(scene.workspace(), reservation, new Instruction(Kind.CALL, Map.of())));
        assertThat(scene.alerts()).extracting(AlertMessage::code).containsExactly(40114);
    }

    @Test
    void aRejectionWhileThePhoneRingsEndsTheCall() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CONFERENCE);

        scene.rejectInto(task, "Offline");

        assertThat(call().status()).isEqualTo(CallView.Status.CANCELED);
        scene.advance(60);
        assertThat(scene.offers(task)).containsExactly("Ana rejected");
    }

    @Test
    void ringingLastsAsLongAsTheInstructionSaysAndForSipNeverLongerThanTenMinutes() {
        phone(PhoneBehaviour.answersAfter(Duration.ofSeconds(30)));
        instruct(Kind.CONFERENCE, "timeout", "30");
        scene.advance(30);
        assertThat(call().status()).isEqualTo(CallView.Status.NO_ANSWER);

        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CONFERENCE, "timeout", "999", "to", "sip:ana@example.org");
        scene.advance(599);
        assertThat(call().status()).isEqualTo(CallView.Status.RINGING);
        scene.advance(1);
        assertThat(call().status()).isEqualTo(CallView.Status.NO_ANSWER);
    }

    @Test
    void numbersComeFromTheInstructionOrElseFromWorkerAndTask() {
        phone(PhoneBehaviour.IS_BUSY);
        instruct(Kind.DEQUEUE);
        assertThat(call().to()).isEqualTo("client:ana");
        assertThat(call().from()).isEqualTo("+15550002");

        instruct(Kind.DEQUEUE, "to", "+15550009", "from", "+15550008");
        assertThat(call().to()).isEqualTo("+15550009");
        assertThat(call().from()).isEqualTo("+15550008");

        scene.describe(task, "outbound_to", "+15550007", "from", "+15550006");
        instruct(Kind.CONFERENCE);
        assertThat(call().from()).isEqualTo("+15550006");
    }

    @Test
    void aWorkerWithoutAContactIsCalledAllTheSameWithAnAlert() {
        scene.describeWorker(ana, "contact_uri", " ");

        instruct(Kind.DEQUEUE);

        assertThat(scene.offers(task)).containsExactly("Ana accepted");
        assertThat(scene.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.REFUSED_IN_PRODUCTION);
            assertThat(alert.code()).isEqualTo(40131);
            assertThat(alert.message()).contains("Ana", "contact_uri");
        });
    }

    @Test
    void aCallerWhoHangsUpBeforeTheAssignmentCancelsTheTask() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CONFERENCE);
        scene.forgetEvents();

        hangUp(Duration.ZERO);

        assertThat(scene.offers(task)).containsExactly("Ana canceled");
        assertThat(scene.events()).containsExactly("reservation.canceled", "task.canceled");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.taskState(task).reason()).isEqualTo("hangup");
        assertThat(scene.activityOf(ana)).isEqualTo("Available");
        assertThat(call().status()).isEqualTo(CallView.Status.CANCELED);
    }

    @Test
    void theReasonIsToldUnderBothNames() {
        scene.forgetEvents();
        hangUp(Duration.ZERO);

        assertThat(scene.projected().get(1).data())
                .containsEntry("TaskCanceledReason", "hangup")
                .containsEntry("Reason", "hangup");
    }

    @Test
    void aSingleTaskingWorkerGoesBackWhenTheCallerHangsUpBeforeTheAssignment() {
        Scene single = Scene.singleTasking();
        String ben = single.worker("Ben");
        String work = single.task(single.workflowTo(single.queue("Q", "1==1"))).create();
        assertThat(single.activityOf(ben)).isEqualTo("Reserved");

        single.execute(new HangUpCaller(single.workspace(), work, Duration.ZERO));

        assertThat(single.activityOf(ben)).isEqualTo("Idle");
    }

    @Test
    void aCallerWhoHangsUpWhileAssignedLeavesTheWorkerWrappingUp() {
        instruct(Kind.DEQUEUE);
        scene.forgetEvents();

        hangUp(Duration.ZERO);

        assertThat(scene.offers(task)).containsExactly("Ana wrapping");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.WRAPPING);
        assertThat(scene.events()).containsExactly("reservation.wrapup", "task.wrapup");
        assertThat(call().status()).isEqualTo(CallView.Status.COMPLETED);
    }

    @Test
    void inASingleTaskingWorkspaceTheWorkIsDoneThenAndThePostWorkActivityFollows() {
        Scene single = Scene.singleTasking();
        String ben = single.worker("Ben", "contact_uri", "client:ben");
        String work = single.task(single.workflowTo(single.queue("Q", "1==1")))
                .with("call_sid", "CA1")
                .create();
        single.execute(
                UpdateReservation.of(single.workspace(), single.pending(work).sid())
                        .withInstruction(new Instruction(
                                Kind.DEQUEUE, Map.of("post_work_activity_sid", single.activity("Offline")))));
        single.forgetEvents();

        single.execute(new HangUpCaller(single.workspace(), work, Duration.ZERO));

        assertThat(single.events())
                .containsExactly("reservation.completed", "worker.activity.update", "task.completed");
        assertThat(single.status(work)).isEqualTo(TaskStatus.COMPLETED);
        assertThat(single.activityOf(ben)).isEqualTo("Offline");
    }

    @Test
    void aCallerMayHangUpLater() {
        scene.execute(new HangUpCaller(scene.workspace(), task, Duration.ofSeconds(30)));
        scene.advance(29);
        instruct(Kind.DEQUEUE);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);

        scene.advance(1);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.WRAPPING);
    }

    @Test
    void aHangUpAfterTheWorkIsNothing() {
        scene.execute(new HangUpCaller(scene.workspace(), task, Duration.ofSeconds(30)));
        scene.set(task, TaskStatus.CANCELED, "test");
        scene.forgetEvents();

        scene.advance(30);

        assertThat(scene.events()).isEmpty();
        assertThat(hangUp(Duration.ZERO)).isFalse();
    }

    @Test
    void aWorkerWhoHangsUpWrapsUpAndOneWhoDeclinesIsBusy() {
        phone(PhoneBehaviour.DOES_NOT_ANSWER);
        instruct(Kind.CONFERENCE);
        scene.execute(new HangUpWorker(scene.workspace(), ana));
        assertThat(scene.offers(task)).containsExactly("Ana canceled", "Ana pending");
        assertThat(call().status()).isEqualTo(CallView.Status.BUSY);

        phone(PhoneBehaviour.ANSWERS);
        instruct(Kind.CONFERENCE);
        scene.execute(new HangUpWorker(scene.workspace(), ana));
        assertThat(scene.offers(task)).containsExactly("Ana canceled", "Ana wrapping");
        assertThat(scene.execute(new HangUpWorker(scene.workspace(), ana))).isFalse();
    }

    @Test
    void whatIsSaidOfTheNextCallHoldsForThatCall() {
        phone(PhoneBehaviour.ANSWERS);
        scene.execute(new ScriptPhone(scene.workspace(), ana, PhoneBehaviour.IS_BUSY, true));
        scene.execute(new ScriptPhone(scene.workspace(), ana, PhoneBehaviour.DOES_NOT_ANSWER, true));
        instruct(Kind.CONFERENCE);
        instruct(Kind.CONFERENCE);
        scene.advance(60);
        instruct(Kind.CONFERENCE);

        assertThat(calls())
                .extracting(PhoneCall::status)
                .containsExactly(CallView.Status.BUSY, CallView.Status.NO_ANSWER, CallView.Status.IN_PROGRESS);
    }

    @Test
    void redirectMovesTheCallerAndCallsNobody() {
        instruct(Kind.REDIRECT);
        assertThat(calls()).isEmpty();
        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }

    @Test
    void theSiblingsPhoneRingsNoMoreWhenTheFirstHasAccepted() {
        scene.set(task, TaskStatus.CANCELED, "test");
        String ben = scene.worker("Ben", "contact_uri", "client:ben");
        String two = scene.queue("Two", "1==1", 2, io.taskroutertest.internal.engine.resource.TaskOrder.FIFO);
        String shared =
                scene.task(scene.workflowTo(two)).with("call_sid", "CA2").create();
        scene.execute(new ScriptPhone(scene.workspace(), ben, PhoneBehaviour.DOES_NOT_ANSWER, false));
        scene.reservations(shared)
                .forEach(each -> scene.execute(UpdateReservation.of(scene.workspace(), each.sid())
                        .withInstruction(new Instruction(
                                each.workerSid().equals(ben) ? Kind.CONFERENCE : Kind.CALL, Map.of()))));

        scene.set(
                scene.reservations(shared).stream()
                        .filter(each -> each.workerSid().equals(ana))
                        .findFirst()
                        .orElseThrow(),
                ReservationStatus.ACCEPTED);

        assertThat(scene.offers(shared)).containsExactlyInAnyOrder("Ana accepted", "Ben rescinded");
        assertThat(calls()).anySatisfy(call -> {
            assertThat(call.workerSid()).isEqualTo(ben);
            assertThat(call.status()).isEqualTo(CallView.Status.CANCELED);
        });
    }

    private void phone(PhoneBehaviour behaviour) {
        scene.execute(new ScriptPhone(scene.workspace(), ana, behaviour, false));
    }

    private void instruct(Kind kind, String... parameters) {
        Map<String, String> given = new java.util.TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        scene.execute(UpdateReservation.of(
                        scene.workspace(), scene.lastReservation(task).sid())
                .withInstruction(new Instruction(kind, given)));
    }

    private boolean hangUp(Duration after) {
        return scene.execute(new HangUpCaller(scene.workspace(), task, after));
    }

    private PhoneCall call() {
        List<PhoneCall> calls = calls();
        return calls.get(calls.size() - 1);
    }

    /** In the order in which they were made, each as it is now. */
    private List<PhoneCall> calls() {
        Stream<PhoneCall> told = scene.log(0).stream()
                .map(LoggedEvent::event)
                .filter(CallEvent.class::isInstance)
                .map(event -> ((CallEvent) event).call());
        return List.copyOf(told.collect(Collectors.toMap(
                        PhoneCall::sid, call -> call, (before, now) -> now, java.util.LinkedHashMap::new))
                .values());
    }
}
