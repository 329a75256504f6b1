package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String activities = workspace + "/Activities";

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "YES, true", "false, false", "on, false", "'', false"})
    void availableKnowsThreeTruthyWords(String sent, boolean available) {
        assertThat(client.post(activities, "FriendlyName", "Lunch", "Available", sent)
                        .isOk()
                        .json()
                        .get("available")
                        .asBoolean())
                .isEqualTo(available);
    }

    @Test
    void availableIsIgnoredOnAnUpdate() {
        String offline = client.activity(workspace, "Offline");

        Reply updated = client.post(activities + "/" + offline, "Available", "true", "FriendlyName", "Away")
                .isOk();

        assertThat(updated.json().get("available").asBoolean()).isFalse();
        assertThat(updated.text("friendly_name")).isEqualTo("Away");
    }

    @Test
    void listsAreFilteredByNameAndAvailability() {
        assertThat(client.get(activities, "Available", "1").json().get("activities"))
                .hasSize(1);
        assertThat(client.get(activities, "Available", "no").json().get("activities"))
                .hasSize(2);
    }

    @Test
    void theDefaultActivityCannotBeDeleted() {
        client.delete(activities + "/" + client.activity(workspace, "Offline")).isRefused(400, 20001);
        client.delete(activities + "/" + client.activity(workspace, "Unavailable"))
                .isOk();
    }
}
