package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What one client is answered while another deletes whatever it finds. */
class ConcurrentDeletionTest {

    private final Client client = Client.lenient();
    private final String workspace = "/Workspaces/"
            + client.post("/Workspaces", "FriendlyName", "Support Center").sid();

    @Test
    void aResourceThatWasCreatedIsAnsweredWhateverAnotherClientDeletes() {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService others = Executors.newSingleThreadExecutor();
        CompletableFuture<Void> deleting = CompletableFuture.runAsync(
                () -> {
                    while (!done.get()) {
                        client.get(workspace + "/Workers")
                                .json()
                                .get("workers")
                                .forEach(worker -> client.delete(workspace + "/Workers/"
                                        + worker.get("sid").asText()));
                    }
                },
                others);
        try {
            List<Reply> created = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                created.add(client.post(workspace + "/Workers", "FriendlyName", "Worker " + i));
            }

            assertThat(created).extracting(Reply::status).containsOnly(201);
        } finally {
            done.set(true);
            deleting.join();
            others.shutdownNow();
        }
    }
}
