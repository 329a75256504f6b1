package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small workspace with a random history. A failure tells its seed and what happened. */
public final class History {

    private final int seed;
    private final Random random;
    private final Scene scene;
    private final RandomCommands commands;
    private final List<String> record = new ArrayList<>();

    public History(int seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.scene = random.nextInt(4) == 0 ? Scene.singleTasking() : Scene.multitasking();
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

    public void go(int steps) {
        for (int i = 0; i < steps; i++) {
            try {
                commands.step(record);
            } catch (Refusal refusal) {
                record.add("  refused: " + refusal.getMessage());
            }
        }
    }

    public void check(Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    failure.getMessage() + "\nSeed " + seed + ", after\n  " + String.join("\n  ", record), failure);
        }
    }
}
