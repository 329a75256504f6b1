package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same assertions on a fake that runs elsewhere: whatever it is asked, it says what it says in its own JVM. */
class RemoteTaskRouterTest {

    private final FakeTaskRouter fake = HelpDesk.start();
    private TaskRouterView remote;

    @BeforeEach
    void anEventfulDay() {
        String deleted = HelpDesk.task(fake, "{\"tier\":1.50,\"names\":[\"Zoë\",null]}");
        HelpDesk.serve(fake);
        Task.deleter(fake.workspace().sid(), deleted).delete(fake.client());
        HelpDesk.task(fake, "no JSON");
        HelpDesk.task(fake, "{\"department\":\"law\"}");
        fake.clock().advance(Duration.ofSeconds(121));
        remote = FakeTaskRouter.connect(fake.baseUrl());
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void everythingThatCanBeSeenIsTheSame() {
        assertThat(remote.now()).isEqualTo(fake.view().now());
        assertThat(remote.tasks()).isEqualTo(fake.view().tasks()).hasSize(3);
        assertThat(remote.workers()).isEqualTo(fake.view().workers()).hasSize(3);
        assertThat(remote.taskQueues()).isEqualTo(fake.view().taskQueues()).hasSize(3);
        assertThat(remote.workflows()).isEqualTo(fake.view().workflows()).hasSize(2);
        assertThat(remote.reservations()).isEqualTo(fake.view().reservations()).hasSize(2);
        assertThat(remote.events()).isEqualTo(fake.view().events()).isNotEmpty();
        assertThat(remote.alerts()).isEqualTo(fake.alerts()).isNotEmpty();
        assertThat(remote.sentCallbacks())
                .isEqualTo(fake.view().sentCallbacks())
                .isNotEmpty();
        assertThat(remote.timeline()).isEqualTo(fake.view().timeline());
        for (TaskView task : fake.view().tasks()) {
            assertThat(remote.explain(task.sid())).isEqualTo(fake.view().explain(task.sid()));
        }
        String queue = fake.workspace().taskQueueSid("Billing");
        assertThat(remote.workersOf(queue))
                .isEqualTo(fake.view().workersOf(queue))
                .hasSize(2);
        String workflow = fake.workspace().workflowSid("Routing");
        for (String attributes : new String[] {"{\"department\":\"billing\"}", "{}", "no JSON"}) {
            assertThat(remote.route(workflow, attributes)).isEqualTo(fake.view().route(workflow, attributes));
        }
    }

    @Test
    void assertionsWorkAndFailAsOnAFakeInThisJvm() {
        assertThat(remote)
                .hasTasks(3)
                .queue("Nobody")
                .hasWaitingTasks(1)
                .hasNoWorkers()
                .and()
                .workflow("Routing")
                .routes(Map.of("department", "billing"))
                .toQueue("Billing")
                .and()
                .and()
                .worker("Alice")
                .isInActivity("Offline")
                .hasReservation(TIMEOUT)
                .and()
                .taskWhere("department", "law")
                .hasNoReservationFor("Bob")
                .within(Duration.ofSeconds(121));
        assertThat(messageOf(
                        () -> assertThat(remote).taskWhere("department", "law").hasStatus(TaskStatus.RESERVED)))
                .isEqualTo(messageOf(
                        () -> assertThat(fake).taskWhere("department", "law").hasStatus(TaskStatus.RESERVED)));
    }

    @Test
    void whatThereIsNotFailsTheAssertion() {
        assertThat(messageOf(() -> assertThat(remote).worker("Alcie"))).contains("(\"Alice\"?)");
        assertThat(messageOf(() -> assertThat(remote).task(SupportDesk.sid("WT", 99))))
                .contains("to have a task " + SupportDesk.sid("WT", 99));
    }

    @Test
    void aServerThatIsGoneFailsTheAssertionWithItsUrl() {
        String url = fake.baseUrl().toString();
        fake.close();

        assertThat(messageOf(() -> assertThat(remote).onlyTask()))
                .contains("Cannot read the tasks of the TaskRouter:")
                .contains("No fake of TaskRouter answers at " + url + "/__admin/taskrouter/snapshot");
    }
}
