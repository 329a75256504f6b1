package io.taskroutertest.internal.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status, and everything that a client can ask in it. */
class TransitionsTest {

    private final Scene scene = Scene.multitasking();
    private final String queue = scene.queue("Q", "1==1", 2, TaskOrder.FIFO);
    private final String workflow =
            scene.workflow("W").reservationTimeout(30).otherwise(queue).create();
    private final String ana = scene.worker("Ana");

    /** What each request makes of a task, or that it is refused. */
    @ParameterizedTest
    @CsvSource({
        "PENDING,   refused, refused,  refused,   CANCELED",
        "RESERVED,  refused, refused,  refused,   CANCELED",
        "ASSIGNED,  refused, WRAPPING, COMPLETED, refused",
        "WRAPPING,  refused, refused,  COMPLETED, refused",
        "COMPLETED, refused, refused,  refused,   refused",
        "CANCELED,  refused, refused,  refused,   refused"
    })
    void ofATask(TaskStatus from, String others, String wrapping, String completed, String canceled) {
        for (TaskStatus wanted : TaskStatus.values()) {
            String expected = switch (wanted) {
                case WRAPPING -> wrapping;
                case COMPLETED -> completed;
                case CANCELED -> canceled;
                default -> others;
            };
            String task = taskIn(from);
            String got;
            try {
                got = scene.set(task, wanted).status().name();
            } catch (Refusal refusal) {
                assertThat(refusal.said().status()).isEqualTo(400);
                assertThat(scene.status(task)).isEqualTo(from);
                got = "refused";
            }
            assertThat(got).as("%s to %s", from, wanted).isEqualTo(expected);
            scene.execute(new DeleteTask(scene.workspace(), task, null));
        }
    }

    private String taskIn(TaskStatus status) {
        scene.move(ana, status == TaskStatus.PENDING ? "Offline" : "Available");
        String task = scene.task(workflow).create();
        switch (status) {
            case CANCELED -> scene.set(task, TaskStatus.CANCELED);
            case ASSIGNED -> scene.accept(task);
            case WRAPPING -> {
                scene.accept(task);
                scene.set(task, TaskStatus.WRAPPING);
            }
            case COMPLETED -> {
                scene.accept(task);
                scene.set(task, TaskStatus.COMPLETED);
            }
            default -> {}
        }
        assertThat(scene.status(task)).isEqualTo(status);
        return task;
    }

    private static final List<ReservationStatus> NEVER_ASKED =
            List.of(ReservationStatus.PENDING, ReservationStatus.TIMEOUT, ReservationStatus.RESCINDED);

    static Stream<Arguments> reservations() {
        List<ReservationStatus> answers =
                List.of(ReservationStatus.ACCEPTED, ReservationStatus.REJECTED, ReservationStatus.CANCELED);
        List<ReservationStatus> withWorker = List.of(ReservationStatus.WRAPPING, ReservationStatus.COMPLETED);
        return Stream.of(
                Arguments.of(ReservationStatus.PENDING, answers),
                Arguments.of(ReservationStatus.ACCEPTED, withWorker),
                Arguments.of(ReservationStatus.WRAPPING, List.of(ReservationStatus.COMPLETED)),
                Arguments.of(ReservationStatus.REJECTED, List.of()),
                Arguments.of(ReservationStatus.TIMEOUT, List.of()),
                Arguments.of(ReservationStatus.CANCELED, List.of()),
                Arguments.of(ReservationStatus.RESCINDED, List.of()),
                Arguments.of(ReservationStatus.COMPLETED, List.of()));
    }

    @ParameterizedTest
    @MethodSource("reservations")
    void ofAReservation(ReservationStatus from, List<ReservationStatus> allowed) {
        for (ReservationStatus wanted : ReservationStatus.values()) {
            Scene fresh = Scene.multitasking();
            Reservation reservation = reservationIn(fresh, from);
            String got;
            try {
                got = fresh.set(reservation, wanted).status().name();
            } catch (Refusal refusal) {
                boolean late = from == ReservationStatus.RESCINDED && wanted == ReservationStatus.ACCEPTED;
                assertThat(refusal.said().status()).isEqualTo(late ? 410 : 400);
                assertThat(refusal.getMessage()).contains(NEVER_ASKED.contains(wanted) ? "'" : reservation.sid());
                got = "refused";
            }
            assertThat(got)
                    .as("%s to %s", from, wanted)
                    .isEqualTo(allowed.contains(wanted) ? wanted.name() : "refused");
        }
    }

    /** Supervision aside: it needs an accepted reservation. */
    @ParameterizedTest
    @MethodSource("reservations")
    void anInstructionNeedsAPendingReservation(ReservationStatus from, List<ReservationStatus> allowed) {
        for (Instruction.Kind kind : Instruction.Kind.values()) {
            Scene fresh = Scene.multitasking();
            Reservation reservation = reservationIn(fresh, from);
            Instruction instruction = new Instruction(
                    kind, kind == Instruction.Kind.SUPERVISE ? Map.of("supervisor", "client:cleo") : Map.of());
            boolean carriedOut;
            try {
                fresh.execute(UpdateReservation.of(fresh.workspace(), reservation.sid())
                        .withInstruction(instruction));
                carriedOut = true;
            } catch (Refusal refusal) {
                assertThat(refusal.getMessage()).contains(reservation.sid());
                carriedOut = false;
            }
            boolean expected = kind == Instruction.Kind.SUPERVISE
                    ? from.isWithWorker()
                    : from == ReservationStatus.PENDING && !allowed.isEmpty();
            assertThat(carriedOut).as("%s while %s", kind, from).isEqualTo(expected);
        }
    }

    /** Ana's, of a task that was offered to her and to Ben. */
    private static Reservation reservationIn(Scene scene, ReservationStatus status) {
        String queue = scene.queue("Q", "1==1", 2, TaskOrder.FIFO);
        scene.worker("Ana");
        scene.worker("Ben");
        String task = scene.task(scene.workflow("W")
                        .reservationTimeout(30)
                        .otherwise(queue)
                        .create())
                .with("from", "+15550001")
                .create();
        Reservation anas = scene.reservations(task).get(0);
        switch (status) {
            case ACCEPTED, REJECTED, CANCELED -> scene.set(anas, status);
            case WRAPPING, COMPLETED -> {
                scene.set(anas, ReservationStatus.ACCEPTED);
                scene.set(anas, status);
            }
            case RESCINDED -> scene.set(scene.reservations(task).get(1), ReservationStatus.ACCEPTED);
            case TIMEOUT -> scene.advance(30);
            case PENDING -> {}
        }
        Reservation made = scene.read(view -> view.reservations().get(anas.sid()));
        assertThat(made.status()).isEqualTo(status);
        return made;
    }
}
