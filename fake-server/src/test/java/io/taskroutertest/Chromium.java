package io.taskroutertest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, spoken to by its DevTools protocol: as much of it as a test of a page needs. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final long LIMIT_SECONDS = 600;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /** The one that the environment variable CHROMIUM names, else the first on the path. */
    static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path executable, Path profile) throws IOException {
        process = new ProcessBuilder(
                        executable.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Listener())
                .join();
    }

    /** Where it listens is in its output; the rest of that must be read, or it would stop writing. */
    private URI address() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread rest = new Thread(() -> output.lines().forEach(it -> {}), "output of Chromium");
                rest.setDaemon(true);
                rest.start();
                return URI.create(listening.group(1));
            }
        }
        throw new IOException("Chromium did not start: " + said);
    }

    /** A tab of its own, with the file in it. */
    Page open(Path file, int width, int height) {
        String target = call(null, "Target.createTarget", node().put("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = call(
                        null,
                        "Target.attachToTarget",
                        node().put("targetId", target).put("flatten", true))
                .get("sessionId")
                .asText();
        Page page = new Page(session);
        pages.put(session, page);
        Stream.of("Page.enable", "Runtime.enable", "Network.enable", "Log.enable")
                .forEach(it -> page.call(it, node()));
        page.call(
                "Emulation.setDeviceMetricsOverride",
                node().put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        page.call("Page.navigate", node().put("url", file.toUri().toString()));
        await(page.loaded);
        return page;
    }

    private static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    private JsonNode call(String session, String method, ObjectNode parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = node().put("id", id).put("method", method);
        message.set("params", parameters);
        if (session != null) {
            message.put("sessionId", session);
        }
        synchronized (this) {
            await(socket.sendText(message.toString(), true));
        }
        JsonNode said = await(answer);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Ends the browser before its profile is deleted. */
    @Override
    public void close() throws InterruptedException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    final class Page {

        private final String session;
        private final CompletableFuture<Boolean> loaded = new CompletableFuture<>();
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final List<String> problems = new CopyOnWriteArrayList<>();

        private Page(String session) {
            this.session = session;
        }

        private JsonNode call(String method, ObjectNode parameters) {
            return Chromium.this.call(session, method, parameters);
        }

        /** The value of an expression of JavaScript, of a promise once it is kept. */
        JsonNode evaluate(String expression) {
            JsonNode result = call(
                    "Runtime.evaluate",
                    node().put("expression", expression)
                            .put("returnByValue", true)
                            .put("awaitPromise", true));
            if (result.has("exceptionDetails")) {
                throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
            }
            return result.get("result").path("value");
        }

        String text(String id) {
            return evaluate("document.getElementById('" + id + "').innerText").asText();
        }

        List<String> strings(String expression) {
            List<String> strings = new ArrayList<>();
            evaluate(expression).forEach(it -> strings.add(it.asText()));
            return strings;
        }

        /** Looks with each frame until it is so. */
        void waitFor(String condition) {
            evaluate("new Promise(kept => { const look = () => (" + condition
                    + ") ? kept(true) : requestAnimationFrame(look); look(); })");
        }

        void moveMouse(double x, double y) {
            mouse("mouseMoved", x, y, node());
        }

        void click(double x, double y) {
            moveMouse(x, y);
            ObjectNode left = node().put("button", "left").put("clickCount", 1);
            mouse("mousePressed", x, y, left);
            mouse("mouseReleased", x, y, left);
        }

        void turnWheel(double x, double y, int by) {
            mouse("mouseWheel", x, y, node().put("deltaX", 0).put("deltaY", by));
        }

        private void mouse(String type, double x, double y, ObjectNode more) {
            call(
                    "Input.dispatchMouseEvent",
                    more.deepCopy().put("type", type).put("x", x).put("y", y));
        }

        void type(String id, String text) {
            evaluate("document.getElementById('" + id + "').select()");
            call("Input.insertText", node().put("text", text));
        }

        void screenshot(Path file) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    call("Page.captureScreenshot", node().put("format", "png"))
                            .get("data")
                            .binaryValue());
        }

        /** Every URL that the page has asked for, itself the first. */
        List<String> requests() {
            return requests;
        }

        /** What went wrong in it, in the words of the browser. */
        List<String> problems() {
            return problems;
        }

        private void heard(String method, JsonNode parameters) {
            switch (method) {
                case "Page.loadEventFired" -> loaded.complete(true);
                case "Network.requestWillBeSent" ->
                    requests.add(parameters.get("request").get("url").asText());
                case "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening" ->
                    problems.add(parameters.toString());
                default -> {}
            }
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String message = text.toString();
                text.setLength(0);
                hear(message);
            }
            from.request(1);
            return null;
        }

        private void hear(String message) {
            try {
                JsonNode heard = MAPPER.readTree(message);
                if (heard.has("id")) {
                    answers.remove(heard.get("id").asInt()).complete(heard);
                } else if (pages.containsKey(heard.path("sessionId").asText())) {
                    pages.get(heard.get("sessionId").asText())
                            .heard(heard.get("method").asText(), heard.get("params"));
                }
            } catch (IOException e) {
                throw new IllegalStateException(message, e);
            }
        }
    }
}
