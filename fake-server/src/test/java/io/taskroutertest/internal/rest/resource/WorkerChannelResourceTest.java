package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;

class WorkerChannelResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String channels = workspace + "/Workers/" + client.worker(workspace, "Alice", "{}") + "/Channels";

    @Test
    void aWorkerHasOneChannelForEachTaskChannel() {
        assertThat(client.get(channels).json().get("channels")).hasSize(5);
    }

    @Test
    void aChannelIsFoundByItsSidAndByTheUniqueName() {
        Reply voice = client.get(channels + "/voice").isOk();

        assertThat(client.get(channels + "/" + voice.sid()).json()).isEqualTo(voice.json());
        assertThat(voice.json().get("configured_capacity").asInt()).isEqualTo(1);
        assertThat(voice.json().get("available_capacity_percentage").asInt()).isEqualTo(100);
        client.get(channels + "/fax").isRefused(404, 20404);
    }

    @Test
    void capacityAndAvailabilityCanBeSet() {
        Reply updated = client.post(channels + "/voice", "Capacity", "3", "Available", "false")
                .isOk();

        assertThat(updated.json().get("configured_capacity").asInt()).isEqualTo(3);
        assertThat(updated.json().get("available").asBoolean()).isFalse();
        client.post(channels + "/voice", "Capacity", "-1").isRefused(400, 20001);
        client.post(channels + "/voice", "Capacity", "many")
                .isRefused(400, 20001)
                .says("Capacity is 'many'");
        client.post(channels + "/voice", "Available", "yes").isRefused(400, 20001);
    }

    @Test
    void channelsAreNeitherMadeNorDeletedHere() {
        client.post(channels, "Capacity", "1").isRefused(405, 20004);
        client.delete(channels + "/voice").isRefused(405, 20004);
    }

    @Test
    void channelsArePaged() {
        Reply first = client.get(channels, "PageSize", "3");
        Reply second = client.follow(first.text("/meta/next_page_url"));

        assertThat(second.json().get("channels")).hasSize(2);
        assertThat(client.follow(second.text("/meta/previous_page_url")).json().get("channels"))
                .isEqualTo(first.json().get("channels"));
    }
}
