package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.Leniency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String workers = workspace + "/Workers";

    @Test
    void aNewWorkerIsOfflineAndItsVersionIsZero() {
        Reply worker = client.post(workers, "FriendlyName", "Alice");

        assertThat(worker.status()).isEqualTo(201);
        assertThat(worker.text("activity_name")).isEqualTo("Offline");
        assertThat(worker.text("attributes")).isEqualTo("{}");
        assertThat(worker.headers()).containsEntry("ETag", "\"0\"");
        assertThat(worker.text("/links/worker_statistics"))
                .isEqualTo(Client.BASE + "/v1" + workers + "/" + worker.sid() + "/Statistics");
    }

    @Test
    void namesAreUniqueIgnoringCase() {
        client.worker(workspace, "Alice", "{}");

        client.post(workers, "FriendlyName", "alice")
                .isRefused(400, 20001)
                .says("Worker with the same friendly name already exists");
    }

    @Test
    void anUnknownActivityIsRefusedWithItsValue() {
        String unknown = "WA" + "f".repeat(32);

        client.post(workers, "FriendlyName", "Alice", "ActivitySid", unknown)
                .isRefused(400, 20001)
                .says(unknown);
    }

    @Test
    void malformedAttributesAreStoredWithAnAlert() {
        Reply worker = client.post(workers, "FriendlyName", "Alice", "Attributes", "{broken")
                .isOk();

        assertThat(worker.text("attributes")).isEqualTo("{broken");
        assertThat(client.alerts()).hasSize(1);
    }

    @Test
    void malformedAttributesAreRefusedWhenStrict() {
        Client strict = Client.strict(Set.of(Leniency.MALFORMED_ATTRIBUTES));

        strict.post(strict.workspace() + "/Workers", "FriendlyName", "Alice", "Attributes", "{broken")
                .isRefused(400, 20001);
    }

    @Test
    void anUpdateRaisesTheVersion() {
        String worker = workers + "/" + client.worker(workspace, "Alice", "{}");

        assertThat(client.post(worker, "Attributes", "{\"level\":1}").isOk().headers())
                .containsEntry("ETag", "\"1\"");
        assertThat(client.get(worker).headers()).containsEntry("ETag", "\"1\"");
    }

    @Test
    void pendingReservationsAreRejectedOnTheWayToAnUnavailableActivity() {
        String worker = workers + "/" + client.worker(workspace, "Alice", "{}");
        client.task(workspace, client.workflow(workspace));
        String offline = client.activity(workspace, "Offline");

        client.post(worker, "ActivitySid", offline).isRefused(400, 20001);
        client.post(worker, "ActivitySid", offline, "RejectPendingReservations", "true")
                .isOk();
        assertThat(client.get(worker + "/Reservations").text("/reservations/0/reservation_status"))
                .isEqualTo("rejected");
    }

    @Test
    void aDeletedWorkerIsGone() {
        String worker = workers + "/" + client.worker(workspace, "Alice", "{}");

        client.delete(worker).isOk();
        client.get(worker).isRefused(404, 20404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ActivityName            | Available        | AB
                    ActivityName            | Nowhere          | ''
                    Available               | yes              | AB
                    Available               | no               | C
                    FriendlyName            | B                | B
                    FriendlyName            | b                | ''
                    TargetWorkersExpression | level > 1        | BC
                    TargetWorkersExpression | worker.level = 1 | A
                    TaskQueueName           | Experts          | BC
                    TaskQueueName           | experts          | ''
                    TaskQueueSid            | WQ00000000000000000000000000000000 | ''
                    Ordering                | DateStatusChanged:desc | ABC
                    """)
    void listsAreFiltered(String filter, String value, String names) {
        client.worker(workspace, "A", "{\"level\":1}");
        client.worker(workspace, "B", "{\"level\":2}");
        client.post(workers, "FriendlyName", "C", "Attributes", "{\"level\":3}");
        client.queue(workspace, "Experts", "level >= 2");

        StringBuilder found = new StringBuilder();
        for (JsonNode worker : client.get(workers, filter, value).isOk().json().get("workers")) {
            found.append(worker.get("friendly_name").asText());
        }
        assertThat(found).hasToString(names);
    }

    @ParameterizedTest
    @CsvSource({
        "ActivitySid, WA1, ActivitySid is 'WA1'",
        "TaskQueueSid, WK00000000000000000000000000000000, TaskQueueSid is",
        "TargetWorkersExpression, skill-level > 3, extraneous input 'evel' expecting OPERATOR",
        "Ordering, Name:asc, Ordering is 'Name:asc'",
        "Ordering, DateStatusChanged:up, Ordering is"
    })
    void badFiltersAreRefused(String filter, String value, String message) {
        client.get(workers, filter, value).isRefused(400, 20001).says(message);
    }
}
