package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** One of a few words. */
record EnumCodec(Class<?> type) implements Codec {

    @Override
    public JsonNode write(Object value) {
        return Codecs.JSON.textNode(((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonNode node) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(node.textValue())) {
                return constant;
            }
        }
        throw new UnreadableException("is " + node + "; it must be one of " + Arrays.toString(type.getEnumConstants()));
    }
}
