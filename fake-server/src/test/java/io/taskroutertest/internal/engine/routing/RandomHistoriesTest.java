package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of a workspace, in whatever order, what must hold of routing holds. What does not is told as the
 * shortest history that shows it, ready to be run.
 */
class RandomHistoriesTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 60;

    @Test
    void whatMustHoldHoldsAfterEveryStepOfRandomHistories() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Settings settings = RandomCommands.settings(new Random(seed));
            History history = random(seed, settings).history();
            Throwable failure = HistoryRun.failure(settings, history, RandomHistoriesTest::checks);
            if (failure != null) {
                History shortest = Shrinker.shrink(settings, history, RandomHistoriesTest::checks);
                throw new AssertionError(
                        failure.getMessage() + "\nSeed " + seed + ", with " + settings + ", in\n"
                                + shortest.asJava("CounterExample"),
                        failure);
            }
        }
    }

    @Test
    void theJournalOfARandomHistoryRunAnewGivesTheSameLog() {
        for (int seed = 0; seed < 40; seed++) {
            Settings settings = RandomCommands.settings(new Random(seed));
            Scene scene = random(seed, settings).scene();
            Engine again = Journal.replay(settings, scene.engine().journal());
            assertThat(log(again)).as("seed %s", seed).isEqualTo(log(scene.engine()));
            assertThat(again.now()).as("seed %s", seed).isEqualTo(scene.engine().now());
        }
    }

    @Test
    void theSameHistoryGivesTheSameLog() {
        for (int seed = 0; seed < 20; seed++) {
            Settings settings = RandomCommands.settings(new Random(seed));
            assertThat(log(random(seed, settings).scene().engine()))
                    .as("seed %s", seed)
                    .isEqualTo(log(random(seed, settings).scene().engine()));
        }
    }

    private static Runnable checks(Engine engine) {
        return new HistoryChecks(engine)::check;
    }

    private static List<String> log(Engine engine) {
        return engine.read(
                world -> world.log().after(0).stream().map(Object::toString).toList());
    }

    private record Played(Scene scene, History history) {}

    /** Nothing is looked at here: a defect shows when the history is run again. */
    private static Played random(int seed, Settings settings) {
        Random random = new Random(seed);
        Scene scene = random.nextInt(4) == 0 ? Scene.singleTasking(settings) : Scene.multitasking(settings);
        try {
            RandomCommands commands = new RandomCommands(random, scene);
            commands.furnish();
            for (int i = 0; i < STEPS; i++) {
                step(commands);
            }
        } catch (RuntimeException defect) {
            // The journal ends with the command that broke the engine, and breaks it again.
        }
        return new Played(scene, History.of(settings.startTime(), scene.engine().journal()));
    }

    private static void step(RandomCommands commands) {
        try {
            commands.step(new ArrayList<>());
        } catch (Refusal refusal) {
            // Most random wishes cannot be granted; that they change nothing is looked at when they are run again.
        }
    }
}
