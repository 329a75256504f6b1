package io.taskroutertest.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RealTimeTest {

    private static final String DESK = """
            workspace: Desk
            workers:
              Alice: { activity: Available }
            task_queues:
              Everybody: { target_workers: 1==1 }
            workflows:
              Routing: { task_reservation_timeout: 1, default_queue: Everybody }
            """;

    @Test
    void whatFallsDueHappensThoughNobodyAsks() throws InterruptedException {
        CountDownLatch timedOut = new CountDownLatch(1);
        try (FakeServer server = ControlledFake.start(new FakeSettings(
                new Settings(0, Instant.now(), Limits.DEFAULT, Set.of()),
                null,
                null,
                null,
                true,
                Duration.ofSeconds(30),
                WireMockDoor.Options.inTests(0),
                WorkspaceDefinitions.read("desk.yaml", DESK)))) {
            server.engine().subscribe(logged -> {
                if ("reservation.timeout".equals(logged.event().eventType())) {
                    timedOut.countDown();
                }
            });
            String workspace = String.valueOf(server.firstWorkspaceSid());
            String workflow = server.engine()
                    .read(world -> String.valueOf(world.workspaces().get(workspace).workflows().all().stream()
                            .findFirst()
                            .orElseThrow()
                            .sid()));

            server.engine().execute(CreateTask.of(workspace).withWorkflowSid(workflow));

            assertThat(timedOut.await(10, TimeUnit.MINUTES)).isTrue();
        }
    }
}
