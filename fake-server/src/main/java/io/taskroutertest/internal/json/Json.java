package io.taskroutertest.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON text strictly: exact numbers, nothing after the value, bounded nesting. */
public final class Json {

    /** Whatever shows a value recurses into it: evaluation, explanation and the HTML report. */
    static final int DEEPEST = 100;

    /** Digits of a number, and places by which its exponent may move them: more than a double has. */
    static final int LONGEST_NUMBER = 400;

    /** A number is written out when it is shown: {@code 1e999999999} would have a billion digits. */
    private static final class BoundedNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueNode numberNode(BigDecimal number) {
            if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
                throw new LimitException("a number has more than " + LONGEST_NUMBER + " places");
            }
            return super.numberNode(number);
        }
    }

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(new BoundedNumbers())
            .build();

    /** Jackson's own reference to the text, whose wording changes from version to version; the place in it is kept. */
    private static final Pattern SOURCE =
            Pattern.compile("\\[Source: .*?; (line: \\d+, column: \\d+)]", Pattern.DOTALL);

    private Json() {}

    /** A text that is no JSON. The message says what is wrong and where. */
    public static class SyntaxException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private SyntaxException(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** A text that goes beyond what is read here, JSON or not. The message names the limit. */
    public static final class LimitException extends SyntaxException {

        private static final long serialVersionUID = 1L;

        private LimitException(String message) {
            super(message);
        }
    }

    /**
     * @throws SyntaxException if the text is anything but one JSON value
     * @throws LimitException if it is nested deeper, or has a longer number, than is read here
     */
    public static JsonNode read(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (StreamConstraintsException beyond) {
            throw new LimitException(
                    beyond.getOriginalMessage().contains("depth")
                            ? "it is nested deeper than " + DEEPEST + " levels"
                            : "a number has more than " + LONGEST_NUMBER + " places");
        } catch (ArithmeticException | NumberFormatException beyond) {
            throw new LimitException("a number has more than " + LONGEST_NUMBER + " places");
        } catch (JsonProcessingException e) {
            throw new SyntaxException(SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1") + place(e.getLocation()));
        }
        if (node == null || node.isMissingNode()) {
            throw new SyntaxException("the text is empty");
        }
        return node;
    }

    /**
     * A map, list or bean of the user as JSON.
     *
     * @throws IllegalArgumentException if Jackson cannot write it
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot be written as JSON: " + value + " (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
