package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.AnswerAssignment;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.command.HangUpWorker;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counter-examples are short and can be run: shown with rules that do not hold. */
class ShrinkerTest {

    private static final Settings SETTINGS = Settings.defaults();

    /** Made of whatever a command is made of. */
    private static final List<Class<?>> PRINTED = List.of(
            CreateWorkflow.class,
            AnswerAssignment.class,
            ScriptPhone.class,
            HangUpCaller.class,
            HangUpWorker.class,
            UpdateTaskQueue.class);

    /** No task is ever completed: broken by the first one that is. */
    private static Runnable nothingIsEverCompleted(Engine engine) {
        return () -> engine.read(world -> {
            world.workspaces()
                    .all()
                    .forEach(view -> view.tasks()
                            .all()
                            .forEach(task -> assertThat(task.status())
                                    .as("status of %s", task.sid())
                                    .isNotEqualTo(TaskStatus.COMPLETED)));
            return true;
        });
    }

    /** A worker who once rejected never accepts: needs two reservations, of two tasks or of one. */
    private static Runnable whoRejectedNeverAccepts(Engine engine) {
        return () -> engine.read(world -> {
            world.workspaces()
                    .all()
                    .forEach(view -> view.workers().all().forEach(worker -> {
                        List<ReservationStatus> all = view.reservationsOfWorker(worker.sid()).stream()
                                .map(reservation -> reservation.status())
                                .toList();
                        assertThat(all.contains(ReservationStatus.REJECTED) && all.contains(ReservationStatus.ACCEPTED))
                                .as("%s rejected and accepted", worker.friendlyName())
                                .isFalse();
                    }));
            return true;
        });
    }

    @Test
    void aLongHistoryIsShrunkToTheFewCommandsThatItTakes() {
        History failing = randomFailing(ShrinkerTest::nothingIsEverCompleted);
        History shortest = Shrinker.shrink(SETTINGS, failing, ShrinkerTest::nothingIsEverCompleted);
        assertThat(failing.steps()).hasSizeGreaterThan(40);
        // A workspace, the queues of a workflow, the workflow, a worker, a task, its acceptance and its completion.
        assertThat(shortest.steps()).as(shortest.asJava("Shortest")).hasSizeBetween(6, 9);
    }

    @Test
    void noStepOfAShrunkHistoryCanBeLeftOut() {
        History shortest = Shrinker.shrink(
                SETTINGS, randomFailing(ShrinkerTest::whoRejectedNeverAccepts), ShrinkerTest::whoRejectedNeverAccepts);
        assertThat(HistoryRun.failure(SETTINGS, shortest, ShrinkerTest::whoRejectedNeverAccepts))
                .isNotNull();
        for (int i = 0; i < shortest.steps().size(); i++) {
            List<History.Step> fewer = new ArrayList<>(shortest.steps());
            History.Step left = fewer.remove(i);
            assertThat(HistoryRun.failure(SETTINGS, new History(fewer), ShrinkerTest::whoRejectedNeverAccepts))
                    .as("without %s", left)
                    .isNull();
        }
    }

    /** Without translation of SIDs the second task would be the first one, and its reservation nobody's. */
    @Test
    void stepsKeepTheirTaskAndReservationWhenEarlierTasksAreLeftOut() {
        Scene scene = Scene.multitasking();
        String worker = scene.worker("Alice");
        scene.capacity(worker, "default", 2);
        String workflow = scene.workflowTo(scene.queue("All", "1==1"));
        scene.task(workflow).create();
        String second = scene.task(workflow).create();
        scene.accept(second);
        scene.set(second, TaskStatus.COMPLETED);
        History history = History.of(SETTINGS.startTime(), scene.engine().journal());
        History shortest = Shrinker.shrink(SETTINGS, history, ShrinkerTest::nothingIsEverCompleted);
        assertThat(shortest.steps().stream().filter(step -> gives(step, CreateTask.class)))
                .hasSize(1);
        assertThat(shortest.steps().stream().filter(step -> gives(step, UpdateReservation.class)))
                .hasSize(1);
    }

    @Test
    void aHistoryThatFailsNotIsLeftAsItIs() {
        Scene scene = Scene.multitasking();
        scene.worker("Alice");
        History history = History.of(SETTINGS.startTime(), scene.engine().journal());
        assertThat(Shrinker.shrink(SETTINGS, history, ShrinkerTest::nothingIsEverCompleted))
                .isEqualTo(history);
    }

    @Test
    void theCounterExampleIsPrintedAsJavaThatFailsAgain(@TempDir Path folder) throws Exception {
        History shortest = Shrinker.shrink(
                SETTINGS, randomFailing(ShrinkerTest::nothingIsEverCompleted), ShrinkerTest::nothingIsEverCompleted);
        History compiled = compile(folder, shortest.asJava("CounterExample"), "CounterExample");
        assertThat(compiled.steps()).hasSameSizeAs(shortest.steps());
        assertThat(HistoryRun.failure(SETTINGS, compiled, ShrinkerTest::nothingIsEverCompleted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("completed");
    }

    /** Whatever a command is made of can be printed: configurations, expressions, instructions, instants. */
    @Test
    void everyRandomHistoryIsPrintedAsJavaThatRuns(@TempDir Path folder) throws Exception {
        History history = IntStream.range(0, 1_000)
                .mapToObj(ShrinkerTest::random)
                .filter(it ->
                        PRINTED.stream().allMatch(type -> it.steps().stream().anyMatch(step -> gives(step, type))))
                .findFirst()
                .orElseThrow();
        History compiled = compile(folder, history.asJava("Whole"), "Whole");
        assertThat(log(compiled)).isEqualTo(log(history));
    }

    private static List<String> log(History history) {
        HistoryRun run = new HistoryRun(new Engine(SETTINGS), engine -> () -> {});
        history.steps().forEach(step -> run.step(step, answer -> {}));
        return run.engine()
                .read(world -> world.log().after(0).stream()
                        .map(logged -> logged.number() + " " + logged.at() + " " + logged.sid() + " "
                                + logged.event().eventType())
                        .toList());
    }

    private static boolean gives(History.Step step, Class<?> command) {
        return step instanceof History.Given given && command.isInstance(given.command());
    }

    private static History randomFailing(Function<Engine, Runnable> rule) {
        for (int seed = 0; seed < 100; seed++) {
            History history = random(seed);
            if (HistoryRun.failure(SETTINGS, history, rule) != null) {
                return history;
            }
        }
        throw new AssertionError("Every history fulfils the rule");
    }

    private static History random(int seed) {
        RandomHistory random = new RandomHistory(seed, SETTINGS);
        random.go(60);
        return random.history();
    }

    private static History compile(Path folder, String source, String name) throws Exception {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", folder.toString(), file.toString());
        assertThat(code).as(source).isZero();
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, ShrinkerTest.class.getClassLoader())) {
            Field history = loader.loadClass(History.class.getPackageName() + "." + name)
                    .getField("HISTORY");
            return (History) history.get(null);
        }
    }
}
