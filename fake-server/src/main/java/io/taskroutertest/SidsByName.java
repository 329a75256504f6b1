package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.definition.NearestNames;
import io.taskroutertest.internal.definition.WorkspaceExport;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.Rows;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.function.Function;

/** A workspace of the fake, looked at anew with every question, also after a reset. */
final class SidsByName implements FakeWorkspace {

    private final FakeServer server;
    private final String sid;

    SidsByName(FakeServer server, String sid) {
        this.server = server;
        this.sid = sid;
    }

    @Override
    public String sid() {
        server.requireOpen();
        return sid;
    }

    @Override
    public String name() {
        return read(view -> view.workspace().friendlyName());
    }

    @Override
    public String activitySid(String name) {
        return find("activity", name, WorkspaceView::activities, Activity::sid, Activity::friendlyName);
    }

    @Override
    public String workerSid(String name) {
        return find("worker", name, WorkspaceView::workers, Worker::sid, Worker::friendlyName);
    }

    @Override
    public String taskQueueSid(String name) {
        return find("task queue", name, WorkspaceView::taskQueues, TaskQueue::sid, TaskQueue::friendlyName);
    }

    @Override
    public String workflowSid(String name) {
        return find("workflow", name, WorkspaceView::workflows, Workflow::sid, Workflow::friendlyName);
    }

    @Override
    public String taskChannelSid(String uniqueName) {
        return find("task channel", uniqueName, WorkspaceView::taskChannels, TaskChannel::sid, TaskChannel::uniqueName);
    }

    @Override
    public String definition() {
        server.settle();
        read(view -> view.workspace().sid());
        return WorkspaceExport.yaml(server.definitions().of(sid));
    }

    private <T> String find(
            String kind,
            String name,
            Function<WorkspaceView, Rows<T>> rows,
            Function<T, String> sidOf,
            Function<T, String> nameOf) {
        return read(view -> {
            T row = rows.apply(view).named(name);
            if (row == null) {
                throw new IllegalArgumentException("Workspace "
                        + view.workspace().friendlyName() + " has no " + kind
                        + " named '" + name + "'; it has "
                        + NearestNames.first(
                                name,
                                rows.apply(view).all().stream().map(nameOf).toList()));
            }
            return sidOf.apply(row);
        });
    }

    private <R> R read(Function<WorkspaceView, R> question) {
        return server.engine().read(world -> {
            WorkspaceView view = world.workspaces().find(sid);
            if (view == null) {
                throw new IllegalStateException("Workspace " + sid + " is gone: it was deleted, or the fake was reset");
            }
            return question.apply(view);
        });
    }
}
