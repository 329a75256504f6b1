package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.TaskRouterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application that swallows an error leaves no trace in TaskRouter; the failure of its test shows the error all the same. */
class RefusedRequestsTest {

    private final FakeTaskRouter taskRouter = HelpDesk.start();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void aTaskThatWasRefusedIsTheReasonWhyThereIsNone() {
        createTask("{}");
        assertThat(messageOf(() -> assertThat(taskRouter).onlyTask()))
                .contains(
                        "but it had no tasks\nand a request to create one was refused: POST ", "/Tasks: 400, 20001: ");

        createTask("{}");
        assertThat(messageOf(() -> assertThat(taskRouter).taskWhere("customer", "c-1")))
                .contains("and 2 requests to create one were refused, the last of them: POST ");
        assertThat(messageOf(() -> assertThat(taskRouter).hasTasks(2)))
                .contains("and 2 requests to create one were refused");
    }

    @Test
    void whatElseWasRefusedIsShownBelowTheTimeline() {
        for (int i = 0; i < 7; i++) {
            createWorker("Alice");
        }

        assertThat(messageOf(() -> assertThat(taskRouter).hasTasks(1)))
                .contains("but it had no tasks\n\nTimeline:")
                .contains(
                        "Requests that were refused:\n… 2 earlier lines omitted\n2026-01-01T00:00:00Z POST /v1/Workspaces/")
                .contains("/Workers: 400, ");
    }

    @Test
    void aTaskThatThereIsNeedsNoReason() {
        createTask("{}");
        HelpDesk.task(taskRouter, "{}");

        assertThat(messageOf(() -> assertThat(taskRouter).hasTasks(0))).doesNotContain("requests to create one");
        assertThat(messageOf(() -> assertThat(taskRouter).hasTasks(2)))
                .contains("and a request to create one was refused");
    }

    @Test
    void aFaultThatATestHasOrderedIsARefusalToo() {
        taskRouter.faults().add(Fault.failingApi(503));

        createTask("{}");

        assertThat(messageOf(() -> assertThat(taskRouter).onlyTask())).contains("/Tasks: 503, ");
    }

    @Test
    void whatWasServedIsNone() {
        HelpDesk.task(taskRouter, "{}");

        assertThat(taskRouter.view().refusedRequests()).isEmpty();
        assertThat(messageOf(() -> assertThat(taskRouter).hasTasks(0))).doesNotContain("refused");
    }

    @Test
    void theyAreToldElsewhereTooAndForgottenByAReset() {
        createTask("{}");
        TaskRouterView remote = FakeTaskRouter.connect(taskRouter.baseUrl());

        assertThat(remote.refusedRequests())
                .isEqualTo(taskRouter.view().refusedRequests())
                .hasSize(1);
        taskRouter.reset();
        assertThat(remote.refusedRequests()).isEmpty();
    }

    @Test
    void theYoungestHundredAreKept() {
        createTask("{}");
        for (int i = 0; i < 100; i++) {
            createWorker("Bob");
        }

        assertThat(taskRouter.view().refusedRequests())
                .hasSize(100)
                .extracting(RefusedRequest::path)
                .allMatch(path -> path.endsWith("/Workers"));
    }

    private void createTask(String attributes) {
        swallowing(() -> Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Strict"))
                .setAttributes(attributes)
                .create(taskRouter.client()));
    }

    private void createWorker(String name) {
        swallowing(() -> Worker.creator(taskRouter.workspace().sid(), name).create(taskRouter.client()));
    }

    private static void swallowing(Runnable request) {
        try {
            request.run();
        } catch (ApiException swallowed) {
            assertThat(swallowed.getStatusCode()).isIn(400, 503);
        }
    }
}
