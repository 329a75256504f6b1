package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
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
    void everyAnswerAboutATaskAWorkerOrAReservationCarriesItsVersion() {
        String workers = workspace + "/Workers";
        Reply alice =
                client.post(workers, "FriendlyName", "Alice", "ActivitySid", client.activity(workspace, "Available"));
        Reply later = client.post(workspace + "/Tasks", "WorkflowSid", "WW1", "RoutingTarget", alice.sid());
        assertThat(later.headers()).doesNotContainKey("ETag");
        String worker = workers + "/" + alice.sid();
        String reservation =
                "/Reservations/" + client.get(task + "/Reservations").text("/reservations/0/sid");

        carriesVersion(alice, 0);
        carriesVersion(client.get(worker), 1);
        carriesVersion(client.post(worker, "Attributes", "{\"level\":1}"), 2);
        carriesVersion(client.get(task), 1);
        carriesVersion(client.get(task + reservation), 0);
        carriesVersion(client.get(worker + reservation), 0);
        carriesVersion(client.postIfMatch("0", worker + reservation, "ReservationStatus", "accepted"), 1);
        carriesVersion(client.postIfMatch("1", task + reservation, "ReservationStatus", "wrapping"), 2);
        for (String list : new String[] {workers, workspace + "/Tasks", worker + "/Reservations"}) {
            assertThat(client.get(list).isOk().headers())
                    .containsKey("ETag")
                    .containsEntry("Access-Control-Expose-Headers", "ETag");
        }
    }

    private static void carriesVersion(Reply reply, int version) {
        assertThat(reply.isOk().headers())
                .containsEntry("ETag", "\"" + version + "\"")
                .containsEntry("Access-Control-Expose-Headers", "ETag");
    }

    @Test
    void ofAReservationAnotherVersionIsRefusedByBothWaysAndChangesNothing() {
        String worker = workspace + "/Workers/" + client.worker(workspace, "Alice", "{}");
        String reservation =
                "/Reservations/" + client.get(task + "/Reservations").text("/reservations/0/sid");
        for (String way : new String[] {task + reservation, worker + reservation}) {
            client.postIfMatch("1", way, "ReservationStatus", "accepted")
                    .isRefused(412, 20412)
                    .says("Precondition Failed");
            assertThat(client.get(way).text("reservation_status")).isEqualTo("pending");
            carriesVersion(client.get(way), 0);
        }
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
