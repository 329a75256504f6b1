package io.taskroutertest.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON text strictly: exact numbers, nothing after the value, bounded nesting. */
public final class Json {

    /** Jackson's own bound; conversions that recurse rely on it. */
    private static final int DEEPEST = 1_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Jackson's own reference to the text, whose wording changes from version to version; the place in it is kept. */
    private static final Pattern SOURCE =
            Pattern.compile("\\[Source: .*?; (line: \\d+, column: \\d+)]", Pattern.DOTALL);

    private Json() {}

    /** A text that is no JSON. The message says what is wrong and where. */
    public static final class SyntaxException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private SyntaxException(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** @throws SyntaxException if the text is anything but one JSON value */
    public static JsonNode read(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
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
