package io.taskroutertest.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.model.StatisticsView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statistics as a test sees them, from what TaskRouter's API answers. No figure has the same name now and in a window. */
public final class StatisticsFigures {

    private StatisticsFigures() {}

    public static StatisticsView of(String sid, JsonNode answer) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        collect("", answer.path("realtime"), figures);
        JsonNode cumulative = answer.path("cumulative");
        collect("", cumulative, figures);
        return new StatisticsView(
                sid,
                Instant.parse(cumulative.path("start_time").asText()),
                Instant.parse(cumulative.path("end_time").asText()),
                Collections.unmodifiableMap(figures));
    }

    private static void collect(String prefix, JsonNode object, Map<String, BigDecimal> figures) {
        object.properties().forEach(member -> {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isNumber()) {
                figures.put(name, value.decimalValue());
            } else if (value.isArray()) {
                value.forEach(
                        it -> collect(name + "." + it.path("friendly_name").asText() + ".", it, figures));
            } else {
                collect(name + ".", value, figures);
            }
        });
    }
}
