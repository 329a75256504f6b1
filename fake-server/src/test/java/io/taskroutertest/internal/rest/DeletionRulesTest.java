package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in use stays, and says by what; what nobody uses goes. */
class DeletionRulesTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();

    private void refuses(String path, String reason) {
        client.delete(path).isRefused(400, 20001).says(reason);
        client.get(path).isOk();
    }

    private void goes(String path) {
        Reply gone = client.delete(path).isOk();

        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.headers()).doesNotContainKey("Content-Type");
        client.get(path).isRefused(404, 20404);
        client.delete(path).isRefused(404, 20404);
        client.post(path, "FriendlyName", "Again").isRefused(404, 20404);
    }

    private String activity(String name) {
        return workspace + "/Activities/" + client.activity(workspace, name);
    }

    private String reservation(String task) {
        return task + "/Reservations/" + client.get(task + "/Reservations").text("/reservations/0/sid");
    }

    @Test
    void theDefaultActivityStaysUntilAnotherOneIsIt() {
        refuses(activity("Offline"), "default or timeout activity");

        String unavailable = client.activity(workspace, "Unavailable");
        client.post(workspace, "DefaultActivitySid", unavailable).isOk();
        refuses(activity("Offline"), "default or timeout activity");
        client.post(workspace, "TimeoutActivitySid", unavailable).isOk();
        goes(activity("Offline"));
    }

    @Test
    void theTimeoutActivityStaysThoughItIsNotTheDefaultOne() {
        client.post(workspace, "TimeoutActivitySid", client.activity(workspace, "Unavailable"))
                .isOk();

        refuses(activity("Unavailable"), "default or timeout activity");
    }

    @Test
    void anActivityStaysWhileWorkersAreInIt() {
        String worker = workspace + "/Workers/" + client.worker(workspace, "Alice", "{}");
        refuses(activity("Available"), "while workers are in it");

        client.post(worker, "ActivitySid", client.activity(workspace, "Offline"))
                .isOk();
        goes(activity("Available"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReservationActivitySid", "AssignmentActivitySid"})
    void anActivityStaysWhileAQueueUsesIt(String parameter) {
        String unavailable = client.activity(workspace, "Unavailable");
        String queue = workspace + "/TaskQueues/" + client.queue(workspace, "Support", "1==1");
        client.post(queue, parameter, unavailable).isOk();
        refuses(activity("Unavailable"), "uses it");

        client.post(queue, parameter, "").isOk();
        goes(activity("Unavailable"));
    }

    @Test
    void aWorkerStaysWhileItHasAReservation() {
        String worker = workspace + "/Workers/" + client.worker(workspace, "Alice", "{}");
        String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));
        refuses(worker, "pending");
        client.post(reservation(task), "ReservationStatus", "accepted").isOk();
        refuses(worker, "accepted");
        client.post(reservation(task), "ReservationStatus", "wrapping").isOk();
        refuses(worker, "wrapping");

        client.post(task, "AssignmentStatus", "completed").isOk();
        goes(worker);
    }

    @Test
    void aQueueStaysWhileATaskIsPendingInItAndGoesThoughAWorkflowNamesIt() {
        String workflow = client.workflow(workspace);
        String queue = workspace + "/TaskQueues/"
                + client.get(workspace + "/TaskQueues").text("/task_queues/0/sid");
        String task = workspace + "/Tasks/" + client.task(workspace, workflow);
        refuses(queue, "is pending in it");

        client.post(task, "AssignmentStatus", "canceled").isOk();
        goes(queue);
        client.get(workspace + "/Workflows/" + workflow).isOk();
    }

    @Test
    void aWorkflowStaysWhileATaskWaitsAndGoesOnceItIsAssigned() {
        String workflow = client.workflow(workspace);
        String task = workspace + "/Tasks/" + client.task(workspace, workflow);
        refuses(workspace + "/Workflows/" + workflow, "is pending");
        client.worker(workspace, "Alice", "{}");
        refuses(workspace + "/Workflows/" + workflow, "is reserved");

        client.post(reservation(task), "ReservationStatus", "accepted").isOk();
        goes(workspace + "/Workflows/" + workflow);
        client.post(task, "AssignmentStatus", "completed").isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "voice", "video", "sms", "chat"})
    void predefinedTaskChannelsStay(String name) {
        refuses(workspace + "/TaskChannels/" + name, "is predefined");
    }

    @Test
    void aTaskChannelStaysWhileATaskUsesIt() {
        String channel = workspace + "/TaskChannels/fax";
        client.post(workspace + "/TaskChannels", "FriendlyName", "Fax", "UniqueName", "fax")
                .isOk();
        String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace), "TaskChannel", "fax");
        refuses(channel, "while tasks use it");

        client.delete(task).isOk();
        goes(channel);
    }

    @Test
    void aTaskGoesInAnyStatusAndItsReservationsWithIt() {
        String worker = workspace + "/Workers/" + client.worker(workspace, "Alice", "{}");
        String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));
        String reservation = reservation(task);
        client.post(reservation, "ReservationStatus", "accepted").isOk();

        goes(task);
        client.get(reservation).isRefused(404, 20404);
        assertThat(client.get(worker + "/Reservations").json().get("reservations"))
                .isEmpty();
        goes(worker);
    }

    @Test
    void aWorkspaceGoesWhateverIsInItAndItsPathsAnswerNotFound() {
        client.worker(workspace, "Alice", "{}");
        String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));
        String reservation = reservation(task);

        goes(workspace);
        for (String path : new String[] {task, reservation, workspace + "/Workers", workspace + "/Events"}) {
            client.get(path).isRefused(404, 20404).says(path + " was not found");
        }
        assertThat(client.get("/Workspaces").json().get("workspaces")).isEmpty();
    }

    @Test
    void theSidOfWhatIsGoneIsNotGivenOutAgain() {
        String workers = workspace + "/Workers/";
        String former = client.worker(workspace, "Alice", "{}");
        goes(workers + former);

        assertThat(client.worker(workspace, "Alice", "{}")).isNotEqualTo(former);
        client.get(workers + former).isRefused(404, 20404);
    }
}
