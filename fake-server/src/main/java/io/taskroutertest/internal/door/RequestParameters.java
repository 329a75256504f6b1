package io.taskroutertest.internal.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Query and form parameters in the order in which they came, repeated ones together. */
final class RequestParameters {

    private RequestParameters() {}

    static Map<String, List<String>> parse(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = 0;
        while (start < encoded.length()) {
            int end = encoded.indexOf('&', start);
            if (end < 0) {
                end = encoded.length();
            }
            if (end > start) {
                int equals = encoded.indexOf('=', start);
                int nameEnd = equals < 0 || equals > end ? end : equals;
                String name = PercentDecoder.form(encoded.substring(start, nameEnd));
                String value = nameEnd == end ? "" : PercentDecoder.form(encoded.substring(nameEnd + 1, end));
                parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
            start = end + 1;
        }
        return parameters;
    }
}
