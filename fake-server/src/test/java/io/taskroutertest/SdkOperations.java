package io.taskroutertest;

import static java.util.Map.entry;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Event;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskChannel;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueBulkRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueStatistics;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueuesStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkersCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkersRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkersStatistics;
import com.twilio.rest.taskrouter.v1.workspace.workflow.WorkflowCumulativeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.workflow.WorkflowRealTimeStatistics;
import com.twilio.rest.taskrouter.v1.workspace.workflow.WorkflowStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A call of the SDK for each of its operations on TaskRouter. */
final class SdkOperations {

    /** By the name of the class that carries the operation out, without the common package. */
    static final Map<String, Function<SdkScene, Object>> ALL = Map.ofEntries(
            entry(
                    "WorkspaceCreator",
                    it -> Workspace.creator("New")
                            .setEventCallbackUrl(SdkScene.CALLBACK)
                            .setEventsFilter("task.created")),
            entry("WorkspaceDeleter", it -> Workspace.deleter(it.workspace)),
            entry("WorkspaceFetcher", it -> Workspace.fetcher(it.workspace)),
            entry("WorkspaceReader", it -> Workspace.reader()),
            entry(
                    "WorkspaceUpdater",
                    it -> Workspace.updater(it.workspace).setPrioritizeQueueOrder(Workspace.QueueOrder.LIFO)),
            entry(
                    "workspace.ActivityCreator",
                    it -> Activity.creator(it.workspace, "New").setAvailable(true)),
            entry("workspace.ActivityDeleter", it -> Activity.deleter(it.workspace, it.lunch)),
            entry("workspace.ActivityFetcher", it -> Activity.fetcher(it.workspace, it.lunch)),
            entry("workspace.ActivityReader", it -> Activity.reader(it.workspace)),
            entry(
                    "workspace.ActivityUpdater",
                    it -> Activity.updater(it.workspace, it.lunch).setFriendlyName("Break")),
            entry("workspace.EventFetcher", it -> Event.fetcher(it.workspace, it.event)),
            entry("workspace.EventReader", it -> Event.reader(it.workspace).setMinutes(60)),
            entry(
                    "workspace.TaskChannelCreator",
                    it -> TaskChannel.creator(it.workspace, "New", "new").setChannelOptimizedRouting(true)),
            entry("workspace.TaskChannelDeleter", it -> TaskChannel.deleter(it.workspace, it.channel)),
            entry("workspace.TaskChannelFetcher", it -> TaskChannel.fetcher(it.workspace, it.channel)),
            entry("workspace.TaskChannelReader", it -> TaskChannel.reader(it.workspace)),
            entry(
                    "workspace.TaskChannelUpdater",
                    it -> TaskChannel.updater(it.workspace, it.channel).setFriendlyName("Telefax")),
            entry(
                    "workspace.TaskCreator",
                    it -> Task.creator(it.workspace).setWorkflowSid(it.workflow).setAttributes("{\"type\":\"sales\"}")),
            entry("workspace.TaskDeleter", it -> Task.deleter(it.workspace, it.task)),
            entry("workspace.TaskFetcher", it -> Task.fetcher(it.workspace, it.task)),
            entry("workspace.TaskReader", it -> Task.reader(it.workspace).setAssignmentStatus("reserved")),
            entry(
                    "workspace.TaskUpdater",
                    it -> Task.updater(it.workspace, it.task).setPriority(5).setReason("urgent")),
            entry(
                    "workspace.TaskQueueCreator",
                    it -> TaskQueue.creator(it.workspace, "New")
                            .setTaskOrder(TaskQueue.TaskOrder.LIFO)
                            .setReservationActivitySid(it.lunch)
                            .setAssignmentActivitySid(it.lunch)),
            entry("workspace.TaskQueueDeleter", it -> TaskQueue.deleter(it.workspace, it.spareQueue)),
            entry("workspace.TaskQueueFetcher", it -> TaskQueue.fetcher(it.workspace, it.queue)),
            entry("workspace.TaskQueueReader", it -> TaskQueue.reader(it.workspace)),
            entry(
                    "workspace.TaskQueueUpdater",
                    it -> TaskQueue.updater(it.workspace, it.queue).setMaxReservedWorkers(2)),
            entry(
                    "workspace.WorkerCreator",
                    it -> Worker.creator(it.workspace, "Carol").setAttributes("{\"language\":\"en\"}")),
            entry("workspace.WorkerDeleter", it -> Worker.deleter(it.workspace, it.bob)),
            entry("workspace.WorkerFetcher", it -> Worker.fetcher(it.workspace, it.alice)),
            entry("workspace.WorkerReader", it -> Worker.reader(it.workspace).setAvailable("true")),
            entry(
                    "workspace.WorkerUpdater",
                    it -> Worker.updater(it.workspace, it.bob).setActivitySid(it.available)),
            entry(
                    "workspace.WorkflowCreator",
                    it -> Workflow.creator(it.workspace, "New", it.configuration())
                            .setAssignmentCallbackUrl(SdkScene.CALLBACK)
                            .setFallbackAssignmentCallbackUrl(SdkScene.CALLBACK)),
            entry("workspace.WorkflowDeleter", it -> Workflow.deleter(it.workspace, it.spareWorkflow)),
            entry("workspace.WorkflowFetcher", it -> Workflow.fetcher(it.workspace, it.workflow)),
            entry("workspace.WorkflowReader", it -> Workflow.reader(it.workspace)),
            entry(
                    "workspace.WorkflowUpdater",
                    it -> Workflow.updater(it.workspace, it.workflow).setTaskReservationTimeout(60)),
            entry(
                    "workspace.WorkspaceCumulativeStatisticsFetcher",
                    it -> WorkspaceCumulativeStatistics.fetcher(it.workspace).setSplitByWaitTime("30,60")),
            entry(
                    "workspace.WorkspaceRealTimeStatisticsFetcher",
                    it -> WorkspaceRealTimeStatistics.fetcher(it.workspace)),
            entry("workspace.WorkspaceStatisticsFetcher", it -> WorkspaceStatistics.fetcher(it.workspace)),
            entry(
                    "workspace.task.ReservationFetcher",
                    it -> com.twilio.rest.taskrouter.v1.workspace.task.Reservation.fetcher(
                            it.workspace, it.task, it.reservation)),
            entry(
                    "workspace.task.ReservationReader",
                    it -> com.twilio.rest.taskrouter.v1.workspace.task.Reservation.reader(it.workspace, it.task)),
            entry(
                    "workspace.task.ReservationUpdater",
                    it -> com.twilio.rest.taskrouter.v1.workspace.task.Reservation.updater(
                                    it.workspace, it.task, it.reservation)
                            .setReservationStatus(
                                    com.twilio.rest.taskrouter.v1.workspace.task.Reservation.Status.ACCEPTED)),
            entry(
                    "workspace.taskqueue.TaskQueueBulkRealTimeStatisticsCreator",
                    it -> TaskQueueBulkRealTimeStatistics.creator(it.workspace)
                            .setBody(Map.of("queueSids", List.of(it.queue)))),
            entry(
                    "workspace.taskqueue.TaskQueueCumulativeStatisticsFetcher",
                    it -> TaskQueueCumulativeStatistics.fetcher(it.workspace, it.queue)
                            .setSplitByWaitTime("30,60")),
            entry(
                    "workspace.taskqueue.TaskQueueRealTimeStatisticsFetcher",
                    it -> TaskQueueRealTimeStatistics.fetcher(it.workspace, it.queue)),
            entry(
                    "workspace.taskqueue.TaskQueueStatisticsFetcher",
                    it -> TaskQueueStatistics.fetcher(it.workspace, it.queue)),
            entry("workspace.taskqueue.TaskQueuesStatisticsReader", it -> TaskQueuesStatistics.reader(it.workspace)),
            entry(
                    "workspace.worker.ReservationFetcher",
                    it -> com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.fetcher(
                            it.workspace, it.alice, it.reservation)),
            entry(
                    "workspace.worker.ReservationReader",
                    it -> com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.reader(it.workspace, it.alice)),
            entry(
                    "workspace.worker.ReservationUpdater",
                    it -> com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.updater(
                                    it.workspace, it.alice, it.reservation)
                            .setReservationStatus(
                                    com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status.REJECTED)),
            entry(
                    "workspace.worker.WorkerChannelFetcher",
                    it -> WorkerChannel.fetcher(it.workspace, it.alice, "default")),
            entry("workspace.worker.WorkerChannelReader", it -> WorkerChannel.reader(it.workspace, it.alice)),
            entry(
                    "workspace.worker.WorkerChannelUpdater",
                    it -> WorkerChannel.updater(it.workspace, it.alice, "default")
                            .setCapacity(3)),
            entry("workspace.worker.WorkerStatisticsFetcher", it -> WorkerStatistics.fetcher(it.workspace, it.alice)),
            entry(
                    "workspace.worker.WorkersCumulativeStatisticsFetcher",
                    it -> WorkersCumulativeStatistics.fetcher(it.workspace)),
            entry(
                    "workspace.worker.WorkersRealTimeStatisticsFetcher",
                    it -> WorkersRealTimeStatistics.fetcher(it.workspace)),
            entry("workspace.worker.WorkersStatisticsFetcher", it -> WorkersStatistics.fetcher(it.workspace)),
            entry(
                    "workspace.workflow.WorkflowCumulativeStatisticsFetcher",
                    it -> WorkflowCumulativeStatistics.fetcher(it.workspace, it.workflow)
                            .setSplitByWaitTime("30,60")),
            entry(
                    "workspace.workflow.WorkflowRealTimeStatisticsFetcher",
                    it -> WorkflowRealTimeStatistics.fetcher(it.workspace, it.workflow)),
            entry(
                    "workspace.workflow.WorkflowStatisticsFetcher",
                    it -> WorkflowStatistics.fetcher(it.workspace, it.workflow)));

    /** What a resource may be without: a caller's address, and what nobody has set. */
    static final Set<String> MAY_BE_UNSET = Set.of(
            "Event.getSourceIpAddress",
            "Task.getReason",
            "Task.getRoutingTarget",
            "Workflow.getAssignmentCallbackUrl",
            "Workflow.getDocumentContentType",
            "Workflow.getFallbackAssignmentCallbackUrl");

    private SdkOperations() {}
}
