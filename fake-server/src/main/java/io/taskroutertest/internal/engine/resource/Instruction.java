package io.taskroutertest.internal.engine.resource;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells TaskRouter to do with a reservation, in the answer of an assignment callback or by REST.
 *
 * @param parameters by the snake_case names of the callback answer, such as {@code post_work_activity_sid}
 */
public record Instruction(Kind kind, Map<String, String> parameters) {

    public Instruction {
        // Sorted, because the order of Map.copyOf differs from run to run and the log must not.
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public enum Kind {
        ACCEPT,
        REJECT,
        DEQUEUE,
        CALL,
        REDIRECT,
        CONFERENCE,
        SUPERVISE;

        private final String word = name().toLowerCase(Locale.ROOT);

        public String word() {
            return word;
        }

        public static @Nullable Kind byWord(String text) {
            String wanted = text.toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (kind.word.equals(wanted)) {
                    return kind;
                }
            }
            return null;
        }
    }

    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }
}
