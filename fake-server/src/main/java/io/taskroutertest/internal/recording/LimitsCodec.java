package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.Map;

/** Every limit as it held, whoever had set it: the defaults of another version may be others. */
final class LimitsCodec implements Codec {

    private static final Codec NAME = new EnumCodec(TaskRouterLimit.class);

    @Override
    public JsonNode write(Object value) {
        Limits limits = (Limits) value;
        ObjectNode object = Codecs.JSON.objectNode();
        for (TaskRouterLimit limit : TaskRouterLimit.values()) {
            object.put(limit.name(), limits.of(limit));
        }
        return object;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableException("is " + node + "; it must be an object");
        }
        Limits limits = Limits.DEFAULT;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            TaskRouterLimit limit = (TaskRouterLimit) NAME.read(Codecs.JSON.textNode(member.getKey()));
            try {
                int most = (Integer) ScalarCodec.INTEGER.read(member.getValue());
                limits = most == limits.of(limit) ? limits : limits.with(limit, most);
            } catch (UnreadableException e) {
                throw e.within(member.getKey());
            }
        }
        return limits;
    }
}
