package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.fault.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Holds a running server against the OpenAPI file of the control API, in both directions. */
class ControlApiContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode FILE = file();
    private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch", "options", "head");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Its task queue is the example's, so that the example of PUT is what is there already. */
    private static final String DESK = """
            workspace: Desk
            sid: WS00000000000000000000000000000001
            task_queues: { Billing: { sid: WQ00000000000000000000000000000001, target_workers: 'skills HAS "billing"' } }
            workflows: { Routing: { sid: WW00000000000000000000000000000001, default_queue: Billing } }
            workers: { Alice: { activity: Available, attributes: { skills: [billing] } } }
            """;

    private final FakeTaskRouter fake =
            FakeTaskRouter.builder().workspace("desk.yaml", DESK).start();

    private record Operation(String verb, String path, JsonNode description) {
        @Override
        public String toString() {
            return verb.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        FILE.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        operations.add(new Operation(verb.getKey(), path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }

    @Test
    void theFileHasThePathsOfTheServerAndNoOthers() throws Exception {
        JsonNode answer = JSON.readTree(send("GET", "/nowhere", null).body());
        String listed = answer.get("message").textValue().replaceFirst(".* there are ", "");
        Set<String> served = Arrays.stream(listed.split(", "))
                .map(path -> "/" + path)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> described = new TreeSet<>();
        FILE.get("paths").fieldNames().forEachRemaining(described::add);
        assertThat(described).isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theFileHasTheVerbsOfTheServerAndNoOthers(Operation operation) throws Exception {
        JsonNode answer =
                JSON.readTree(send("PURGE", filled(operation.path()), null).body());

        Set<String> described = new TreeSet<>();
        operations().stream()
                .filter(other -> other.path().equals(operation.path()))
                .forEach(other -> described.add(other.verb().toUpperCase(Locale.ROOT)));
        String verbs = answer.get("message").textValue().replaceFirst(".* takes (.*), not PURGE", "$1");
        assertThat(verbs.split(", | or ")).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationTakesItsExampleAndAnswersAsDescribed(Operation operation) throws Exception {
        begin(operation);

        HttpResponse<String> answer =
                send(operation.verb().toUpperCase(Locale.ROOT), filled(operation.path()), example(operation));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode content =
                resolved(operation.description().get("responses").get("200")).get("content");
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        assertThat(content.has(type)).as("%s is described", type).isTrue();
        if (type.equals("application/json")) {
            assertThat(complaints(content.get(type).get("schema"), JSON.readTree(answer.body())))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleFitsItsOwnSchema(Operation operation) {
        JsonNode body = operation.description().at("/requestBody/content/application~1json");
        if (!body.isMissingNode()) {
            assertThat(complaints(body.get("schema"), body.get("example"))).isEmpty();
        }
    }

    @Test
    void everyErrorIsAsDescribed() throws Exception {
        JsonNode error = FILE.at("/components/responses/Error/content/application~1json/schema");
        for (HttpResponse<String> answer : List.of(
                send("GET", "/nowhere", null),
                send("GET", "/settle", null),
                send("POST", "/clock/advance", "{"),
                send("PUT", "/workspaces/Desk/definition", "workspace: Desk"),
                send("GET", "/workspaces/Dusk/definition", null))) {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(complaints(error, JSON.readTree(answer.body())))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    @Test
    void everyKindOfFaultIsListed() {
        assertThat(FILE.at("/components/schemas/Fault/properties/kind/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(FaultKind.values()).map(FaultKind::word).toList());
    }

    /** So that there is something to look at and to remove. */
    private void begin(Operation tested) throws Exception {
        Task.creator(fake.workspace().sid())
                .setWorkflowSid(fake.workspace().workflowSid("Routing"))
                .create(fake.client());
        for (Operation operation : operations()) {
            if (!operation.equals(tested)
                    && operation.verb().equals("post")
                    && (operation.path().endsWith("/script") || operation.path().equals("/faults"))) {
                assertThat(send("POST", filled(operation.path()), example(operation))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    /** With the examples of the file. A task's SID nobody knows beforehand. */
    private String filled(String path) {
        String filled = path;
        for (JsonNode parameter : FILE.get("paths").get(path).path("parameters")) {
            String name = parameter.get("name").textValue();
            String value = name.equals("wt") && !fake.view().tasks().isEmpty()
                    ? fake.view().tasks().get(0).sid()
                    : parameter.get("example").asText();
            filled = filled.replace("{" + name + "}", value);
        }
        return filled;
    }

    /** What is put must be what is there, for the walk asks about everything in one and the same workspace. */
    private String example(Operation operation) throws IOException {
        if (operation.verb().equals("put")) {
            return fake.workspace().definition();
        }
        JsonNode example = operation.description().at("/requestBody/content/application~1json/example");
        return example.isMissingNode() ? "" : JSON.writeValueAsString(example);
    }

    @Test
    void theExampleOfADefinitionMakesAWorkspace() throws Exception {
        JsonNode example =
                FILE.at("/paths/~1workspaces~1{name}~1definition/put/requestBody/content/application~1json/example");
        try (FakeTaskRouter empty = FakeTaskRouter.start()) {
            HttpResponse<String> answer =
                    send(empty, "PUT", "/workspaces/Desk/definition", JSON.writeValueAsString(example));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(empty.workspace().name()).isEqualTo("Desk");
        }
    }

    private HttpResponse<String> send(String verb, String path, String body) throws Exception {
        return send(fake, verb, path, body);
    }

    private static HttpResponse<String> send(FakeTaskRouter to, String verb, String path, String body)
            throws Exception {
        HttpRequest.BodyPublisher publisher = body == null || body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(to.baseUrl() + "/__admin/taskrouter" + path))
                        .method(verb, publisher)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? FILE.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static String complaints(JsonNode schema, JsonNode value) {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("allOf").add(schema);
        document.set("components", FILE.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(document)
                .validate(value)
                .stream()
                .map(message -> message.getInstanceLocation() + ": " + message.getMessage())
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode file() {
        try (InputStream in =
                ControlApiContractTest.class.getResourceAsStream("/io/taskroutertest/control-api.openapi.yaml")) {
            return JSON.valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
