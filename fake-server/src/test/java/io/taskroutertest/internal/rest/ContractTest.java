package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    /** PUT names no operation anywhere, so that it tells a path that exists (405) from one that does not (404). */
    @Test
    void everyPathOfTheContractIsKnown() {
        Client client = Client.lenient();
        String workspace = client.workspace();
        String workflow = client.workflow(workspace);
        String queue = client.get(workspace + "/TaskQueues").text("/task_queues/0/sid");
        String worker = client.worker(workspace, "Alice", "{}");
        String task = client.task(workspace, workflow);
        String reservation =
                client.get(workspace + "/Tasks/" + task + "/Reservations").text("/reservations/0/sid");
        List<String> paths = Contract.operations().stream()
                .map(operation -> operation.substring(operation.indexOf(' ') + "/v1".length() + 1))
                .distinct()
                .toList();
        String event = client.get(workspace + "/Events").text("/events/0/sid");

        assertThat(paths).hasSize(37).allSatisfy(path -> {
            String last = path.contains("Activities")
                    ? client.activity(workspace, "Offline")
                    : path.contains("Events")
                            ? event
                            : path.contains("TaskQueues")
                                    ? queue
                                    : path.contains("Workflows")
                                            ? workflow
                                            : path.contains("Channels")
                                                    ? "voice"
                                                    : path.contains("Reservations")
                                                            ? reservation
                                                            : path.contains("Tasks/")
                                                                    ? task
                                                                    : path.contains("Workers/")
                                                                            ? worker
                                                                            : workspace.substring(
                                                                                    "/Workspaces/".length());
            String asked = path.replace("{WorkspaceSid}", workspace.substring("/Workspaces/".length()))
                    .replace("{WorkerSid}", worker)
                    .replace("{TaskSid}", task)
                    .replace("{WorkflowSid}", workflow)
                    .replace("{TaskQueueSid}", queue)
                    .replace("{Sid}", last);
            client.send("PUT", asked, "", "", Client.with()).isRefused(405, 20004);
        });
    }
}
