package io.taskroutertest.internal.control;

import io.taskroutertest.internal.scenario.Script;
import io.taskroutertest.internal.scenario.WorkerAct;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the control API for what workers do: scripts in the third person, single acts in the imperative. */
final class ScriptWords {

    static final Map<String, Script.Answer> ALWAYS = by(Script.Answer.values(), ScriptWords::of);
    static final Map<String, WorkerAct.Kind> ONCE = by(WorkerAct.Kind.values(), ScriptWords::of);

    private ScriptWords() {}

    static String of(Script.Answer answer) {
        return switch (answer) {
            case ACCEPT -> "accepts";
            case REJECT -> "rejects";
            case IGNORE -> "ignores";
            case LEAVE -> "handles";
        };
    }

    static String of(WorkerAct.Kind kind) {
        return switch (kind) {
            case ACCEPT -> "accept";
            case REJECT -> "reject";
            case WRAP_UP -> "wrapUp";
            case COMPLETE -> "complete";
            case GO_TO -> "goTo";
            case REJECT_PENDING_AND_GO_TO -> "rejectPendingAndGoTo";
        };
    }

    private static <T> Map<String, T> by(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(word, value -> value, (one, other) -> one, TreeMap::new));
    }
}
