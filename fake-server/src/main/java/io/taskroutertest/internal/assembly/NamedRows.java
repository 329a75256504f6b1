package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.Rows;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of resource that has names.
 *
 * @param word what messages call one of them
 */
record NamedRows<T>(
        String word, Function<WorkspaceView, Rows<T>> rows, Function<T, String> sid, Function<T, String> name) {

    static final NamedRows<Worker> WORKER =
            new NamedRows<>("worker", WorkspaceView::workers, Worker::sid, Worker::friendlyName);
    static final NamedRows<Workflow> WORKFLOW =
            new NamedRows<>("workflow", WorkspaceView::workflows, Workflow::sid, Workflow::friendlyName);
    static final NamedRows<TaskQueue> TASK_QUEUE =
            new NamedRows<>("task queue", WorkspaceView::taskQueues, TaskQueue::sid, TaskQueue::friendlyName);
    static final NamedRows<Activity> ACTIVITY =
            new NamedRows<>("activity", WorkspaceView::activities, Activity::sid, Activity::friendlyName);
    static final NamedRows<TaskChannel> TASK_CHANNEL =
            new NamedRows<>("task channel", WorkspaceView::taskChannels, TaskChannel::sid, TaskChannel::uniqueName);

    /** A SID means one resource, a name all that bear it in whatever case. */
    List<NameLookup.Found> find(WorkspaceView workspace, String nameOrSid) {
        Rows<T> all = rows.apply(workspace);
        T bySid = all.find(nameOrSid);
        List<T> meant = bySid == null ? all.allNamed(nameOrSid) : List.of(bySid);
        return meant.stream().map(row -> found(workspace, row)).toList();
    }

    List<NameLookup.Found> all(WorkspaceView workspace) {
        return rows.apply(workspace).all().stream()
                .map(row -> found(workspace, row))
                .toList();
    }

    private NameLookup.Found found(WorkspaceView workspace, T row) {
        return new NameLookup.Found(
                workspace.workspace().sid(), workspace.workspace().friendlyName(), sid.apply(row), name.apply(row));
    }
}
