package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;

/** How the values of one type stand in a recording. Whoever holds a value that may be null leaves a null out. */
interface Codec {

    JsonNode write(Object value);

    /** @throws UnreadableException for what is no such value */
    Object read(JsonNode node);
}
