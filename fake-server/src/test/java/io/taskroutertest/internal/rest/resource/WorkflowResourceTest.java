package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;

class WorkflowResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String workflows = workspace + "/Workflows";
    private final String configuration = String.format(Client.ANYONE, client.queue(workspace, "Everybody", "1==1"));

    private Reply create(String... more) {
        String[] all = new String[4 + more.length];
        all[0] = "FriendlyName";
        all[1] = "Main";
        all[2] = "Configuration";
        all[3] = configuration;
        System.arraycopy(more, 0, all, 4, more.length);
        return client.post(workflows, all);
    }

    @Test
    void defaultsAreThoseOfTheService() {
        Reply workflow = create().isOk();

        assertThat(workflow.json().get("task_reservation_timeout").asInt()).isEqualTo(120);
        assertThat(workflow.text("configuration")).isEqualTo(configuration);
        assertThat(workflow.text("document_content_type")).isNull();
        assertThat(workflow.text("assignment_callback_url")).isNull();
    }

    @Test
    void nameAndConfigurationAreRequired() {
        client.post(workflows, "FriendlyName", "Main").isRefused(400, 20001).says("Configuration field is required");
        client.post(workflows, "Configuration", configuration)
                .isRefused(400, 20001)
                .says("FriendlyName field is required");
    }

    @Test
    void anUnknownQueueIsRefused() {
        client.post(
                        workflows,
                        "FriendlyName",
                        "Main",
                        "Configuration",
                        String.format(Client.ANYONE, "WQ" + "f".repeat(32)))
                .isRefused(400, 20001)
                .says("WQ" + "f".repeat(32));
    }

    @Test
    void theReservationTimeoutHasARange() {
        create("TaskReservationTimeout", "0").isRefused(400, 20001);
        create("TaskReservationTimeout", "86401").isRefused(400, 20001);
        create("TaskReservationTimeout", "86400").isOk();
    }

    @Test
    void aFailingUpdateLeavesTheOldConfigurationActive() {
        String workflow = workflows + "/" + create().sid();

        client.post(workflow, "Configuration", "{").isRefused(400, 20001);
        assertThat(client.get(workflow).text("configuration")).isEqualTo(configuration);
    }

    @Test
    void anEmptyUrlClears() {
        String workflow = workflows + "/"
                + create("AssignmentCallbackUrl", "https://app.example/a").sid();

        assertThat(client.post(workflow, "AssignmentCallbackUrl", "", "ReEvaluateTasks", "true")
                        .isOk()
                        .text("assignment_callback_url"))
                .isNull();
    }

    @Test
    void listsAreFilteredByNameAndDeletedOnesAreGone() {
        String sid = create().sid();

        assertThat(client.get(workflows, "FriendlyName", "Main").text("/workflows/0/sid"))
                .isEqualTo(sid);
        assertThat(client.get(workflows, "FriendlyName", "main").json().get("workflows"))
                .isEmpty();
        client.delete(workflows + "/" + sid).isOk();
        client.get(workflows + "/" + sid).isRefused(404, 20404);
    }
}
