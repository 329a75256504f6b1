package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.scenario.Timespan;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A length of time as the control API takes it: one duration, several in turn, or a distribution with its seed. */
final class TimespanReader {

    private static final String ALLOWED = "send an ISO 8601 duration such as \"PT3M\", several in turn such as"
            + " [\"PT1M\",\"PT3M\"], or a distribution:"
            + " {\"distribution\":\"exponential\",\"mean\":\"PT3M\",\"seed\":1},"
            + " {\"distribution\":\"uniform\",\"least\":\"PT1M\",\"most\":\"PT5M\",\"seed\":1} or"
            + " {\"distribution\":\"lognormal\",\"mean\":\"PT3M\",\"standardDeviation\":\"PT1M\",\"seed\":1}";

    private final String field;
    private final JsonNode json;

    private TimespanReader(String field, JsonNode json) {
        this.field = field;
        this.json = json;
    }

    static Timespan read(String field, JsonNode json) {
        TimespanReader reader = new TimespanReader(field, json);
        try {
            return reader.read();
        } catch (IllegalArgumentException e) {
            throw new ControlBody.BadRequest(field + ": " + e.getMessage());
        }
    }

    private Timespan read() {
        if (json.isTextual()) {
            return new Timespan.Fixed(duration(json));
        }
        if (json.isArray()) {
            List<Duration> lengths = new ArrayList<>();
            json.forEach(length -> lengths.add(duration(length)));
            return new Timespan.InTurn(lengths);
        }
        JsonNode distribution = json.path("distribution");
        return switch (distribution.asText()) {
            case "exponential" -> new Timespan.Exponential(duration(json.get("mean")), seed());
            case "uniform" -> new Timespan.Uniform(duration(json.get("least")), duration(json.get("most")), seed());
            case "lognormal" ->
                new Timespan.Lognormal(duration(json.get("mean")), duration(json.get("standardDeviation")), seed());
            default -> throw wrong();
        };
    }

    private Duration duration(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            throw wrong();
        }
        try {
            return Duration.parse(node.textValue());
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    private long seed() {
        JsonNode seed = json.get("seed");
        if (seed == null || !seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw wrong();
        }
        return seed.longValue();
    }

    private ControlBody.BadRequest wrong() {
        return new ControlBody.BadRequest(field + " is " + json + "; " + ALLOWED);
    }
}
