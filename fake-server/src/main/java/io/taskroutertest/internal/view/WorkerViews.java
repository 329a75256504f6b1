package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.QueueWorkers;
import io.taskroutertest.internal.json.Values;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.util.List;

/** Shows workers, task queues and workflows. */
public final class WorkerViews {

    private WorkerViews() {}

    public static WorkerView worker(WorkspaceView workspace, Worker worker) {
        Activity activity = workspace.facts(worker).activity();
        return new WorkerView(
                worker.sid(),
                worker.workspaceSid(),
                worker.friendlyName(),
                activity.friendlyName(),
                activity.available(),
                Values.plain(worker.attributes().value()),
                worker.attributes().text(),
                worker.dateStatusChanged(),
                workspace.channelsOf(worker).stream()
                        .map(channel -> new WorkerView.Channel(
                                channel.taskChannelUniqueName(),
                                channel.available(),
                                channel.configuredCapacity(),
                                channel.reserved(),
                                channel.assignedTasks()))
                        .toList());
    }

    public static List<WorkerView> workersOf(WorldView world, String taskQueueSid) {
        for (WorkspaceView workspace : world.workspaces().all()) {
            TaskQueue queue = workspace.taskQueues().find(taskQueueSid);
            if (queue != null) {
                return QueueWorkers.of(workspace, queue)
                        .map(worker -> worker(workspace, worker))
                        .toList();
            }
        }
        throw new IllegalArgumentException("There is no task queue " + taskQueueSid);
    }

    public static WorkflowView workflow(Workflow workflow) {
        return new WorkflowView(
                workflow.sid(),
                workflow.workspaceSid(),
                workflow.friendlyName(),
                workflow.configuration().text());
    }

    public static TaskQueueView queue(TaskQueue queue) {
        return new TaskQueueView(
                queue.sid(),
                queue.workspaceSid(),
                queue.friendlyName(),
                queue.targetWorkers().text());
    }
}
