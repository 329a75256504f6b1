package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskroutertest.internal.definition.WorkflowDefinition.Filter;
import io.taskroutertest.internal.definition.WorkflowDefinition.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workflow whose routing is written as TaskRouter answers it. */
class TwilioConfigurationTest {

    private static final String SID = "WQ0123456789abcdef0123456789abcdef";

    private static final String CONFIGURATION = """
            {"task_routing": {
              "filters": [{
                "filter_friendly_name": "Billing",
                "expression": "department == 'billing'",
                "targets": [
                  {"queue": "%s", "priority": 5, "timeout": 120, "expression": "task.language IN worker.languages"},
                  {"queue": "Everyone", "skip_if": "workers.available == 0"}]}],
              "default_filter": {"queue": "Everyone"}}}
            """.formatted(SID);

    private static final String HEAD = """
            workspace: Support Center
            task_queues:
              Billing: { sid: %s }
              Everyone:
            workflows:
              Routing:
            """.formatted(SID);

    @TempDir
    Path folder;

    private static void assertRead(WorkspaceDefinition definition) {
        WorkflowDefinition workflow = definition.workflows().get(0);
        assertThat(workflow.defaultQueue()).isEqualTo("Everyone");
        Filter filter = workflow.filters().get(0);
        assertThat(filter.name()).isEqualTo("Billing");
        assertThat(filter.targets()).extracting(Target::queue).containsExactly("Billing", "Everyone");
        assertThat(filter.targets()).extracting(Target::timeout).containsExactly(120, null);
        assertThat(filter.targets()).extracting(Target::priority).containsExactly(5, null);
    }

    @Test
    void isTakenAsAText() {
        assertRead(WorkspaceDefinitions.read("ws.yaml", HEAD + "    configuration: |\n" + CONFIGURATION.indent(6)));
    }

    @Test
    void isTakenAsAMapping() {
        assertRead(WorkspaceDefinitions.read("ws.yaml", HEAD + "    configuration:\n" + CONFIGURATION.indent(6)));
    }

    @Test
    void isTakenFromAFileBesideTheDefinition() throws IOException {
        Files.writeString(folder.resolve("routing.json"), CONFIGURATION);
        Path file = Files.writeString(folder.resolve("ws.yaml"), HEAD + "    configuration_file: routing.json\n");

        assertRead(WorkspaceDefinitions.readFile(file));
    }

    @Test
    void isTakenFromAResourceBesideTheDefinition() {
        assertRead(WorkspaceDefinitions.readClasspath(TwilioConfigurationTest.class, "twilio-configuration.yaml"));
    }

    @Test
    void aFileThatIsMissingIsNamedWhereItIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("ws.yaml"), HEAD + "    configuration_file: nowhere.json\n");

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.readFile(file))
                .withMessageStartingWith(file + ":7:5: workflows.Routing.configuration_file: there is no such file")
                .withMessageEndingWith("nowhere.json");
    }

    @Test
    void aResourceThatIsMissingIsNamedToo() {
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() ->
                        WorkspaceDefinitions.readClasspath(TwilioConfigurationTest.class, "missing-configuration.yaml"))
                .withMessageContaining("found 'nowhere.json', which is not on the class path; looked for nowhere.json");
    }
}
