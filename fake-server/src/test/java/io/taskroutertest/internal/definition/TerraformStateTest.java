package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerraformStateTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = read();

    @Test
    void theWorkspaceOfAStateIsMade() {
        SupportCenter center = SupportCenter.of(WorkspaceDefinitions.read("flex.tfstate", STATE));

        assertThat(WorkspaceExport.yaml(
                        WorkspaceExport.of(center.engine(), center.workspace().sid())))
                .isEqualTo("""
                        workspace: Flex Task Assignment
                        sid: WS00000000000000000000000000000001
                        default_activity: Offline
                        timeout_activity: Offline
                        activities:
                          Offline:
                            sid: WA00000000000000000000000000000001
                          Lunch:
                            sid: WA00000000000000000000000000000002
                        task_channels:
                          callback:
                            friendly_name: Call Back
                            channel_optimized_routing: true
                            sid: TC00000000000000000000000000000003
                        task_queues:
                          Everyone:
                            sid: WQ00000000000000000000000000000004
                          Sales:
                            target_workers: "skills HAS \\"sales\\""
                            task_order: LIFO
                            max_reserved_workers: 2
                            reservation_activity: Lunch
                            sid: WQ00000000000000000000000000000005
                        workflows:
                          Assign to Anyone:
                            assignment_callback_url: "https://example.com/assignment"
                            task_reservation_timeout: 30
                            filters:
                              - name: Sales
                                expression: "type == 'sale'"
                                targets:
                                  - queue: Sales
                                    timeout: 60
                                  - queue: Everyone
                            default_queue: Everyone
                            sid: WW00000000000000000000000000000006
                        workers:
                          Alice:
                            activity: Offline
                            attributes:
                              skills:
                                - sales
                            sid: WK00000000000000000000000000000007
                        """);
    }

    @Test
    void whatTerraformShowPrintsSaysTheSame() throws IOException {
        ObjectNode shown = JSON.createObjectNode().put("format_version", "1.0").put("terraform_version", "1.7.5");
        ObjectNode root = shown.putObject("values").putObject("root_module");
        ArrayNode ofRoot = root.putArray("resources");
        ArrayNode ofModule = root.putArray("child_modules").addObject().putArray("resources");
        for (JsonNode resource : JSON.readTree(STATE).get("resources")) {
            for (JsonNode instance : resource.get("instances")) {
                ObjectNode one = (ofRoot.size() < 4 ? ofRoot : ofModule).addObject();
                one.set("mode", resource.get("mode"));
                one.set("type", resource.get("type"));
                one.set("values", instance.get("attributes"));
            }
        }

        assertThat(SupportCenter.of(WorkspaceDefinitions.read("show.json", shown.toString()))
                        .inventory())
                .isEqualTo(SupportCenter.of(WorkspaceDefinitions.read("flex.tfstate", STATE))
                        .inventory());
    }

    @Test
    void aStateWithoutTaskRouterIsRefused() {
        assertRefused(
                """
                {"version":4,"terraform_version":"1.7.5","resources":[
                 {"mode":"managed","type":"aws_s3_bucket","instances":[{"attributes":{}}]}]}""",
                "flex.tfstate:1:1: is a Terraform state without TaskRouter: it has no twilio_taskrouter_workspaces_v1"
                        + " among its 1 resources");
    }

    @Test
    void twoWorkspacesInOneStateAreRefusedAtTheSecond() {
        assertRefused(
                STATE.replace("\"data\"", "\"managed\""),
                "flex.tfstate:28:11: resources[2].instances[0].attributes: a second workspace, 'Flex Task Assignment'"
                        + " beside 'Another'; a definition is of one workspace, so give each a state of its own");
    }

    @Test
    void partsOfAWorkspaceThatIsElsewhereAreRefused() {
        assertRefused(
                STATE.replace("twilio_taskrouter_workspaces_v1", "twilio_other"),
                "flex.tfstate:49:11: resources[3].instances[0].attributes: belongs to the workspace"
                        + " WS00000000000000000000000000000001, which is not in this state; import it there as a"
                        + " twilio_taskrouter_workspaces_v1");
    }

    @Test
    void aQueueThatTheStateDoesNotHaveIsNamedWithItsPlace() {
        assertRefused(
                STATE.replace("\\\"queue\\\":\\\"WQ00000000000000000000000000000005", "\\\"queue\\\":\\\"WQ0"),
                "flex.tfstate:116:13: resources[6].instances[0].attributes.configuration: names the task queue WQ0, which"
                        + " is not here; known: WQ00000000000000000000000000000004, WQ00000000000000000000000000000005");
    }

    @Test
    void aWrongFieldIsNamedWithItsLine() {
        assertRefused(
                STATE.replace("skills HAS", "skills HAZ"),
                "flex.tfstate:101:13: task_queues.Sales.target_workers: found 'skills HAZ \"sales\"', refused at character"
                        + " 8: missing OPERATOR at 'HAZ'");
        assertRefused(
                STATE.replace("\"friendly_name\": \"Lunch\",", ""),
                "flex.tfstate:49:11: resources[3].instances[0].attributes: friendly_name is missing");
    }

    @Test
    void aPartOfAnotherWorkspaceIsRefused() {
        String state = STATE.replace(
                "\"sid\": \"WA00000000000000000000000000000002\",\n            \"workspace_sid\": \"WS00000000000000000000000000000001\"",
                "\"sid\": \"WA00000000000000000000000000000002\",\n            \"workspace_sid\": \"WS00000000000000000000000000000008\"");

        assertRefused(
                state,
                "flex.tfstate:54:13: resources[3].instances[0].attributes.workspace_sid: found"
                        + " 'WS00000000000000000000000000000008'; allowed is WS00000000000000000000000000000001, the only"
                        + " workspace of this state");
    }

    @Test
    void whatIsNoStateAtAllIsRefused() {
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.read("flex.tfstate", "[]"))
                .withMessage("flex.tfstate:1:1: found a list; allowed is a mapping");
    }

    private static void assertRefused(String state, String message) {
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.read("flex.tfstate", state))
                .withMessage(message);
    }

    private static String read() {
        try (InputStream in = TerraformStateTest.class.getResourceAsStream("flex.tfstate")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
