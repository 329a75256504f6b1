package io.taskroutertest.internal.rest.parameter;

import java.util.Locale;

/** {@code TaskQueueSid} as {@code task_queue_sid}: parameters in the one spelling, JSON in the other. */
public final class SnakeCase {

    private SnakeCase() {}

    public static String of(String camelCase) {
        StringBuilder snake = new StringBuilder(camelCase.length() + 8);
        for (int i = 0; i < camelCase.length(); i++) {
            if (i > 0 && Character.isUpperCase(camelCase.charAt(i))) {
                snake.append('_');
            }
            snake.append(camelCase.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    public static String camelCase(String snake) {
        StringBuilder camel = new StringBuilder(snake.length());
        for (String word : snake.split("_", -1)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return camel.toString();
    }
}
