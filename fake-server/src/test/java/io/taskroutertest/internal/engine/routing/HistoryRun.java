package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a history in a fresh engine and looks after every step whether what must hold holds. */
public final class HistoryRun {

    private final Engine engine;
    private final Runnable check;

    /** @param checks made for the engine, and called after every step */
    HistoryRun(Engine engine, Function<Engine, Runnable> checks) {
        this.engine = engine;
        this.check = checks.apply(engine);
    }

    /** @return what did not hold, or null */
    static @Nullable Throwable failure(Settings settings, History history, Function<Engine, Runnable> checks) {
        HistoryRun run = new HistoryRun(new Engine(settings), checks);
        try {
            history.steps().forEach(step -> run.step(step, answer -> {}));
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    Engine engine() {
        return engine;
    }

    void step(History.Step step, Consumer<@Nullable Object> answer) {
        if (step instanceof History.Given given) {
            give(given.command(), answer);
        } else if (step instanceof History.Passed passed) {
            pass(passed.time());
        }
    }

    void pass(Duration time) {
        engine.advanceTo(engine.now().plus(time));
        check.run();
    }

    /** A refused command changes nothing. */
    void give(Command<?> command, Consumer<@Nullable Object> answer) {
        List<Object> before = everything();
        long logged = logged();
        try {
            answer.accept(engine.execute(command));
        } catch (Refusal refusal) {
            assertThat(everything())
                    .as("what %s changed, though refused", command)
                    .isEqualTo(before);
            assertThat(logged()).as("what %s logged, though refused", command).isEqualTo(logged);
        }
        check.run();
    }

    private long logged() {
        return engine.read(world -> world.log().size());
    }

    private List<Object> everything() {
        return engine.read(world -> world.workspaces().all().stream()
                .flatMap(view -> HistoryChecks.snapshot(view).stream())
                .toList());
    }
}
