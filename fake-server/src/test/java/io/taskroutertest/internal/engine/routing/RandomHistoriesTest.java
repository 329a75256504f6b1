package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a workspace, in whatever order, what must hold of routing holds. */
class RandomHistoriesTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 60;

    @Test
    void whatMustHoldHoldsAfterEveryStepOfRandomHistories() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<String> record = new ArrayList<>();
            try {
                play(seed, record);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        failure.getMessage() + "\nSeed " + seed + ", after\n  " + String.join("\n  ", record), failure);
            }
        }
    }

    @Test
    void theSameHistoryGivesTheSameLog() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(log(seed)).as("seed %s", seed).isEqualTo(log(seed));
        }
    }

    private static List<String> log(int seed) {
        Scene scene = play(seed, new ArrayList<>());
        return scene.log(0).stream().map(Object::toString).toList();
    }

    private static Scene play(int seed, List<String> record) {
        Random random = new Random(seed);
        Scene scene = random.nextInt(4) == 0 ? Scene.singleTasking() : Scene.multitasking();
        RandomCommands commands = new RandomCommands(random, scene);
        commands.furnish();
        HistoryChecks checks = new HistoryChecks(scene);
        // Rebuilding the index could hide what is missing from it, so half of the histories do it at their end only.
        boolean rebuilds = seed % 2 == 0;
        for (int i = 0; i < STEPS; i++) {
            step(scene, commands, record);
            checks.check();
            if (rebuilds && i % 4 == 0) {
                checks.checkIndex();
            }
        }
        checks.checkIndex();
        return scene;
    }

    private static void step(Scene scene, RandomCommands commands, List<String> record) {
        List<Object> before = scene.read(HistoryChecks::snapshot);
        long logged = scene.logSize();
        try {
            commands.step(record);
        } catch (Refusal refusal) {
            record.add("  refused: " + refusal.getMessage());
            assertThat(scene.read(HistoryChecks::snapshot)).isEqualTo(before);
            assertThat(scene.logSize()).isEqualTo(logged);
        }
    }
}
