package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.rest.http.Credentials;
import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Speaks to the API as a client does, without a network. Every answer is held against the contract on the way. */
public final class Client {

    public static final String ACCOUNT = "AC" + "0".repeat(32);
    public static final String BASE = "https://taskrouter.twilio.com";
    public static final String ANYONE = "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}";

    public final Engine engine;
    private final TaskRouterApi api;

    private Client(Settings settings, Credentials credentials, RateLimit rateLimit) {
        this(new Engine(settings), credentials, rateLimit);
    }

    private Client(Engine engine, Credentials credentials, RateLimit rateLimit) {
        this.engine = engine;
        this.api = new TaskRouterApi(engine, credentials, rateLimit);
    }

    /** Of an engine that has been going on for a while. */
    public static Client of(Engine engine) {
        return new Client(engine, anyone(), null);
    }

    public static Client lenient() {
        return strict(Set.of());
    }

    public static Client strict(Set<Leniency> rules) {
        return new Client(settings(Limits.DEFAULT, rules), anyone(), null);
    }

    public static Client limited(TaskRouterLimit limit, int most) {
        return of(limit, most, Set.of());
    }

    public static Client of(TaskRouterLimit limit, int most, Set<Leniency> strict) {
        return new Client(settings(Limits.DEFAULT.with(limit, most), strict), anyone(), null);
    }

    public static Client rateLimited(int perSecond, int burst) {
        return new Client(settings(Limits.DEFAULT, Set.of()), anyone(), new RateLimit(perSecond, burst));
    }

    private static Settings settings(Limits limits, Set<Leniency> rules) {
        return new Settings(7, Settings.DEFAULT_START, limits, rules);
    }

    private static Credentials anyone() {
        return new Credentials(null, null, ACCOUNT, "derived token");
    }

    public static Client withCredentials(Credentials credentials) {
        return new Client(Settings.defaults(), credentials, null);
    }

    /** An answer with its JSON at hand. */
    public record Reply(int status, Map<String, String> headers, JsonNode json) {

        public String text(String pointer) {
            return json.at(pointer.startsWith("/") ? pointer : "/" + pointer).asText(null);
        }

        public String sid() {
            return text("sid");
        }

        public Reply isOk() {
            assertThat(status).as("%s", json).isIn(200, 201, 204);
            return this;
        }

        public Reply isRefused(int httpStatus, int code) {
            assertThat(status).as("%s", json).isEqualTo(httpStatus);
            assertThat(json.get("code").asInt()).as("%s", json).isEqualTo(code);
            assertThat(json.get("status").asInt()).isEqualTo(httpStatus);
            assertThat(text("more_info")).isEqualTo("https://www.twilio.com/docs/errors/" + code);
            return this;
        }

        public Reply says(String part) {
            assertThat(text("message")).contains(part);
            return this;
        }
    }

    public Reply get(String path, String... query) {
        return send("GET", path, form(query), "", basic(ACCOUNT, "token"));
    }

    public Reply getRaw(String path, String query) {
        return send("GET", path, query, "", basic(ACCOUNT, "token"));
    }

    /** Follows a URL of an answer. */
    public Reply follow(String url) {
        int mark = url.indexOf('?');
        return getRaw(url.substring(BASE.length() + "/v1".length(), mark), url.substring(mark + 1));
    }

    public Reply post(String path, String... parameters) {
        return send("POST", path, "", form(parameters), basic(ACCOUNT, "token"));
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, "", "", with(headers));
    }

    public Reply postIfMatch(String ifMatch, String path, String... parameters) {
        return send("POST", path, "", form(parameters), with("If-Match", ifMatch));
    }

    public static Map<String, String> with(String... headers) {
        Map<String, String> all = basic(ACCOUNT, "token");
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all;
    }

    public static Map<String, String> basic(String user, String token) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String pair = Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
        headers.put("Authorization", "Basic " + pair);
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        return headers;
    }

    public Reply send(String method, String path, String query, String body, Map<String, String> headers) {
        String full = "/v1" + path;
        RestResponse response = api.handle(new RestRequest(
                method, full, query, headers, body.getBytes(StandardCharsets.UTF_8), BASE, "127.0.0.1"));
        Contract.check(method, full.replaceFirst("[.]json$", ""), response);
        TreeMap<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answered.putAll(response.headers());
        return new Reply(response.status(), answered, Contract.read(response.body()));
    }

    public static String form(String... parameters) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** @return the path of a new workspace */
    public String workspace(String... parameters) {
        String[] all = Arrays.copyOf(new String[] {"FriendlyName", "Support"}, 2 + parameters.length);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return "/Workspaces/" + post("/Workspaces", all).isOk().sid();
    }

    public String activity(String workspace, String name) {
        return get(workspace + "/Activities", "FriendlyName", name).text("/activities/0/sid");
    }

    public String queue(String workspace, String name, String targetWorkers) {
        return post(workspace + "/TaskQueues", "FriendlyName", name, "TargetWorkers", targetWorkers)
                .isOk()
                .sid();
    }

    public String worker(String workspace, String name, String attributes) {
        return post(
                        workspace + "/Workers",
                        "FriendlyName",
                        name,
                        "Attributes",
                        attributes,
                        "ActivitySid",
                        activity(workspace, "Available"))
                .isOk()
                .sid();
    }

    /** A workflow that puts every task into a queue for everybody. */
    public String workflow(String workspace) {
        String queue = queue(workspace, "Everybody", "1==1");
        return post(workspace + "/Workflows", "FriendlyName", "Main", "Configuration", String.format(ANYONE, queue))
                .isOk()
                .sid();
    }

    public String task(String workspace, String workflow, String... more) {
        String[] all = Arrays.copyOf(new String[] {"WorkflowSid", workflow}, 2 + more.length);
        System.arraycopy(more, 0, all, 2, more.length);
        return post(workspace + "/Tasks", all).isOk().sid();
    }

    public void advance(Duration duration) {
        engine.advanceTo(engine.now().plus(duration));
    }

    public List<AlertMessage> alerts() {
        return engine.read(world -> world.log().after(0).stream()
                .filter(event -> event.event() instanceof AlertEvent)
                .map(event -> ((AlertEvent) event.event()).alert())
                .toList());
    }

    public List<String> refusedInProduction() {
        return alerts().stream()
                .filter(alert -> alert.kind() == Alert.Kind.REFUSED_IN_PRODUCTION)
                .map(AlertMessage::message)
                .toList();
    }
}
