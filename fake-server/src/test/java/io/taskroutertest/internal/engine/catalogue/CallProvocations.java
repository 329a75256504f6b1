package io.taskroutertest.internal.engine.catalogue;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Calls that cannot be made, and supervisors who cannot be called. */
final class CallProvocations {

    private CallProvocations() {}

    static List<Provocation> all() {
        String supervise = "Unable to execute Supervise instruction. ";
        String unknown = "WK" + "0".repeat(32);
        return List.of(
                new Provocation(
                        ReservationErrors.ON_HOLD,
                        "Reservation WR not in expected state [pending] and cannot be updated to [onHold]",
                        () -> new Desk()
                                .phone(PhoneBehaviour.DOES_NOT_ANSWER)
                                .instruct(Kind.CONFERENCE)
                                .refused(Kind.ACCEPT)),
                new Provocation(
                        ReservationErrors.CALL_FAILED,
                        "Unable to execute Dequeue instruction. The call to Ana failed with 13223",
                        () -> new Desk().phone(PhoneBehaviour.fails(13223)).refused(Kind.DEQUEUE)),
                new Provocation(
                        ReservationErrors.CALL_FAILED,
                        "Unable to execute Call instruction. The call to Ana failed with 21215",
                        () -> new Desk().phone(PhoneBehaviour.fails(21215)).refused(Kind.CALL)),
                new Provocation(
                        ReservationErrors.CONFERENCE_FAILED,
                        "Conference: the call to 'client:ana' failed with 13223, so the reservation is canceled",
                        () -> new Desk()
                                .phone(PhoneBehaviour.fails(13223))
                                .instruct(Kind.CONFERENCE)
                                .alert()),
                new Provocation(
                        ReservationErrors.WITHOUT_CALLEE,
                        "The call instruction has no 'to', and worker Ana no attribute contact_uri",
                        () -> new Desk()
                                .without("contact_uri")
                                .instruct(Kind.CALL)
                                .alert()),
                new Provocation(
                        ReservationErrors.SUPERVISOR_MISSING,
                        supervise + "Supervisor is missing; it is the SID of a Worker, or a URI such as client:alice",
                        () -> new Desk().instruct(Kind.ACCEPT).refused(Kind.SUPERVISE)),
                new Provocation(
                        ReservationErrors.SUPERVISOR_UNKNOWN,
                        supervise + "Supervisor '" + unknown + "' is no Worker of workspace WS",
                        () -> new Desk().instruct(Kind.ACCEPT).refused(Kind.SUPERVISE, "supervisor", unknown)),
                new Provocation(
                        ReservationErrors.SUPERVISOR_UNREACHABLE,
                        supervise + "Supervisor WK has no attribute contact_uri",
                        () -> new Desk()
                                .instruct(Kind.ACCEPT)
                                .without("contact_uri")
                                .supervisedByAna()),
                new Provocation(
                        ReservationErrors.SUPERVISED_TASK,
                        supervise + "Task WT has no attribute from",
                        () -> new Desk().instruct(Kind.ACCEPT).supervisedByAna()));
    }

    /** Ana, a task with a call, and a pending reservation. */
    private static final class Desk {

        private final Scene scene = Scene.multitasking();
        private final String ana = scene.worker("Ana", "contact_uri", "client:ana");
        private final String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1")))
                .with("call_sid", "CA1")
                .create();
        private final String reservation = scene.pending(task).sid();

        private Desk with(Consumer<Desk> deed) {
            deed.accept(this);
            return this;
        }

        Desk phone(PhoneBehaviour behaviour) {
            return with(desk -> scene.execute(new ScriptPhone(scene.workspace(), ana, behaviour, false)));
        }

        Desk without(String attribute) {
            return with(desk -> scene.describeWorker(ana, attribute, ""));
        }

        Desk instruct(Kind kind, String... parameter) {
            return with(desk -> scene.execute(UpdateReservation.of(scene.workspace(), reservation)
                    .withInstruction(new Instruction(
                            kind, parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1])))));
        }

        Said refused(Kind kind, String... parameter) {
            try {
                instruct(kind, parameter);
            } catch (Refusal refusal) {
                Message said = refusal.said();
                return new Said(said.status(), said.answeredCode(), named(said.text()));
            }
            throw new AssertionError("not refused");
        }

        Said supervisedByAna() {
            return refused(Kind.SUPERVISE, "supervisor", ana);
        }

        Said alert() {
            List<AlertMessage> alerts = scene.alerts();
            return Said.of(alerts.get(alerts.size() - 1));
        }

        private String named(String text) {
            return text.replace(reservation, "WR")
                    .replace(scene.workspace(), "WS")
                    .replace(ana, "WK")
                    .replace(task, "WT");
        }
    }
}
