package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.callback.NotSettledException;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.recording.RecordingWriter;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.internal.time.LimitReachedException;
import io.taskroutertest.internal.time.VirtualTime;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Drives a running fake over HTTP, so that any language can move its time and look into it. */
public final class ControlApi implements RestHandler {

    private static final String PREFIX = "/__admin/taskrouter/";

    private static final System.Logger LOGGER = System.getLogger(ControlApi.class.getName());

    private final FakeServer server;
    private final FaultRoutes faults;
    private final ScriptRoutes scripts;
    private final ExplanationRoutes explanations;
    private final RoutingRoutes routing;
    private final DefinitionRoutes definitions;
    private final StatisticsRoutes statistics;
    private final Map<String, Operation> operations = new TreeMap<>();

    private record Operation(String verb, Function<ControlBody, Object> answer) {}

    public ControlApi(FakeServer server) {
        this.server = server;
        this.faults = new FaultRoutes(server.faults());
        this.scripts = new ScriptRoutes(server);
        this.explanations = new ExplanationRoutes(server);
        this.routing = new RoutingRoutes(server);
        this.definitions = new DefinitionRoutes(server);
        this.statistics = new StatisticsRoutes(server);
        operations.put("clock", new Operation("GET", body -> clock()));
        operations.put("clock/advance", new Operation("POST", this::advance));
        operations.put("clock/advance-to", new Operation("POST", this::advanceTo));
        operations.put("clock/run-until-idle", new Operation("POST", this::runUntilIdle));
        operations.put("settle", new Operation("POST", body -> settle()));
        operations.put("reset", new Operation("POST", body -> reset()));
        operations.put("events", new Operation("GET", body -> ControlJson.events(server.log())));
        operations.put("alerts", new Operation("GET", body -> ControlJson.alerts(server.log())));
        operations.put("snapshot", new Operation("GET", body -> snapshot()));
        operations.put("recording", new Operation("GET", body -> recording()));
        operations.put("timeline", new Operation("GET", body -> server.timeline()));
    }

    @Override
    public RestResponse handle(RestRequest request) {
        String path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : request.path();
        Map<String, Supplier<Object>> verbs =
                isForBrowser(request, path) ? Map.of("GET", this::report) : at(path, request);
        if (verbs.isEmpty()) {
            return error(
                    404,
                    "There is no " + request.path() + "; below " + PREFIX + " there are " + String.join(", ", paths()));
        }
        Supplier<Object> operation = verbs.get(request.method());
        if (operation == null) {
            return error(
                    405, PREFIX + path + " takes " + listed(List.copyOf(verbs.keySet())) + ", not " + request.method());
        }
        try {
            Object answer = operation.get();
            if (answer instanceof RestResponse response) {
                return response;
            }
            return answer instanceof JsonNode node
                    ? answer(200, "application/json", node.toString())
                    : answer(200, "text/plain; charset=utf-8", answer.toString());
        } catch (ControlBody.BadRequest | IllegalArgumentException e) {
            return error(400, String.valueOf(e.getMessage()));
        } catch (ControlBody.NotFound e) {
            return error(404, String.valueOf(e.getMessage()));
        } catch (NotSettledException | LimitReachedException | IllegalStateException e) {
            return error(409, String.valueOf(e.getMessage()));
        } catch (RuntimeException broken) {
            LOGGER.log(System.Logger.Level.ERROR, request.method() + " " + request.path() + " failed", broken);
            return error(500, "The fake itself failed: " + broken);
        }
    }

    /** People open the timeline in a browser, which asks for HTML; programs get lines of text. */
    private static boolean isForBrowser(RestRequest request, String path) {
        String accept = request.header("Accept");
        return path.equals("timeline")
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    private RestResponse report() {
        return answer(200, "text/html; charset=utf-8", server.report("TaskRouter timeline", ""));
    }

    private RestResponse recording() {
        StringWriter lines = new StringWriter();
        try {
            RecordingWriter.write(server.recording(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(200, "application/x-ndjson", lines.toString());
    }

    /** All that there is, with names in braces for what is to be filled in. */
    List<String> paths() {
        List<String> paths = new ArrayList<>(operations.keySet());
        paths.addAll(FaultRoutes.PATHS);
        paths.add(ExplanationRoutes.DESCRIBED);
        paths.addAll(RoutingRoutes.PATHS);
        paths.add(DefinitionRoutes.DESCRIBED);
        paths.add(StatisticsRoutes.DESCRIBED);
        paths.addAll(ScriptRoutes.PATHS);
        return paths;
    }

    private Map<String, Supplier<Object>> at(String path, RestRequest request) {
        Map<String, Supplier<Object>> verbs = new LinkedHashMap<>(definitions.at(path, request));
        verbs.putAll(statistics.at(path, request));
        withJson(path).forEach((verb, answer) -> verbs.put(verb, () -> answer.apply(ControlBody.of(request))));
        return verbs;
    }

    /** What takes nothing but JSON. */
    private Map<String, Function<ControlBody, Object>> withJson(String path) {
        Operation operation = operations.get(path);
        return operation != null
                ? Map.of(operation.verb(), operation.answer())
                : Stream.of(faults.at(path), scripts.at(path), explanations.at(path), routing.at(path))
                        .filter(verbs -> !verbs.isEmpty())
                        .findFirst()
                        .orElse(Map.of());
    }

    private static String listed(List<String> verbs) {
        int last = verbs.size() - 1;
        return last == 0 ? verbs.get(0) : String.join(", ", verbs.subList(0, last)) + " or " + verbs.get(last);
    }

    private ObjectNode clock() {
        return ControlJson.object()
                .put("now", server.engine().now().toString())
                .put("mode", server.isOnRealClock() ? "real" : "virtual");
    }

    private JsonNode snapshot() {
        server.settle();
        var callbacks = server.callbacks().sent();
        var refusals = server.refusals();
        return server.readHistory((world, history) -> SnapshotJson.of(world, history, callbacks, refusals));
    }

    private ObjectNode advance(ControlBody body) {
        VirtualTime time = server.virtualTime();
        return moved(time.advance(body.duration("duration", "{\"duration\":\"PT2M\"}")));
    }

    private ObjectNode advanceTo(ControlBody body) {
        VirtualTime time = server.virtualTime();
        Instant instant = body.instant("instant", "{\"instant\":\"2026-01-01T00:02:00Z\"}");
        Instant now = server.engine().now();
        if (instant.isBefore(now)) {
            throw new ControlBody.BadRequest(
                    "instant is " + instant + ", which is before the present, " + now + "; time moves forward only");
        }
        return moved(time.advanceTo(instant));
    }

    private ObjectNode runUntilIdle(ControlBody body) {
        VirtualTime time = server.virtualTime();
        return moved(time.runUntilIdle(body.duration("limit", "{\"limit\":\"P1D\"}")));
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
                ControlJson.object().put("now", server.engine().now().toString());
        answer.set("events", ControlJson.events(log));
        return answer;
    }

    private static RestResponse error(int status, String message) {
        return answer(
                status,
                "application/json",
                ControlJson.object()
                        .put("status", status)
                        .put("message", message)
                        .toString());
    }

    private static RestResponse answer(int status, String contentType, String body) {
        return new RestResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }
}
