package io.taskroutertest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test is told that asks why. */
class ExplanationTest {

    private final FakeTaskRouter taskRouter =
            FakeTaskRouter.builder().workspace("desk.yaml", """
                    workspace: Desk
                    workers:
                      Alice: { activity: Offline, attributes: { skills: [billing] } }
                      Bob: { activity: Available, attributes: { skills: billing } }
                    task_queues:
                      Billing: { target_workers: 'skills HAS "billing"' }
                    workflows:
                      Routing: { default_queue: Billing }
                    """).start();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void theFirstReasonOfAWorkerIsToldByNameInAnyCaseAndBySid() {
        Explanation why = taskRouter.view().explain(task());

        assertThat(why.firstReason("alice"))
                .contains("Alice is in activity \"Offline\", which is not available, since its creation");
        assertThat(why.firstReason(taskRouter.workspace().workerSid("Bob")))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .isEqualTo("Bob is not in queue \"Billing\": skills HAS \"billing\" is false: skills is"
                                + " \"billing\" (`skills` is a string; HAS matches arrays only)"));
        assertThat(why.firstReason("Carol")).isEmpty();
    }

    @Test
    void theWorkersOfTheQueueComeBeforeTheOthers() {
        assertThat(taskRouter.view().explain(task()).workers())
                .extracting(Explanation.WorkerReason::name, Explanation.WorkerReason::inQueue)
                .containsExactly(tuple("Alice", true), tuple("Bob", false));
    }

    @Test
    void aTaskThatWasLookedAtIsExplainedAsItIsByNow() {
        task();
        TaskView before = taskRouter.view().tasks().get(0);
        Task.deleter(taskRouter.workspace().sid(), before.sid()).delete(taskRouter.client());

        assertThat(taskRouter.view().explain(before).cause()).startsWith("a client deleted it at ");
        assertThat(taskRouter.view().explain(before))
                .hasToString(taskRouter.view().explain(before.sid()).text());
    }

    @Test
    void aTaskOfAnotherFakeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.view().explain("WT00"))
                .withMessage("This fake has never had a task WT00");
    }

    private String task() {
        return Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .create(taskRouter.client())
                .getSid();
    }
}
