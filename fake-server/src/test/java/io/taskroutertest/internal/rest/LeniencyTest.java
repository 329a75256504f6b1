package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is read leniently is told of once it has been carried out, and not before. */
class LeniencyTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));

    @Test
    void whatIsRefusedRaisesNoAlert() {
        client.send("PATCH", task, "", "Priority=many", Client.with()).isRefused(400, 20001);
        client.post(task, "ReservationStatus", "completed").isRefused(400, 20001);

        assertThat(client.refusedInProduction()).isEmpty();
    }
}
