package io.taskroutertest.internal.control;

import io.taskroutertest.internal.scenario.Script;
import io.taskroutertest.internal.scenario.WorkerAct;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the control API for what workers do. */
final class ScriptWords {

    static final Map<String, Script.Answer> ALWAYS = by(Script.Answer.values(), ScriptWords::of);
    static final Map<String, WorkerAct.Kind> ONCE = by(WorkerAct.Kind.values(), ScriptWords::of);

    private ScriptWords() {}

    static String of(Script.Answer answer) {
        return switch (answer) {
            case ACCEPT -> "accept";
            case REJECT -> "reject";
            case IGNORE -> "ignore";
            case LEAVE -> "handle";
        };
    }

    static String of(WorkerAct.Kind kind) {
        return switch (kind) {
            case ACCEPT -> "accept";
            case REJECT -> "reject";
            case WRAP_UP -> "wrapUp";
            case COMPLETE -> "complete";
            case GO -> "go";
        };
    }

    private static <T> Map<String, T> by(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(word, value -> value, (one, other) -> one, TreeMap::new));
    }
}
