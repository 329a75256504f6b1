package com.example.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.assertions.AbstractTaskAssert;
import io.taskroutertest.assertions.AbstractTaskRouterAssert;
import io.taskroutertest.assertions.TaskRouterAssertions;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team's own words on top of the assertions, in its own package, without losing theirs. */
class CustomAssertionsTest {

    private final FakeTaskRouter taskRouter =
            FakeTaskRouter.builder().workspace("desk.yaml", """
                    workspace: Desk
                    workers: { Alice: { activity: Available, attributes: { skills: [billing] } } }
                    task_queues: { Billing: { target_workers: 'skills HAS "billing"' } }
                    workflows: { Routing: { default_queue: Billing } }
                    """).start();

    /** What this team says of its contact center. */
    static final class ContactCenterAssert extends AbstractTaskRouterAssert<ContactCenterAssert> {

        ContactCenterAssert(TaskRouterView actual) {
            super(actual, ContactCenterAssert.class);
        }

        ContactCenterAssert isIdle() {
            return queue("Billing")
                    .hasWaitingTasks(0)
                    .and()
                    .worker("Alice")
                    .isAvailable()
                    .and();
        }
    }

    /** What this team says of a task. */
    static final class EscalationAssert extends AbstractTaskAssert<EscalationAssert> {

        EscalationAssert(TaskView actual, TaskRouterView view) {
            super(actual, EscalationAssert.class, view);
        }

        EscalationAssert isUrgent() {
            if (actual.priority() < 10) {
                failWithMessage("Expecting an urgent task, but its priority was %s", actual.priority());
            }
            return myself;
        }
    }

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void aSubclassNavigatesAndComesBackAsItself() {
        ContactCenterAssert back = new ContactCenterAssert(taskRouter.view())
                .isIdle()
                .hasTasks(0)
                .worker("Alice")
                .hasReservations(0)
                .and()
                .isIdle();

        assertThat(back).isNotNull();
    }

    @Test
    void aSubclassOfATasksAssertionsKeepsItsType() {
        TaskView task = escalate("12");

        new EscalationAssert(task, taskRouter.view())
                .isReservedFor("Alice")
                .isUrgent()
                .reservation()
                .hasStatus(ReservationStatus.PENDING)
                .and()
                .isUrgent();
    }

    @Test
    void theFailureOfASubclassIsTheFailureOfWhatItIsMadeOf() {
        TaskView task = escalate("0");

        assertThatThrownBy(() -> new ContactCenterAssert(taskRouter.view()).isIdle())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to have no waiting tasks")
                .hasMessageContaining("Timeline:");
        assertThatThrownBy(() -> new EscalationAssert(task, taskRouter.view())
                        .as("the escalation")
                        .isUrgent())
                .isInstanceOf(AssertionError.class)
                .hasMessage("[the escalation] Expecting an urgent task, but its priority was 0");
    }

    /** As AssertJ suggests it: one class from which everything is imported. */
    static final class OurAssertions extends TaskRouterAssertions {

        static ContactCenterAssert assertThatOur(TaskRouterView actual) {
            return new ContactCenterAssert(actual);
        }
    }

    @Test
    void aTeamCollectsItsAssertionsInOneClass() {
        OurAssertions.assertThatOur(taskRouter.view()).isIdle();
        OurAssertions.assertThat(taskRouter).hasTasks(0);
        OurAssertions.assertThat("AssertJ's own").contains("own");
    }

    private TaskView escalate(String priority) {
        com.twilio.rest.taskrouter.v1.workspace.Task.creator(
                        taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .setAttributes("{}")
                .setPriority(Integer.parseInt(priority))
                .create(taskRouter.client());
        return taskRouter.view().tasks().get(0);
    }
}
