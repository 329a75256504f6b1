package io.taskroutertest.internal.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.callback.NotSettledException;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.model.Alert;
import io.taskroutertest.internal.rest.RestHandler;
import io.taskroutertest.internal.rest.RestRequest;
import io.taskroutertest.internal.rest.RestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Drives a running fake over HTTP, so that any language can move its time and look into it. */
final class ControlApi implements RestHandler {

    private static final String PREFIX = "/__admin/taskrouter/";

    private final ObjectMapper json = new ObjectMapper();
    private final FakeServer server;
    private final Map<String, Operation> operations = new TreeMap<>();

    /** A request that cannot be carried out: its message says what to send. */
    private static final class BadRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRequest(String message) {
            super(message, null, false, false);
        }
    }

    private record Operation(String verb, Function<JsonNode, Object> answer) {}

    ControlApi(FakeServer server) {
        this.server = server;
        operations.put("clock", new Operation("GET", body -> clock()));
        operations.put("clock/advance", new Operation("POST", this::advance));
        operations.put("clock/advance-to", new Operation("POST", this::advanceTo));
        operations.put("clock/run-until-idle", new Operation("POST", this::runUntilIdle));
        operations.put("settle", new Operation("POST", body -> settle()));
        operations.put("reset", new Operation("POST", body -> reset()));
        operations.put("events", new Operation("GET", body -> events(server.log())));
        operations.put("alerts", new Operation("GET", body -> alerts()));
        operations.put("timeline", new Operation("GET", body -> server.timeline()));
    }

    @Override
    public RestResponse handle(RestRequest request) {
        String path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : request.path();
        Operation operation = operations.get(path);
        if (operation == null) {
            return error(
                    404,
                    "There is no " + request.path() + "; below " + PREFIX + " there are "
                            + String.join(", ", operations.keySet()));
        }
        if (!operation.verb().equals(request.method())) {
            return error(405, PREFIX + path + " takes " + operation.verb() + ", not " + request.method());
        }
        try {
            Object answer = operation.answer().apply(body(request));
            return answer instanceof JsonNode node
                    ? answer(200, "application/json", node.toString())
                    : answer(200, "text/plain; charset=utf-8", answer.toString());
        } catch (BadRequest | IllegalArgumentException e) {
            return error(400, String.valueOf(e.getMessage()));
        } catch (NotSettledException | LimitReachedException | IllegalStateException e) {
            return error(409, String.valueOf(e.getMessage()));
        }
    }

    private JsonNode body(RestRequest request) {
        if (request.body().length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new BadRequest("The body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadRequest("The body is no JSON: " + e.getMessage());
        }
    }

    private ObjectNode clock() {
        return json.createObjectNode()
                .put("now", server.engine().now().toString())
                .put("mode", server.isOnRealClock() ? "real" : "virtual");
    }

    private ObjectNode advance(JsonNode body) {
        VirtualTime time = server.virtualTime();
        Duration duration = duration(body, "duration", "{\"duration\":\"PT2M\"}");
        return moved(time.advance(duration));
    }

    private ObjectNode advanceTo(JsonNode body) {
        VirtualTime time = server.virtualTime();
        String example = "{\"instant\":\"2026-01-01T00:02:00Z\"}";
        Instant instant;
        try {
            instant = Instant.parse(text(body, "instant", example));
        } catch (DateTimeException e) {
            throw new BadRequest(
                    "instant is " + body.get("instant") + "; send an ISO 8601 instant, such as " + example);
        }
        Instant now = server.engine().now();
        if (instant.isBefore(now)) {
            throw new BadRequest(
                    "instant is " + instant + ", which is before the present, " + now + "; time moves forward only");
        }
        return moved(time.advanceTo(instant));
    }

    private ObjectNode runUntilIdle(JsonNode body) {
        VirtualTime time = server.virtualTime();
        return moved(time.runUntilIdle(duration(body, "limit", "{\"limit\":\"P1D\"}")));
    }

    private ObjectNode settle() {
        server.settle();
        return clock();
    }

    private ObjectNode reset() {
        server.reset();
        return clock();
    }

    private ObjectNode moved(List<LoggedEvent> log) {
        ObjectNode answer =
                json.createObjectNode().put("now", server.engine().now().toString());
        answer.set("events", events(log));
        return answer;
    }

    private ArrayNode events(List<LoggedEvent> log) {
        ArrayNode events = json.createArrayNode();
        for (LoggedEvent logged : log) {
            TaskRouterEvent event = EventProjection.of(logged);
            if (event != null) {
                ObjectNode node = events.addObject()
                        .put("sid", event.sid())
                        .put("type", event.type())
                        .put("at", event.at().toString())
                        .put("resourceSid", event.resourceSid());
                ObjectNode data = node.putObject("data");
                event.data().forEach(data::put);
            }
        }
        return events;
    }

    private ArrayNode alerts() {
        ArrayNode alerts = json.createArrayNode();
        for (LoggedEvent logged : server.log()) {
            if (logged.event() instanceof AlertEvent event) {
                Alert alert = event.alert();
                alerts.addObject()
                        .put("kind", alert.kind().name())
                        .put("code", alert.code())
                        .put("message", alert.message())
                        .put("resourceSid", alert.resourceSid())
                        .put("at", logged.at().toString());
            }
        }
        return alerts;
    }

    private static Duration duration(JsonNode body, String field, String example) {
        String text = text(body, field, example);
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(field + " is '" + text + "'; send an ISO 8601 duration, such as " + example);
        }
        if (duration.isNegative()) {
            throw new BadRequest(
                    field + " is " + text + "; time moves forward only, so send zero or more, such as " + example);
        }
        return duration;
    }

    private static String text(JsonNode body, String field, String example) {
        JsonNode value = body.get(field);
        if (value == null || !value.isTextual()) {
            throw new BadRequest(
                    field + " is " + (value == null ? "missing" : value) + "; send a JSON object such as " + example);
        }
        return value.textValue();
    }

    private RestResponse error(int status, String message) {
        return answer(
                status,
                "application/json",
                json.createObjectNode()
                        .put("status", status)
                        .put("message", message)
                        .toString());
    }

    private static RestResponse answer(int status, String contentType, String body) {
        return new RestResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }
}
