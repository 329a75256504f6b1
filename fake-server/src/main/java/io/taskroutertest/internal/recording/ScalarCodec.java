package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers and flags. */
enum ScalarCodec implements Codec {
    BOOLEAN("true or false") {
        @Override
        public JsonNode write(Object value) {
            return Codecs.JSON.booleanNode((Boolean) value);
        }

        @Override
        public Object read(JsonNode node) {
            return allowed(node.isBoolean(), node).booleanValue();
        }
    },
    INTEGER("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE) {
        @Override
        public JsonNode write(Object value) {
            return Codecs.JSON.numberNode((Integer) value);
        }

        @Override
        public Object read(JsonNode node) {
            return allowed(node.isIntegralNumber() && node.canConvertToInt(), node)
                    .intValue();
        }
    },
    LONG("a whole number of 64 bits") {
        @Override
        public JsonNode write(Object value) {
            return Codecs.JSON.numberNode((Long) value);
        }

        @Override
        public Object read(JsonNode node) {
            return allowed(node.isIntegralNumber() && node.canConvertToLong(), node)
                    .longValue();
        }
    };

    private final String what;

    ScalarCodec(String what) {
        this.what = what;
    }

    JsonNode allowed(boolean isAllowed, JsonNode node) {
        if (!isAllowed) {
            throw new UnreadableException("is " + node + "; it must be " + what);
        }
        return node;
    }
}
