package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskQueueResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String queues = workspace + "/TaskQueues";

    @Test
    void defaultsAreThoseOfTheService() {
        Reply queue = client.post(queues, "FriendlyName", "Support").isOk();

        assertThat(queue.text("target_workers")).isEqualTo("1==1");
        assertThat(queue.text("task_order")).isEqualTo("FIFO");
        assertThat(queue.json().get("max_reserved_workers").asInt()).isEqualTo(1);
        assertThat(queue.text("reservation_activity_sid")).isNull();
        assertThat(queue.text("/links/reservation_activity")).isNull();
    }

    @Test
    void activitiesAreShownWithTheirNamesAndClearedByAnEmptySid() {
        String offline = client.activity(workspace, "Offline");
        Reply queue = client.post(queues, "FriendlyName", "Support", "AssignmentActivitySid", offline)
                .isOk();

        assertThat(queue.text("assignment_activity_name")).isEqualTo("Offline");
        assertThat(client.post(queues + "/" + queue.sid(), "AssignmentActivitySid", "")
                        .text("assignment_activity_sid"))
                .isNull();
    }

    @Test
    void theParsersTextIsTheMessageForABadExpression() {
        client.post(queues, "FriendlyName", "Support", "TargetWorkers", "skill-level > 3")
                .isRefused(400, 20001)
                .says("extraneous input 'evel' expecting OPERATOR");
    }

    @Test
    void anEmptyExpressionMatchesNobody() {
        client.worker(workspace, "Alice", "{}");
        client.queue(workspace, "Nobody", "");

        assertThat(client.get(workspace + "/Workers", "TaskQueueName", "Nobody")
                        .json()
                        .get("workers"))
                .isEmpty();
    }

    @Test
    void aUsedNameIsRefused() {
        client.queue(workspace, "Support", "1==1");

        client.post(queues, "FriendlyName", "Support")
                .isRefused(400, 20001)
                .says("Queue named Support already exists for workspace " + workspace.substring(12));
    }

    @ParameterizedTest
    @CsvSource({"MaxReservedWorkers, 51", "MaxReservedWorkers, few", "TaskOrder, RANDOM", "ReservationActivitySid, WA1"
    })
    void badParametersAreRefusedByName(String name, String value) {
        client.post(queues, "FriendlyName", "Support", name, value)
                .isRefused(400, 20001)
                .says(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FriendlyName             | test                      | test
                    EvaluateWorkerAttributes | {"tech_support_skill":"6"} | skilled,test
                    EvaluateWorkerAttributes | {}                        | test
                    WorkerSid                | WK00000000000000000000000000000000 | ''
                    """)
    void listsAreFiltered(String filter, String value, String names) {
        client.queue(workspace, "skilled", "tech_support_skill > 5");
        client.queue(workspace, "test", "1==1");
        client.queue(workspace, "test1", "missingAttribute = \"foo\"");

        assertThat(names(client.get(queues, filter, value))).isEqualTo(names);
    }

    @Test
    void aWorkersQueuesAreThoseWhoseExpressionNamesIt() {
        client.queue(workspace, "skilled", "tech_support_skill > 5");
        client.queue(workspace, "missing", "missingAttribute = \"foo\"");
        String worker = client.worker(workspace, "Alice", "{\"tech_support_skill\":6}");

        assertThat(names(client.get(queues, "WorkerSid", worker))).isEqualTo("skilled");
    }

    private static String names(Reply reply) {
        StringBuilder names = new StringBuilder();
        for (JsonNode queue : reply.isOk().json().get("task_queues")) {
            names.append(names.isEmpty() ? "" : ",")
                    .append(queue.get("friendly_name").asText());
        }
        return names.toString();
    }

    @Test
    void supposedAttributesMustBeAnObject() {
        client.get(queues, "EvaluateWorkerAttributes", "[1]").isRefused(400, 20001);
    }
}
