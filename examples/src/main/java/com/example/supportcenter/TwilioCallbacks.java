package com.example.supportcenter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where TaskRouter calls the support center: for each assignment, and for each event. */
public final class TwilioCallbacks implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;
    private final SupportCenter supportCenter;
    private final SupportCenterConfig config;
    private final RequestValidator validator;

    /** @param port 0 for any free one */
    public TwilioCallbacks(SupportCenter supportCenter, SupportCenterConfig config, int port) throws IOException {
        this.supportCenter = supportCenter;
        this.config = config;
        this.validator = new RequestValidator(config.authToken());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(threads);
        http.createContext("/assignment", exchange -> handle(exchange, this::assignment));
        http.createContext("/taskrouter-events", exchange -> handle(exchange, this::event));
        http.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    /** A caller is put through at once; whoever has a message accepts it on a desktop of their own. */
    private ObjectNode assignment(Map<String, String> form) throws IOException {
        ObjectNode instruction = json.createObjectNode();
        if (json.readTree(form.get("TaskAttributes")).has("call_sid")) {
            instruction.put("instruction", "dequeue").put("from", config.callerId());
        }
        return instruction;
    }

    private ObjectNode event(Map<String, String> form) {
        if ("reservation.timeout".equals(form.get("EventType"))) {
            supportCenter.keepAvailable(form.get("WorkerSid"));
        }
        return json.createObjectNode();
    }

    private interface Answer {
        ObjectNode to(Map<String, String> form) throws IOException;
    }

    private void handle(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            Map<String, String> form = form(exchange);
            String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
            String url = "http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
            if (signature == null || !validator.validate(url, form, signature)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = json.writeValueAsBytes(answer.to(form));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
