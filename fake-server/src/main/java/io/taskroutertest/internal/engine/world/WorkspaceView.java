package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.WorkerFacts;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One workspace and everything in it, to be read. */
public interface WorkspaceView {

    Workspace workspace();

    Rows<Activity> activities();

    Rows<TaskChannel> taskChannels();

    Rows<Worker> workers();

    Rows<TaskQueue> taskQueues();

    Rows<Workflow> workflows();

    Rows<Task> tasks();

    Rows<Reservation> reservations();

    /** In the order of the workspace's task channels. */
    Collection<WorkerChannel> channelsOf(Worker worker);

    WorkerChannel channel(Worker worker, TaskChannel channel);

    /** One that went with its task channel: lists that are being paged through remember where it stood. */
    @Nullable WorkerChannel formerChannel(String sid);

    /** By SID or unique name. */
    @Nullable TaskChannel taskChannel(String sidOrUniqueName);

    /** In order of creation, ended ones included. */
    Collection<Reservation> reservationsOfTask(String taskSid);

    /** In order of creation, ended ones included as long as their task exists. */
    Collection<Reservation> reservationsOfWorker(String workerSid);

    /**
     * Counts of the present tasks of this workspace, or of one of its queues or workflows.
     *
     * @param channelSid whose tasks alone count, or null for one tally for each channel that has tasks there
     */
    Collection<TaskTally> taskTallies(String placeSid, @Nullable String channelSid);

    /** How many workers are in each activity, by its SID; activities in which nobody is are absent. */
    Map<String, Integer> workersByActivity();

    TaskFacts facts(Task task);

    WorkerFacts facts(Worker worker);
}
