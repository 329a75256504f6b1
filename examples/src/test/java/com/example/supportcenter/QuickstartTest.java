package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.junit.TaskRouterTest;
import org.junit.jupiter.api.Test;

/**
 * The quickstart of TaskRouter, steps 1 to 7, with nothing but the Twilio SDK: build a workspace, create a task for a
 * caller, answer the assignment callback with {@code dequeue}.
 */
@TaskRouterTest
class QuickstartTest {

    @Test
    void aCallerReachesTheWorkerWithTheRightSkill(FakeTaskRouter taskRouter, TwilioRestClient client) throws Exception {
        Workspace workspace = Workspace.creator("Support Center").create(client);

        Activity available = Activity.creator(workspace.getSid(), "Available")
                .setAvailable(true)
                .create(client);
        Activity.creator(workspace.getSid(), "Offline").setAvailable(false).create(client);
        Activity.creator(workspace.getSid(), "On Task").setAvailable(false).create(client);

        Worker alice =
                Worker.creator(workspace.getSid(), "Alice").setAttributes("""
                        {"skills": ["billing", "technical"], "languages": ["en", "es"], "department": "support",
                         "contact_uri": "client:alice"}""").create(client);

        TaskQueue billing = TaskQueue.creator(workspace.getSid(), "Billing")
                .setTargetWorkers("skills HAS \"billing\"")
                .create(client);
        TaskQueue technical = TaskQueue.creator(workspace.getSid(), "Technical")
                .setTargetWorkers("skills HAS \"technical\"")
                .create(client);
        TaskQueue everybody = TaskQueue.creator(workspace.getSid(), "Default")
                .setTargetWorkers("1==1")
                .create(client);

        Workflow workflow = Workflow.creator(workspace.getSid(), "Support Routing", """
                        {"task_routing": {
                          "filters": [
                            {"filter_friendly_name": "Billing", "expression": "department == 'billing'",
                             "targets": [{"queue": "%s", "timeout": 120}]},
                            {"filter_friendly_name": "Technical", "expression": "department == 'technical'",
                             "targets": [{"queue": "%s", "timeout": 120}]}],
                          "default_filter": {"queue": "%s"}}}""".formatted(
                                billing.getSid(), technical.getSid(), everybody.getSid()))
                .setAssignmentCallbackUrl("/assignment")
                .create(client);

        var config = new SupportCenterConfig(
                taskRouter.accountSid(),
                taskRouter.authToken(),
                workspace.getSid(),
                workflow.getSid(),
                available.getSid(),
                "+15551234567");
        try (var callbacks = new TwilioCallbacks(new SupportCenter(config), config, 0)) {
            taskRouter.applicationUrl(callbacks.url());

            Worker.updater(workspace.getSid(), alice.getSid())
                    .setActivitySid(available.getSid())
                    .update(client);
            Task task = Task.creator(workspace.getSid())
                    .setWorkflowSid(workflow.getSid())
                    .setAttributes("""
                            {"department": "billing", "caller": "+15558675310", "priority": 1,
                             "call_sid": "CA00000000000000000000000000000001"}""")
                    .create(client);

            assertThat(taskRouter).task(task.getSid()).isInQueue("Billing").isAssignedTo("Alice");
            System.out.println(taskRouter.view().timeline());
        }
    }
}
