package io.taskroutertest;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Event;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskChannel;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import java.net.URI;

/** A workspace made by the SDK: a task reserved for Alice, and one of everything that is nobody's and can be deleted. */
final class SdkScene {

    static final URI CALLBACK = URI.create("https://example.org/callback");
    static final String CONFIGURATION = "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}";

    final String workspace;
    final String available;
    final String lunch;
    final String queue;
    final String workflow;
    final String channel;
    final String alice;
    final String bob;
    final String spareQueue;
    final String spareWorkflow;
    final String task;
    final String reservation;
    final String event;

    SdkScene(FakeTaskRouter fake) {
        TwilioRestClient client = fake.client();
        workspace = Workspace.creator("Support")
                .setEventsFilter("task.system-deleted")
                .create(client)
                .getSid();
        Workspace.updater(workspace).setEventCallbackUrl(CALLBACK).update(client);
        available = Activity.reader(workspace)
                .setFriendlyName("Available")
                .read(client)
                .iterator()
                .next()
                .getSid();
        lunch = Activity.creator(workspace, "Lunch").create(client).getSid();
        channel = TaskChannel.creator(workspace, "Fax", "fax").create(client).getSid();
        queue = queue("Everybody", client);
        spareQueue = queue("Spare", client);
        workflow = workflow("Main", client);
        spareWorkflow = workflow("Spare", client);
        alice = Worker.creator(workspace, "Alice")
                .setActivitySid(available)
                .create(client)
                .getSid();
        bob = Worker.creator(workspace, "Bob").create(client).getSid();
        task = Task.creator(workspace).setWorkflowSid(workflow).create(client).getSid();
        reservation = Reservation.reader(workspace, task)
                .read(client)
                .iterator()
                .next()
                .getSid();
        event = Event.reader(workspace).read(client).iterator().next().getSid();
    }

    private String queue(String name, TwilioRestClient client) {
        return TaskQueue.creator(workspace, name)
                .setReservationActivitySid(available)
                .setAssignmentActivitySid(available)
                .create(client)
                .getSid();
    }

    private String workflow(String name, TwilioRestClient client) {
        return Workflow.creator(workspace, name, configuration()).create(client).getSid();
    }

    String configuration() {
        return String.format(CONFIGURATION, queue);
    }
}
