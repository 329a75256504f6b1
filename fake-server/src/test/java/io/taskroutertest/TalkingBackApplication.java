package io.taskroutertest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * An application over real HTTP whose handlers call the API before they answer: for each assignment it updates the task,
 * moves the worker and accepts by REST; of each acceptance that it is told of, it completes the task.
 */
final class TalkingBackApplication implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "application");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeTaskRouter taskRouter;
    private final boolean sockets;
    private final String otherActivity;
    private final List<String> eventSids = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    /** @param sockets whether it reaches the API over a socket, or else in process */
    TalkingBackApplication(FakeTaskRouter taskRouter, boolean sockets, String otherActivity) throws IOException {
        this.taskRouter = taskRouter;
        this.sockets = sockets;
        this.otherActivity = otherActivity;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/assignment", exchange -> serve(exchange, this::assigned));
        http.createContext("/events", exchange -> serve(exchange, this::told));
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** In the order of their coming. */
    List<String> eventSids() {
        return List.copyOf(eventSids);
    }

    /** What the API did not take. */
    List<String> refusals() {
        return refusals;
    }

    private void assigned(Map<String, String> form) {
        String workspace = "/v1/Workspaces/" + form.get("WorkspaceSid");
        String task = workspace + "/Tasks/" + form.get("TaskSid");
        post(task, Map.of("Attributes", "{\"seen\":true}"));
        post(workspace + "/Workers/" + form.get("WorkerSid"), Map.of("ActivitySid", otherActivity));
        post(task + "/Reservations/" + form.get("ReservationSid"), Map.of("ReservationStatus", "accepted"));
    }

    private void told(Map<String, String> form) {
        eventSids.add(form.get("Sid"));
        if (form.get("EventType").equals("reservation.accepted")) {
            post(
                    "/v1/Workspaces/" + form.get("WorkspaceSid") + "/Tasks/" + form.get("TaskSid"),
                    Map.of("AssignmentStatus", "completed"));
        }
    }

    void post(String path, Map<String, String> form) {
        int status = sockets ? overSocket(path, form) : inProcess(path, form);
        if (status >= 300) {
            refusals.add(status + " " + path + " " + form);
        }
    }

    private int inProcess(String path, Map<String, String> form) {
        Request request = new Request(HttpMethod.POST, "https://taskrouter.twilio.com" + path);
        form.forEach(request::addPostParam);
        return taskRouter.client().request(request).getStatusCode();
    }

    private int overSocket(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String credentials = taskRouter.accountSid() + ":" + taskRouter.authToken();
        HttpRequest request = HttpRequest.newBuilder(URI.create(taskRouter.baseUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Handler {
        void handle(Map<String, String> form);
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Map<String, String> form = new LinkedHashMap<>();
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
            handler.handle(form);
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
