package io.taskroutertest.internal.incident.file;

import io.taskroutertest.internal.incident.event.JsonTexts;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Objects of JSON as lines. */
final class JsonLines {

    private JsonLines() {}

    static byte[] write(Map<String, ?> object) {
        return JsonTexts.write(object).getBytes(StandardCharsets.UTF_8);
    }
}
