package io.taskroutertest.internal.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an application's answer to a reservation leads to. */
class InstructionsTest {

    private final Scene scene = Scene.multitasking();
    private final String ana = scene.worker("Ana", "contact_uri", "client:ana");
    private final String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1")))
            .with("call_sid", "CA1", "from", "+15550001")
            .create();
    private final String reservation = scene.pending(task).sid();

    @Test
    void dequeueAndConferenceEndInAcceptance() {
        rest(Kind.CONFERENCE, Map.of());

        assertThat(scene.offers(task)).containsExactly("Ana accepted");
        assertThat(scene.alerts()).isEmpty();
        assertThatThrownBy(() -> rest(Kind.CONFERENCE, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("Unable to execute Conference instruction. Reservation " + reservation
                        + " is not currently in a Pending state.");
    }

    @Test
    void callAndRedirectAcceptOnlyWhenToldTo() {
        rest(Kind.CALL, Map.of());
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        rest(Kind.REDIRECT, Map.of("accept", "true"));
        assertThat(scene.offers(task)).containsExactly("Ana accepted");
    }

    @Test
    void aRejectionMayMoveTheWorker() {
        answer(new Instruction(Kind.REJECT, Map.of("activity_sid", scene.activity("Offline"))));

        assertThat(scene.offers(task)).containsExactly("Ana rejected");
        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
    }

    @Test
    void superviseNeedsAnAcceptedReservation() {
        refused(Code.SUPERVISE_NOT_ACCEPTED, Map.of("supervisor", "client:zoe"));
        scene.accept(task);
        rest(Kind.SUPERVISE, Map.of("supervisor", "client:zoe"));
        assertThat(scene.offers(task)).containsExactly("Ana accepted");
    }

    @Test
    void superviseNeedsASupervisorWhoCanBeCalledAndACallerWhoIsKnown() {
        String ben = scene.worker("Ben");
        scene.accept(task);

        refused(Code.SUPERVISOR, Map.of());
        refused(Code.SUPERVISOR, Map.of("supervisor", ben));
        refused(Code.SUPERVISOR, Map.of("supervisor", "WK" + "0".repeat(32)));
        scene.describeWorker(ben, "contact_uri", "client:ben");
        rest(Kind.SUPERVISE, Map.of("supervisor", ben));
        scene.describe(task, "call_sid", "CA1");
        refused(Code.SUPERVISE_FROM, Map.of("supervisor", ben));
    }

    private void refused(Code code, Map<String, String> parameters) {
        assertThatThrownBy(() -> rest(Kind.SUPERVISE, parameters))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anAnswerWithoutInstructionLeavesTheReservationPending() {
        answer(null);

        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(scene.alerts()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateBecomesAnAlert() {
        scene.accept(task);

        answer(new Instruction(Kind.DEQUEUE, Map.of()));

        assertThat(scene.alerts()).extracting(AlertMessage::code).containsExactly(40135);
    }

    @Test
    void aFailedCallbackCancelsTheReservationAndTheTaskGoesOn() {
        scene.worker("Ben");

        scene.execute(new FailAssignment(scene.workspace(), reservation));

        assertThat(scene.offers(task)).containsExactly("Ana canceled", "Ben pending");
    }

    @Test
    void anInstructionWinsOverAStatusSentWithIt() {
        scene.execute(UpdateReservation.of(scene.workspace(), reservation)
                .withStatus(ReservationStatus.REJECTED)
                .withInstruction(new Instruction(Kind.ACCEPT, Map.of())));

        assertThat(scene.offers(task)).containsExactly("Ana accepted");
    }

    private void rest(Kind kind, Map<String, String> parameters) {
        scene.execute(UpdateReservation.of(scene.workspace(), reservation)
                .withInstruction(new Instruction(kind, parameters)));
    }

    private void answer(Instruction instruction) {
        scene.execute(new AnswerAssignment(scene.workspace(), reservation, instruction));
    }
}
