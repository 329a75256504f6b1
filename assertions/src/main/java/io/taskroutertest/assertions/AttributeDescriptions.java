package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskView;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What messages say about attributes that are not as expected. */
final class AttributeDescriptions {

    private AttributeDescriptions() {}

    /** What is at a path, or what there is instead: {@code customer is "c-41" (a string)}. */
    static String at(String path, Map<String, @Nullable Object> attributes, String text) {
        AttributePath.Found found = AttributePath.find(attributes, path);
        if (found.there()) {
            return path + " is " + AttributePath.text(found.value());
        }
        if (!attributes.isEmpty()) {
            return "no attribute " + path + " among "
                    + attributes.keySet().stream().collect(Collectors.joining(", "));
        }
        return text.replace(" ", "").equals("{}")
                ? "no attributes"
                : "the attributes are not a JSON object: " + Descriptions.shortened(text);
    }

    /** What a task's attributes were before they were replaced, on a line of its own; empty if they never were. */
    static String before(Evidence evidence, TaskView task) {
        return evidence.events().stream()
                .filter(event -> task.sid().equals(event.data().get("TaskSid")))
                .filter(event -> event.data().containsKey("TaskAttributes")
                        && !task.attributesText().equals(event.data().get("TaskAttributes")))
                .reduce((earlier, later) -> later)
                .map(event -> "\nbecause an update replaces all attributes; at " + event.at() + " they were "
                        + Descriptions.shortened(String.valueOf(event.data().get("TaskAttributes"))))
                .orElse("");
    }
}
