package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Values by name. The order of a map may differ from run to run and a recording's must not, so names are sorted. */
record MapCodec(Codec value) implements Codec {

    @Override
    public JsonNode write(Object map) {
        ObjectNode object = Codecs.JSON.objectNode();
        new TreeMap<>((Map<?, ?>) map).forEach((key, it) -> object.set((String) key, value.write(it)));
        return object;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableException("is " + node + "; it must be an object");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(member -> {
            try {
                map.put(member.getKey(), value.read(member.getValue()));
            } catch (UnreadableException e) {
                throw e.within(member.getKey());
            }
        });
        return map;
    }
}
