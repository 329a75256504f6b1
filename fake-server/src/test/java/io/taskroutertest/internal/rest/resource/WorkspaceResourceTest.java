package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;

class WorkspaceResourceTest {

    private final Client client = Client.lenient();

    @Test
    void aNewWorkspaceHasThreeActivitiesAndFiveTaskChannels() {
        String workspace = client.workspace();
        Reply fetched = client.get(workspace);

        assertThat(client.get(workspace + "/Activities").json().get("activities"))
                .extracting(activity -> activity.get("friendly_name").asText())
                .containsExactly("Offline", "Available", "Unavailable");
        assertThat(client.get(workspace + "/TaskChannels").json().get("channels"))
                .extracting(channel -> channel.get("unique_name").asText())
                .containsExactly("default", "voice", "video", "sms", "chat");
        assertThat(fetched.text("default_activity_name")).isEqualTo("Offline");
        assertThat(fetched.text("timeout_activity_name")).isEqualTo("Offline");
        assertThat(fetched.text("event_callback_url")).isNull();
        assertThat(fetched.text("date_created")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(fetched.text("/links/tasks")).isEqualTo(Client.BASE + "/v1" + workspace + "/Tasks");
    }

    @Test
    void theFifoTemplateAddsAQueueAndAWorkflow() {
        String workspace = client.workspace("Template", "fifo");

        assertThat(client.get(workspace + "/TaskQueues").text("/task_queues/0/friendly_name"))
                .isEqualTo("Sample Queue");
        assertThat(client.get(workspace + "/Workflows").text("/workflows/0/document_content_type"))
                .isEqualTo("application/json");
    }

    @Test
    void anUpdateChangesWhatWasSentAndAnEmptyUrlClears() {
        String workspace = client.workspace("EventCallbackUrl", "https://app.example/events");
        String available = client.activity(workspace, "Available");
        client.post(workspace, "TimeoutActivitySid", available, "PrioritizeQueueOrder", "LIFO")
                .isOk();

        Reply updated = client.post(workspace, "EventCallbackUrl", "");

        assertThat(updated.text("event_callback_url")).isNull();
        assertThat(updated.text("timeout_activity_name")).isEqualTo("Available");
        assertThat(updated.text("prioritize_queue_order")).isEqualTo("LIFO");
    }

    @Test
    void multitaskingCannotBeSwitchedOff() {
        client.post(client.workspace(), "MultiTaskEnabled", "false").isRefused(400, 20001);
    }

    @Test
    void listsCanBeFilteredByName() {
        client.workspace();
        client.post("/Workspaces", "FriendlyName", "Other");

        assertThat(client.get("/Workspaces", "FriendlyName", "Other").json().get("workspaces"))
                .hasSize(1);
        assertThat(client.get("/Workspaces").json().get("workspaces")).hasSize(2);
    }

    @Test
    void aDeletedWorkspaceIsGoneWithEverythingInIt() {
        String workspace = client.workspace();

        assertThat(client.delete(workspace).status()).isEqualTo(204);
        client.get(workspace + "/Activities").isRefused(404, 20404);
    }

    @Test
    void anEventTypeThatDoesNotExistIsTakenWithAnAlert() {
        client.workspace("EventsFilter", "task.created, task.finished");

        assertThat(client.alerts())
                .extracting(alert -> alert.message())
                .containsExactly("EventsFilter names what no event is called: [task.finished]");
    }
}
