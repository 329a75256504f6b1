package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "W/\"0\"", "*"})
    void thePresentVersionMayBeSentInEveryForm(String ifMatch) {
        assertThat(client.postIfMatch(ifMatch, task, "Priority", "1").isOk().headers())
                .containsEntry("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"7\"", "x", "", "99999999999", "-1"})
    void anyOtherVersionIsRefusedAndChangesNothing(String ifMatch) {
        client.postIfMatch(ifMatch, task, "Priority", "1").isRefused(412, 20412);
        assertThat(client.get(task).json().get("priority").asInt()).isZero();
        assertThat(client.get(task).headers()).containsEntry("ETag", "\"0\"");
    }

    @Test
    void deletingChecksTheVersionToo() {
        client.delete(task, "If-Match", "3").isRefused(412, 20412);
        client.delete(task, "If-Match", "0").isOk();
    }

    @Test
    void workersCarryVersions() {
        String worker = workspace + "/Workers/" + client.worker(workspace, "Alice", "{}");

        client.postIfMatch("41", worker, "Attributes", "{\"a\":1}").isRefused(412, 20412);
        client.delete(worker, "If-Match", "41").isRefused(412, 20412);
    }

    @Test
    void listsCarryAHashThatIsNoVersion() {
        assertThat(client.get(workspace + "/Tasks").headers().get("ETag")).matches("\"[0-9a-f]+\"");
    }

    @Test
    void withoutIfMatchTheLastWriterWins() {
        client.post(task, "Priority", "1").isOk();
        client.post(task, "Priority", "2").isOk();

        assertThat(client.get(task).headers()).containsEntry("ETag", "\"2\"");
    }
}
