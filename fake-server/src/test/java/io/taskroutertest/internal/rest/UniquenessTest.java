package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that only one may bear, what never changes, and what a new workspace contains. */
class UniquenessTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();

    private Reply create(String collection, String name) {
        return client.post(
                workspace + "/" + collection, "FriendlyName", name, "Configuration", "{\"task_routing\":{}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Workers    | Worker with the same friendly name already exists
                    TaskQueues | Queue named ALICE already exists for workspace WS
                    Workflows  | Workflow with the same friendly name already exists
                    """)
    void aNameThatIsTakenIsRefusedWhateverItsCase(String collection, String message) {
        create(collection, "Alice").isOk();
        String other = workspace + "/" + collection + "/"
                + create(collection, "Bob").isOk().sid();

        create(collection, "ALICE").isRefused(400, 20001).says(message);
        client.post(other, "FriendlyName", "ALICE").isRefused(400, 20001).says(message);
        assertThat(client.get(other).text("friendly_name")).isEqualTo("Bob");
    }

    @ParameterizedTest
    @CsvSource({"Workers", "TaskQueues", "Workflows"})
    void itsOwnNameMayBeWrittenInAnotherCase(String collection) {
        String row = workspace + "/" + collection + "/"
                + create(collection, "Alice").isOk().sid();

        assertThat(client.post(row, "FriendlyName", "alice").isOk().text("friendly_name"))
                .isEqualTo("alice");
        client.post(row, "FriendlyName", "alice").isOk();
    }

    @ParameterizedTest
    @CsvSource({"Workers", "TaskQueues", "Workflows"})
    void aNameIsFreeAgainOnceItsBearerIsRenamedOrGone(String collection) {
        String row = workspace + "/" + collection + "/"
                + create(collection, "Alice").isOk().sid();
        client.post(row, "FriendlyName", "Bob").isOk();
        create(collection, "Alice").isOk();

        client.delete(row).isOk();
        create(collection, "Bob").isOk();
    }

    @ParameterizedTest
    @CsvSource({"Workers", "TaskQueues", "Workflows"})
    void otherWorkspacesMayHaveTheSameName(String collection) {
        create(collection, "Alice").isOk();

        client.post(
                        client.workspace() + "/" + collection,
                        "FriendlyName",
                        "Alice",
                        "Configuration",
                        "{\"task_routing\":{}}")
                .isOk();
    }

    @Test
    void workspacesAndTaskChannelsMayShareAFriendlyName() {
        client.workspace();
        client.post(workspace + "/TaskChannels", "FriendlyName", "Voice", "UniqueName", "voice2")
                .isOk();
    }

    @Test
    void aUniqueNameIsTakenWhateverItsCase() {
        for (String taken : new String[] {"voice", "Voice"}) {
            client.post(workspace + "/TaskChannels", "FriendlyName", "Second", "UniqueName", taken)
                    .isRefused(400, 20001)
                    .says("TaskChannel with the unique name " + taken + " already exists");
        }
    }

    @ParameterizedTest
    @CsvSource({"1fax", "my-fax", "my fax", "fäx", "fax.2"})
    void aUniqueNameHasLettersDigitsUnderscoresAndDollarsOnly(String name) {
        client.post(workspace + "/TaskChannels", "FriendlyName", "Fax", "UniqueName", name)
                .isRefused(400, 20001)
                .says("UniqueName '" + name + "'");
    }

    @Test
    void aUniqueNameNeverChanges() {
        Reply made = client.post(workspace + "/TaskChannels", "FriendlyName", "Fax", "UniqueName", "$fax_2");
        String channel = workspace + "/TaskChannels/" + made.isOk().sid();

        assertThat(client.post(channel, "UniqueName", "letter", "FriendlyName", "Letter")
                        .isOk()
                        .text("unique_name"))
                .isEqualTo("$fax_2");
        assertThat(client.get(channel).text("friendly_name")).isEqualTo("Letter");
        client.get(workspace + "/TaskChannels/letter").isRefused(404, 20404);
    }

    @ParameterizedTest
    @CsvSource({"Offline, true, false", "Available, false, true"})
    void whetherAnActivityIsAvailableNeverChanges(String name, String sent, boolean stays) {
        String activity = workspace + "/Activities/" + client.activity(workspace, name);

        assertThat(client.post(activity, "Available", sent)
                        .isOk()
                        .json()
                        .get("available")
                        .asBoolean())
                .isEqualTo(stays);
        assertThat(client.get(activity).json().get("available").asBoolean()).isEqualTo(stays);
        assertThat(client.alerts()).hasSize(1);
    }

    @Test
    void multitaskingIsSwitchedOnOnceAndForEver() {
        String single = client.workspace("MultiTaskEnabled", "false");

        assertThat(multitasking(client.post(single, "FriendlyName", "Renamed"))).isFalse();
        assertThat(multitasking(client.post(single, "MultiTaskEnabled", "false")))
                .isFalse();
        assertThat(multitasking(client.post(single, "MultiTaskEnabled", "true")))
                .isTrue();
        client.post(single, "MultiTaskEnabled", "false", "FriendlyName", "Not this either")
                .isRefused(400, 20001)
                .says("MultiTaskEnabled");
        assertThat(multitasking(client.get(single))).isTrue();
        assertThat(client.get(single).text("friendly_name")).isEqualTo("Renamed");
    }

    private static boolean multitasking(Reply reply) {
        return reply.isOk().json().get("multi_task_enabled").asBoolean();
    }

    @Test
    void templateAndWorkflowAreReadAtTheCreationOnly() {
        client.post(workspace, "Template", "FIFO").isOk();
        assertThat(client.get(workspace + "/TaskQueues").json().get("task_queues"))
                .isEmpty();

        String workflow = client.workflow(workspace);
        String other = create("Workflows", "Other").sid();
        String task = workspace + "/Tasks/" + client.task(workspace, workflow);
        assertThat(client.post(task, "WorkflowSid", other, "Timeout", "5")
                        .isOk()
                        .text("workflow_sid"))
                .isEqualTo(workflow);
        assertThat(client.get(task).json().get("timeout").asInt()).isEqualTo(86_400);
    }

    private List<String> shown(String path, String... fields) {
        Reply reply = client.get(path);
        List<String> shown = new ArrayList<>();
        for (JsonNode row : reply.isOk().json().get(reply.text("/meta/key"))) {
            List<String> values = new ArrayList<>();
            for (String field : fields) {
                values.add(row.get(field).asText());
            }
            shown.add(String.join("|", values));
        }
        return shown;
    }

    @ParameterizedTest
    @CsvSource({"NONE", "FIFO"})
    void aNewWorkspaceHasTheseActivitiesAndTaskChannelsWhateverItsTemplate(String template) {
        String fresh = client.workspace("Template", template);

        assertThat(shown(fresh + "/Activities", "friendly_name", "available"))
                .containsExactly("Offline|false", "Available|true", "Unavailable|false");
        assertThat(shown(fresh + "/TaskChannels", "unique_name", "friendly_name", "channel_optimized_routing"))
                .containsExactly(
                        "default|Default|false",
                        "voice|Voice|false",
                        "video|Video|false",
                        "sms|SMS|false",
                        "chat|Programmable Chat|false");
        assertThat(shown(fresh + "/Workers", "sid")).isEmpty();
        assertThat(shown(fresh + "/Tasks", "sid")).isEmpty();
        Reply fetched = client.get(fresh);
        assertThat(fetched.text("default_activity_name")).isEqualTo("Offline");
        assertThat(fetched.text("timeout_activity_name")).isEqualTo("Offline");
        assertThat(fetched.text("prioritize_queue_order")).isEqualTo("FIFO");
        assertThat(multitasking(fetched)).isTrue();
    }

    @Test
    void withoutATemplateThereIsNeitherQueueNorWorkflow() {
        for (String fresh : List.of(client.workspace(), client.workspace("Template", "NONE"))) {
            assertThat(shown(fresh + "/TaskQueues", "sid")).isEmpty();
            assertThat(shown(fresh + "/Workflows", "sid")).isEmpty();
        }
    }

    @Test
    void theFifoTemplateMakesAQueueForEverybodyAndAWorkflowThatTakesEverything() {
        String fifo = client.workspace("Template", "FIFO");

        assertThat(shown(
                        fifo + "/TaskQueues",
                        "friendly_name",
                        "target_workers",
                        "task_order",
                        "max_reserved_workers",
                        "reservation_activity_sid"))
                .containsExactly("Sample Queue|1==1|FIFO|1|null");
        assertThat(shown(
                        fifo + "/Workflows",
                        "friendly_name",
                        "task_reservation_timeout",
                        "assignment_callback_url",
                        "document_content_type",
                        "configuration"))
                .containsExactly("Default Fifo Workflow|120|null|application/json|"
                        + String.format(
                                Client.ANYONE, client.get(fifo + "/TaskQueues").text("/task_queues/0/sid")));
        String workflow = client.get(fifo + "/Workflows").text("/workflows/0/sid");
        client.worker(fifo, "Alice", "{}");
        String task = fifo + "/Tasks/" + client.task(fifo, workflow);
        assertThat(client.get(task).text("assignment_status")).isEqualTo("reserved");
    }

    @Test
    void inASingleTaskingWorkspaceTheSampleQueueNamesReservedAndBusy() {
        String single = client.workspace("Template", "FIFO", "MultiTaskEnabled", "false");

        assertThat(shown(single + "/Activities", "friendly_name", "available"))
                .containsExactly("Offline|false", "Idle|true", "Busy|false", "Reserved|false");
        assertThat(shown(single + "/TaskQueues", "reservation_activity_name", "assignment_activity_name"))
                .containsExactly("Reserved|Busy");
    }
}
