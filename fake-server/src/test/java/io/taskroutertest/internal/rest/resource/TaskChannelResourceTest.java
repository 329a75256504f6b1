package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;

class TaskChannelResourceTest {

    private final Client client = Client.lenient();
    private final String channels = client.workspace() + "/TaskChannels";

    @Test
    void aChannelIsFoundUpdatedAndDeletedByItsUniqueName() {
        Reply created = client.post(
                        channels, "FriendlyName", "Fax", "UniqueName", "fax", "ChannelOptimizedRouting", "true")
                .isOk();

        assertThat(client.get(channels + "/fax").json()).isEqualTo(created.json());
        assertThat(client.post(channels + "/fax", "FriendlyName", "Telefax").text("friendly_name"))
                .isEqualTo("Telefax");
        assertThat(client.get(channels + "/" + created.sid())
                        .json()
                        .get("channel_optimized_routing")
                        .asBoolean())
                .isTrue();
        client.delete(channels + "/fax").isOk();
        client.get(channels + "/fax").isRefused(404, 20404);
    }

    @Test
    void theUniqueNameIsRequired() {
        client.post(channels, "FriendlyName", "Fax").isRefused(400, 20001).says("UniqueName field is required");
        client.post(channels, "FriendlyName", "Fax", "UniqueName", "my-fax").isRefused(400, 20001);
    }

    @Test
    void predefinedChannelsCannotBeDeleted() {
        client.delete(channels + "/voice").isRefused(400, 20001);
    }
}
