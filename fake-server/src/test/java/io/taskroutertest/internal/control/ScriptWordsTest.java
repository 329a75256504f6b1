package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.worker.EveryWorker;
import io.taskroutertest.worker.ScriptedWorker;
import io.taskroutertest.worker.WorkerActions;
import io.taskroutertest.worker.WorkerScript;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One grammar: acts in the imperative, scripts in the third person, in Java and over HTTP. */
class ScriptWordsTest {

    @Test
    void actsOverHttpAreTheMethodsOfActs() {
        assertThat(ScriptWords.ONCE.keySet()).isEqualTo(methods(WorkerActions.class));
    }

    /** Over HTTP the length of handling is a field of its own, {@code handlesFor}. */
    @Test
    void scriptsOverHttpAreTheMethodsOfScripts() {
        assertThat(ScriptWords.ALWAYS.keySet())
                .isEqualTo(methods(WorkerScript.class).stream()
                        .map(name -> name.equals("handlesFor") ? "handles" : name)
                        .collect(Collectors.toSet()));
    }

    /** {@code worker("Alice").accepts()} beside {@code worker("Alice").accept()} would be one letter from a mistake. */
    @Test
    void aWorkerDoesNothingBeforeItIsSaidWhen() {
        assertThat(methods(ScriptedWorker.class))
                .containsExactlyInAnyOrder("sid", "name", "now", "at", "after", "always", "endScript");
        assertThat(methods(EveryWorker.class)).containsExactlyInAnyOrder("always", "endScript");
    }

    private static Set<String> methods(Class<?> type) {
        return Stream.of(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }
}
