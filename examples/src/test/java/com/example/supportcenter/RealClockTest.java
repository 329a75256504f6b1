package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.TaskRouterView;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where time cannot be moved, Awaitility waits; through HTTP it does so on a standalone server too. */
class RealClockTest {

    private final FakeTaskRouter fake =
            FakeTaskRouter.builder().realClock().workspace("desk.yaml", """
                    workspace: Desk
                    workers:
                      Alice: { activity: Available }
                    task_queues:
                      Everybody: { target_workers: '1 == 1' }
                    workflows:
                      Routing: { default_queue: Everybody }
                    """).start();
    private TaskRouterView remote;

    @BeforeEach
    void aTask() {
        remote = FakeTaskRouter.connect(fake.baseUrl());
        Task.creator(fake.workspace().sid())
                .setWorkflowSid(fake.workspace().workflowSid("Routing"))
                .setAttributes("{}")
                .create(fake.client());
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void anAssertionIsAwaited() {
        fake.worker("Alice").now().accept();

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(remote).onlyTask().isAssignedTo("Alice"));
    }

    @Test
    void atTheLimitTheFailureQuotesTheLastStateAndItsReason() {
        Assertions.assertThatThrownBy(() -> await().atMost(Duration.ofMillis(300))
                        .pollInSameThread() // so that it looks at least once, however slow the machine
                        .pollInterval(Duration.ofMillis(50))
                        .untilAsserted(() -> assertThat(remote).onlyTask().isAssignedTo("Alice")))
                .isInstanceOf(ConditionTimeoutException.class)
                .hasMessageContaining("to be assigned to \"Alice\"")
                .hasMessageContaining("but it was reserved in queue \"Everybody\"")
                .hasMessageContaining("because Alice is offered it and may answer until")
                .hasMessageContaining("Timeline:");
    }
}
