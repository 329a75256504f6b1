package io.taskroutertest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.world.Refusal;

/** The attributes of a Worker or Task from the text that a client sent. */
public final class AttributesJson {

    private AttributesJson() {}

    /**
     * TaskRouter has no schema for attributes: text that is no JSON object is no error, but nothing can be read in it.
     *
     * @throws Refusal if the text is JSON beyond the limits of {@link Json}
     */
    public static Attributes parse(String text) {
        JsonNode node;
        try {
            node = Json.read(text);
        } catch (Json.LimitException beyond) {
            throw Refusal.of(ParameterErrors.ATTRIBUTES_BEYOND_LIMITS, beyond.getMessage());
        } catch (Json.SyntaxException e) {
            return Attributes.malformed(text);
        }
        return node instanceof ObjectNode object
                ? new Attributes(text, Values.object(object), true)
                : Attributes.malformed(text);
    }
}
