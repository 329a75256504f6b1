package io.taskroutertest.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.CallView;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The journal reproduces a run. */
class JournalTest {

    private final Scene scene = Scene.multitasking();

    private static byte[] log(Engine engine) {
        return engine.read(world ->
                        world.log().after(0).stream().map(LoggedEvent::toString).collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void live() {
        String queue = scene.queue("Q", "1==1");
        String workflow =
                scene.workflow("W").reservationTimeout(30).otherwise(queue).create();
        scene.worker("Ana");
        scene.worker("Ben");
        String accepted = scene.task(workflow).create();
        String timedOut = scene.task(workflow).create();
        scene.accept(accepted);
        scene.advance(30);
        scene.set(accepted, TaskStatus.COMPLETED);
        scene.set(timedOut, TaskStatus.CANCELED);
        scene.advance(Duration.ofDays(2));
    }

    @Test
    void runAnewItGivesTheSameLogByteForByteAndTheSameTime() {
        live();

        Engine again = Journal.replay(Settings.defaults(), scene.engine().journal());

        assertThat(log(again)).isEqualTo(log(scene.engine()));
        assertThat(again.now()).isEqualTo(scene.engine().now());
        assertThat(again.journal()).hasSameSizeAs(scene.engine().journal());
    }

    /** Phones ring and callers hang up by timers, some of them due in the instant in which they are set. */
    @Test
    void callsRingAndEndAsTheyDid() {
        String ana = scene.worker("Ana", "contact_uri", "client:ana");
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String task = scene.task(workflow).with("call_sid", "CA1").create();
        scene.execute(
                new ScriptPhone(scene.workspace(), ana, PhoneBehaviour.answersAfter(Duration.ofSeconds(5)), false));
        scene.execute(new ScriptPhone(scene.workspace(), ana, PhoneBehaviour.DOES_NOT_ANSWER, true));
        instruct(task, Instruction.Kind.CONFERENCE);
        scene.advance(60);
        instruct(task, Instruction.Kind.DEQUEUE);
        scene.advance(5);
        scene.execute(new HangUpCaller(scene.workspace(), task, Duration.ofSeconds(7)));
        scene.advance(7);
        scene.advance(Duration.ofDays(2));

        Engine again = Journal.replay(Settings.defaults(), scene.engine().journal());

        assertThat(scene.log(0))
                .filteredOn(logged -> logged.event() instanceof CallEvent)
                .extracting(logged -> ((CallEvent) logged.event()).call().status())
                .containsExactly(
                        CallView.Status.RINGING,
                        CallView.Status.NO_ANSWER,
                        CallView.Status.RINGING,
                        CallView.Status.IN_PROGRESS,
                        CallView.Status.COMPLETED);
        assertThat(log(again)).isEqualTo(log(scene.engine()));
    }

    private void instruct(String task, Instruction.Kind kind) {
        scene.execute(
                UpdateReservation.of(scene.workspace(), scene.pending(task).sid())
                        .withInstruction(new Instruction(kind, Map.of())));
    }

    @Test
    void itKnowsWhatWasRefusedAndWhy() {
        scene.worker("Ana");
        CreateWorker second = CreateWorker.of(scene.workspace(), "ANA");
        assertThatThrownBy(() -> scene.execute(second)).isInstanceOf(Refusal.class);

        List<Journal.Entry> journal = scene.engine().journal();

        assertThat(journal.get(journal.size() - 1))
                .isInstanceOfSatisfying(
                        Journal.Given.class,
                        given -> assertThat(given.refusal())
                                .isEqualTo("Worker with the same friendly name already exists"));
        assertThat(log(Journal.replay(Settings.defaults(), journal))).isEqualTo(log(scene.engine()));
    }

    @Test
    void whatIsRefusedOnlyNowIsTold() {
        scene.worker("Ana");
        scene.worker("Ben");
        Settings narrow = new Settings(
                0,
                Settings.DEFAULT_START,
                Limits.DEFAULT.with(TaskRouterLimit.WORKERS_PER_WORKSPACE, 1),
                Settings.defaults().strict());

        List<Journal.Entry> journal = scene.engine().journal();

        assertThatThrownBy(() -> Journal.replay(narrow, journal))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Ben")
                .hasMessageContaining("was carried out, and now is refused")
                .hasMessageContaining("the limit of workers per workspace");
    }

    @Test
    void stepsOfTheClockThatFollowEachOtherAreOne() {
        int before = scene.engine().journal().size();

        scene.advance(1);
        scene.advance(1);
        scene.advance(0);

        assertThat(scene.engine().journal())
                .hasSize(before + 1)
                .last()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(Settings.DEFAULT_START.plusSeconds(2)));
    }

    /** On the real clock time moves by itself; what fell due before a command falls due before it again. */
    @Test
    void aRunOnTheRealClockIsReproducedOnAVirtualOne() {
        AtomicReference<Instant> wall = new AtomicReference<>(Settings.DEFAULT_START);
        Engine real = new Engine(Settings.defaults(), wall::get);
        Engine recorded = Journal.replay(Settings.defaults(), scene.engine().journal());
        recorded.journal().forEach(entry -> {
            if (entry instanceof Journal.Given given) {
                real.execute(given.command());
            }
        });
        real.execute(CreateWorker.of(scene.workspace(), "Ana"));
        wall.set(Settings.DEFAULT_START.plusSeconds(77));
        real.execute(CreateWorker.of(scene.workspace(), "Ben"));

        Engine again = Journal.replay(Settings.defaults(), real.journal());

        assertThat(log(again)).isEqualTo(log(real));
        assertThat(again.now()).isEqualTo(wall.get());
    }
}
