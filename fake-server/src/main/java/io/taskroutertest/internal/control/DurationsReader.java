package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.worker.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A length of time as the control API takes it: one duration, several in turn, or a distribution with its seed. */
final class DurationsReader {

    private static final String ALLOWED = "send an ISO 8601 duration such as \"PT3M\", several in turn such as"
            + " [\"PT1M\",\"PT3M\"], or a distribution:"
            + " {\"distribution\":\"exponential\",\"mean\":\"PT3M\",\"seed\":1},"
            + " {\"distribution\":\"uniform\",\"least\":\"PT1M\",\"most\":\"PT5M\",\"seed\":1} or"
            + " {\"distribution\":\"lognormal\",\"mean\":\"PT3M\",\"standardDeviation\":\"PT1M\",\"seed\":1}";

    private final String field;
    private final JsonNode json;

    private DurationsReader(String field, JsonNode json) {
        this.field = field;
        this.json = json;
    }

    static Durations read(String field, JsonNode json) {
        DurationsReader reader = new DurationsReader(field, json);
        try {
            return reader.read();
        } catch (IllegalArgumentException e) {
            throw new ControlBody.BadRequest(field + ": " + e.getMessage());
        }
    }

    private Durations read() {
        if (json.isTextual()) {
            return Durations.fixed(duration(json));
        }
        if (json.isArray()) {
            List<Duration> lengths = new ArrayList<>();
            json.forEach(length -> lengths.add(duration(length)));
            return Durations.inTurn(lengths);
        }
        JsonNode distribution = json.path("distribution");
        return switch (distribution.asText()) {
            case "exponential" -> Durations.exponential(duration(json.get("mean")), seed());
            case "uniform" -> Durations.uniform(duration(json.get("least")), duration(json.get("most")), seed());
            case "lognormal" ->
                Durations.lognormal(duration(json.get("mean")), duration(json.get("standardDeviation")), seed());
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
