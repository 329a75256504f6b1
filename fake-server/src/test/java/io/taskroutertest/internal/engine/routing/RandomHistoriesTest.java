package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.resource.Settings;
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
            RandomHistory history = random(seed, settings);
            Engine original = history.scene().engine();
            Engine again = Journal.replay(settings, original.journal());
            HistoryRun run = new HistoryRun(new Engine(settings), engine -> () -> {});
            history.history().steps().forEach(step -> run.step(step, answer -> {}));
            assertThat(log(again)).as("seed %s", seed).isEqualTo(log(original));
            assertThat(again.now()).as("seed %s", seed).isEqualTo(original.now());
            assertThat(log(run.engine())).as("seed %s, as it is printed", seed).isEqualTo(log(original));
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

    /** Nothing is looked at here: a defect shows when the history is run again. */
    private static RandomHistory random(int seed, Settings settings) {
        RandomHistory history = new RandomHistory(seed, settings);
        try {
            history.go(STEPS);
        } catch (AssertionError defect) {
            // The journal ends with the command that broke the engine, and breaks it again.
        }
        return history;
    }
}
