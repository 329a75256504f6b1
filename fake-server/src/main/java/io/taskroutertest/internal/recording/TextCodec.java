package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * What has a text of its own: that is written, as it was sent.
 *
 * @param what the text is, for messages
 */
record TextCodec(String what, Function<Object, String> text, Function<String, Object> parser) implements Codec {

    @Override
    public JsonNode write(Object value) {
        return Codecs.JSON.textNode(text.apply(value));
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isTextual()) {
            throw new UnreadableException("is " + node + "; it must be a string, the " + what);
        }
        try {
            return parser.apply(node.textValue());
        } catch (RuntimeException e) {
            throw new UnreadableException("is " + node + ", which is no " + what + ": " + e.getMessage());
        }
    }
}
