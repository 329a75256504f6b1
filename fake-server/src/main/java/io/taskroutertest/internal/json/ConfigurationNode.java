package io.taskroutertest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.catalogue.WorkflowErrors;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.expression.ExpressionSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a workflow's configuration. Whatever is wrong there is refused with the name of the place. */
record ConfigurationNode(JsonNode node, String place) {

    static ConfigurationNode root(JsonNode node) {
        return new ConfigurationNode(node, "").requireObject();
    }

    /** A member that is null says as little as a missing one. */
    @Nullable ConfigurationNode member(String key) {
        JsonNode member = node.get(key);
        if (member == null || member.isNull()) {
            return null;
        }
        return new ConfigurationNode(member, place.isEmpty() ? key : place + "." + key);
    }

    @Nullable ConfigurationNode object(String key) {
        ConfigurationNode member = member(key);
        return member == null ? null : member.requireObject();
    }

    List<ConfigurationNode> objects(String key) {
        ConfigurationNode member = member(key);
        if (member == null) {
            return List.of();
        }
        if (!member.node.isArray()) {
            throw member.refused(WorkflowErrors.NO_ARRAY);
        }
        List<ConfigurationNode> elements = new ArrayList<>(member.node.size());
        for (JsonNode element : member.node) {
            elements.add(new ConfigurationNode(element, member.place + "[" + elements.size() + "]").requireObject());
        }
        return elements;
    }

    @Nullable String text(String key) {
        ConfigurationNode member = member(key);
        if (member != null && !member.node.isTextual()) {
            throw member.refused(WorkflowErrors.NO_STRING, member.node);
        }
        return member == null ? null : member.node.textValue();
    }

    /** Numbers may be written as strings, as recorded configurations do. */
    @Nullable Integer integer(String key, int least) {
        ConfigurationNode member = member(key);
        if (member == null) {
            return null;
        }
        int number;
        try {
            number = (member.node.isTextual()
                            ? new BigDecimal(member.node.textValue().strip())
                            : decimal(member.node))
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw member.noNumber(least);
        }
        if (number < least) {
            throw member.noNumber(least);
        }
        return number;
    }

    private static BigDecimal decimal(JsonNode node) {
        if (!node.isNumber()) {
            throw new NumberFormatException(node + " is no number");
        }
        return node.decimalValue();
    }

    /**
     * Something in the expression language; its parser's text is passed on as it is. A blank text says as little as a
     * missing one (inferred).
     */
    <T> @Nullable T parsed(String key, Function<String, T> parser) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (ExpressionSyntaxException e) {
            throw new ConfigurationNode(node, place + "." + key)
                    .refused(WorkflowErrors.EXPRESSION, String.valueOf(e.getMessage()));
        }
    }

    /** @param arguments for the placeholders after the place */
    Refusal refused(WorkflowErrors entry, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = place.isEmpty() ? "the document" : place;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Refusal.of(entry, all);
    }

    private Refusal noNumber(int least) {
        return refused(WorkflowErrors.NO_NUMBER, node, least, Integer.MAX_VALUE);
    }

    private ConfigurationNode requireObject() {
        if (!node.isObject()) {
            throw refused(WorkflowErrors.NO_OBJECT);
        }
        return this;
    }
}
