package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.DisallowUnknownJsonMetaSchemaFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against what Twilio's own description of the API declares: schema, keys, status codes and headers. */
public final class Contract {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SPEC = "https://taskrouter.test/spec";
    private static final JsonNode FACTS = load();
    private static final JsonSchemaFactory SCHEMAS = factory();
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private Contract() {}

    private static JsonNode load() {
        try (InputStream in = Contract.class.getResourceAsStream("/contract.json")) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchemaFactory factory() {
        ObjectNode spec = MAPPER.createObjectNode();
        spec.putObject("components").set("schemas", FACTS.get("schemas"));
        return JsonSchemaFactory.builder()
                .metaSchema(OpenApi30.getInstance())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .metaSchemaFactory(DisallowUnknownJsonMetaSchemaFactory.getInstance())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(SPEC, spec.toString())))
                .build();
    }

    /** Successful answers of the operations that the contract declares. */
    static void check(String method, String path, RestResponse response) {
        JsonNode operation = operation(method, path);
        if (operation == null || response.status() >= 400) {
            return;
        }
        JsonNode declared = operation.get("responses").get(Integer.toString(response.status()));
        assertThat(declared)
                .as("%s %s answers %s", method, path, response.status())
                .isNotNull();
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers());
        declared.get("headers").forEach(header -> assertThat(headers).containsKey(header.textValue()));
        JsonNode schema = declared.get("schema");
        if (schema == null || schema.isNull()) {
            assertThat(response.body()).isEmpty();
            return;
        }
        JsonNode body = read(response.body());
        if (schema.has("$ref")) {
            resource(schema.get("$ref").textValue(), body);
        } else {
            list(schema, body);
        }
    }

    private static void list(JsonNode schema, JsonNode body) {
        assertThat(keys(body)).containsExactlyInAnyOrderElementsOf(keys(schema.get("properties")));
        assertThat(keys(body.get("meta")))
                .containsExactlyInAnyOrderElementsOf(
                        keys(schema.get("properties").get("meta").get("properties")));
        String key = body.get("meta").get("key").textValue();
        String reference =
                schema.get("properties").get(key).get("items").get("$ref").textValue();
        body.get(key).forEach(row -> resource(reference, row));
    }

    private static void resource(String reference, JsonNode body) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        assertThat(keys(body))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        keys(FACTS.get("schemas").get(name).get("properties")));
        JsonSchema schema = READ.computeIfAbsent(
                name,
                n -> SCHEMAS.getSchema(
                        SchemaLocation.of(SPEC + "#/components/schemas/" + n),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        assertThat(schema.validate(body)).as("%s: %s", name, body).isEmpty();
    }

    private static JsonNode operation(String method, String path) {
        List<String> asked = List.of(path.split("/", -1));
        JsonNode found = null;
        for (JsonNode operation : FACTS.get("operations")) {
            List<String> template = List.of(operation.get("path").textValue().split("/", -1));
            if (operation.get("method").textValue().equals(method) && matches(template, asked)) {
                found = operation;
            }
        }
        return found;
    }

    private static boolean matches(List<String> template, List<String> asked) {
        if (template.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<String> operations() {
        return described().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList();
    }

    /**
     * A parameter that the contract declares.
     *
     * @param in {@code path}, {@code query}, {@code header} or {@code form}
     */
    record Parameter(String in, String name, boolean required, JsonNode schema) {}

    /** An operation as the contract describes it; its identity is shown in the names of generated tests. */
    record Operation(String id, String method, String path, List<Parameter> parameters, Set<Integer> statuses) {

        List<Parameter> in(String place) {
            return parameters.stream().filter(it -> it.in().equals(place)).toList();
        }

        boolean isList() {
            return parameters.stream().anyMatch(it -> it.name().equals("PageToken"));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Operation> described() {
        List<Operation> described = new ArrayList<>();
        for (JsonNode operation : FACTS.get("operations")) {
            List<Parameter> parameters = new ArrayList<>();
            for (JsonNode it : operation.get("parameters")) {
                String in = it.get("in").textValue();
                parameters.add(new Parameter(
                        in, it.get("name").textValue(), it.path("required").asBoolean(), it.get("schema")));
            }
            JsonNode form = operation.path("body").path("schema");
            Set<String> required = new TreeSet<>();
            form.path("required").forEach(name -> required.add(name.textValue()));
            for (String name : keys(form.path("properties"))) {
                JsonNode schema = form.get("properties").get(name);
                parameters.add(new Parameter("form", name, required.contains(name), schema));
            }
            Set<Integer> statuses = new TreeSet<>();
            keys(operation.get("responses")).forEach(status -> statuses.add(Integer.valueOf(status)));
            described.add(new Operation(
                    operation.get("operationId").textValue(),
                    operation.get("method").textValue(),
                    operation.get("path").textValue(),
                    parameters,
                    statuses));
        }
        return described;
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    public static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
