package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the schema that editors use and the reader together. */
class DefinitionSchemaTest {

    private static final String RESOURCE = "/io/taskroutertest/workspace-definition.schema.json";
    private static final String REFERENCE = "# yaml-language-server: $schema=";
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(DOCUMENT);

    /** Wrong by what other parts of the document say, or by the grammar of expressions, which no schema can see. */
    private static final Set<String> NOT_OF_SHAPE = Set.of(
            "names that differ by case",
            "activity that differs from a given one by case",
            "unknown activity of a worker",
            "unknown default activity",
            "unknown task channel",
            "unknown queue of a target",
            "unknown default queue",
            "given activity with another availability",
            "bad expression of a queue",
            "bad expression of a target",
            "bad order",
            "SID declared twice",
            "SID declared twice for what every workspace has",
            "name too long",
            "unique name of a channel",
            "activity that was left out",
            "left out what no new workspace has",
            "configuration with filters too",
            "configuration that names an unknown queue",
            "configuration file of a text",
            "configuration that is no configuration");

    @Test
    void theSchemaHasTheFieldsOfTheReaderAndNoOthers() {
        Map<String, List<String>> reader = new LinkedHashMap<>();
        reader.put("", DefinitionFields.WORKSPACE);
        reader.put("activity", DefinitionFields.ACTIVITY);
        reader.put("task_channel", DefinitionFields.TASK_CHANNEL);
        reader.put("task_queue", DefinitionFields.TASK_QUEUE);
        reader.put("workflow", DefinitionFields.WORKFLOW);
        reader.put("filter", DefinitionFields.FILTER);
        reader.put("target", DefinitionFields.TARGET);
        reader.put("worker", DefinitionFields.WORKER);
        reader.put("channel", DefinitionFields.CHANNEL);

        Map<String, List<String>> schema = new LinkedHashMap<>();
        schema.put("", properties(DOCUMENT));
        DOCUMENT.get("definitions")
                .properties()
                .forEach(definition -> schema.put(definition.getKey(), properties(definition.getValue())));

        assertThat(schema).isEqualTo(reader);
    }

    @Test
    void everyFieldIsDescribed() {
        List<String> bare = new ArrayList<>();
        Stream.concat(
                        Stream.of(DOCUMENT),
                        StreamSupport.stream(DOCUMENT.get("definitions").spliterator(), false))
                .forEach(part -> part.get("properties").properties().forEach(property -> {
                    if (!property.getValue().hasNonNull("description")) {
                        bare.add(property.getKey());
                    }
                }));

        assertThat(bare).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleNamesTheSchemaAndFitsIt(Path example) throws IOException {
        String text = Files.readString(example);

        assertThat(text).startsWith(REFERENCE);
        String reference = text.lines().findFirst().orElseThrow().substring(REFERENCE.length());
        assertThat(example.resolveSibling(reference)).exists().hasFileName("workspace-definition.schema.json");
        assertThat(complaints(LocatedReader.read(example.toString(), text))).isEmpty();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("..", "examples"))) {
            return all.filter(file -> file.toString().endsWith(".yaml")
                            && file.toString().contains("src/test/resources".replace('/', File.separatorChar)))
                    .toList();
        }
    }

    @Test
    void whatTheReaderRefusesForItsShapeTheSchemaRefusesToo() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String text : read("errors.txt").split("(?m)^=== ", -1)) {
            if (text.startsWith("#")) {
                continue;
            }
            String title = text.lines().findFirst().orElseThrow();
            String source = title.contains("(JSON)") ? "ws.json" : "ws.yaml";
            String definition = Arrays.asList(text.substring(title.length() + 1).split("(?m)^---\\n", -1))
                    .get(0);
            try {
                (complaints(LocatedReader.read(source, definition)).isEmpty() ? accepted : refused).add(title);
            } catch (DefinitionException noDocument) {
                assertThat(noDocument).hasMessageStartingWith("ws."); // malformed: there is nothing to hold a schema to
            }
        }

        assertThat(accepted).containsExactlyInAnyOrderElementsOf(NOT_OF_SHAPE);
        assertThat(refused).hasSizeGreaterThan(20);
    }

    @Test
    void whatTheReaderTakesTheSchemaTakes() throws IOException {
        assertThat(complaints(LocatedReader.read("support-center.yaml", read("support-center.yaml"))))
                .isEmpty();
        for (long seed = 0; seed < 200; seed++) {
            String json = new RandomDefinition(seed).make().toString();
            assertThat(complaints(LocatedReader.read("random.json", json)))
                    .as("seed %d: %s", seed, json)
                    .isEmpty();
        }
    }

    private static String complaints(LocatedNode document) {
        return SCHEMA.validate(document.toJson()).stream()
                .map(message -> message.getInstanceLocation() + ": " + message.getMessage())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> properties(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode document() {
        try (InputStream in = DefinitionSchemaTest.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = DefinitionSchemaTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
