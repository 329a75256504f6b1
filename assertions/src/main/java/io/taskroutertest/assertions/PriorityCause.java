package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskView;
import java.math.BigDecimal;
import java.util.Map;

/** Why a task has another priority than expected. */
final class PriorityCause {

    private PriorityCause() {}

    /** Lines that begin with a line break. */
    static String of(Evidence evidence, TaskView task, int expected) {
        String attribute = task.attributes().entrySet().stream()
                .filter(it ->
                        it.getKey().toLowerCase(java.util.Locale.ROOT).contains("priority") && isNumber(it, expected))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(key -> "\nbecause the attribute " + key
                        + " does not set a task's priority: that is done by the Priority"
                        + " parameter of the request, or by the priority of a target of the workflow")
                .orElse("");
        return attribute
                + TaskCause.of(evidence, task)
                        .becauseOfRoute()
                        .replace("\nbecause ", attribute.isEmpty() ? "\nbecause " : "\nand ");
    }

    private static boolean isNumber(Map.Entry<String, ?> attribute, int expected) {
        try {
            return new BigDecimal(String.valueOf(attribute.getValue())).compareTo(BigDecimal.valueOf(expected)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
