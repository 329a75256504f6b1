package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    /** PUT names no operation anywhere, so that it tells a path that exists (405) from one that does not (404). */
    @Test
    void everyPathOfTheContractIsKnownButForStatistics() {
        Client client = Client.lenient();
        String workspace = client.workspace();
        String workflow = client.workflow(workspace);
        String worker = client.worker(workspace, "Alice", "{}");
        String task = client.task(workspace, workflow);
        String reservation =
                client.get(workspace + "/Tasks/" + task + "/Reservations").text("/reservations/0/sid");
        List<String> paths = Contract.operations().stream()
                .filter(operation -> !operation.contains("Statistics"))
                .map(operation -> operation.substring(operation.indexOf(' ') + "/v1".length() + 1))
                .distinct()
                .toList();

        assertThat(paths).hasSize(22).allSatisfy(path -> {
            String last = path.contains("Activities")
                    ? client.activity(workspace, "Offline")
                    : path.contains("TaskQueues")
                            ? client.get(workspace + "/TaskQueues").text("/task_queues/0/sid")
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
                                                                    : workspace.substring("/Workspaces/".length());
            String asked = path.replace("{WorkspaceSid}", workspace.substring("/Workspaces/".length()))
                    .replace("{WorkerSid}", worker)
                    .replace("{TaskSid}", task)
                    .replace("{Sid}", last);
            client.send("PUT", asked, "", "", Client.with()).isRefused(405, 20004);
        });
    }

    @Test
    void statisticsAreNotThereYetAndAnswerLikeUnknownPaths() {
        Client client = Client.lenient();
        String workspace = client.workspace();

        client.get(workspace + "/Statistics").isRefused(404, 20404);
        client.get(workspace + "/Workers/Statistics").isRefused(404, 20404);
    }
}
