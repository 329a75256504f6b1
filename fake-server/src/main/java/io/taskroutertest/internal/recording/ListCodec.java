package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Elements of one kind. The order of a set differs from run to run and a recording's must not, so sets are sorted. */
record ListCodec(Codec element, Function<List<Object>, Collection<Object>> collection) implements Codec {

    @Override
    public JsonNode write(Object value) {
        Collection<?> elements = value instanceof Set<?> set ? new TreeSet<>(set) : (Collection<?>) value;
        ArrayNode array = Codecs.JSON.arrayNode(elements.size());
        elements.forEach(it -> array.add(element.write(it)));
        return array;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isArray()) {
            throw new UnreadableException("is " + node + "; it must be an array");
        }
        List<Object> elements = new ArrayList<>(node.size());
        for (JsonNode it : node) {
            try {
                elements.add(element.read(it));
            } catch (UnreadableException e) {
                throw e.within("[" + elements.size() + "]");
            }
        }
        return collection.apply(elements);
    }
}
