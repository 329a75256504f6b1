package io.taskroutertest.assertions;

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
}
