package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.Random;

/** A small workspace with a random history. A failure tells its seed, and what happened as Java that runs. */
public final class RandomHistory {

    private final int seed;
    private final Settings settings;
    private final Random random;
    private final Scene scene;
    private final RandomCommands commands;

    public RandomHistory(int seed) {
        this(seed, Settings.defaults());
    }

    public RandomHistory(int seed, Settings settings) {
        this.seed = seed;
        this.settings = settings;
        this.random = new Random(seed);
        this.scene = random.nextInt(4) == 0 ? Scene.singleTasking(settings) : Scene.multitasking(settings);
        this.commands = new RandomCommands(random, scene);
        commands.furnish();
    }

    public Scene scene() {
        return scene;
    }

    /** Of this history alone, so that a seed stands for one test. */
    public Random random() {
        return random;
    }

    /** What happened so far. After a defect it ends with the command that broke the engine, and breaks it again. */
    History history() {
        return History.of(settings.startTime(), scene.engine().journal());
    }

    public void go(int steps) {
        check(() -> {
            for (int i = 0; i < steps; i++) {
                step();
            }
        });
    }

    private void step() {
        try {
            commands.step();
        } catch (Refusal refusal) {
            // Most random wishes cannot be granted; it is in the journal like any other.
        }
    }

    public void check(Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    failure.getMessage() + "\nSeed " + seed + ", with " + settings + ", in\n"
                            + history().asJava("CounterExample"),
                    failure);
        }
    }
}
