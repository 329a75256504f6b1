package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.WorkerFacts;
import io.taskroutertest.internal.engine.model.Activity;
import io.taskroutertest.internal.engine.model.Reservation;
import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.TaskChannel;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.model.WorkerChannel;
import io.taskroutertest.internal.engine.model.Workflow;
import io.taskroutertest.internal.engine.model.Workspace;
import java.util.Collection;
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

    TaskFacts facts(Task task);

    WorkerFacts facts(Worker worker);
}
