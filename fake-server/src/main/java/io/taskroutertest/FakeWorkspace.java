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
import org.apiguardian.api.API;

/**
 * A workspace of the fake, and the SIDs of what is in it by friendly name: what an application under test is configured
 * with.
 *
 * <pre>{@code
 * FakeWorkspace workspace = taskRouter.workspace();
 * var app = new SupportCenter(workspace.sid(), workspace.workflowSid("Support Routing"));
 * }</pre>
 *
 * <p>A name that the workspace does not have is an {@link IllegalArgumentException} that lists the names it has, the
 * nearest first.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeWorkspace {

    private final FakeServer server;
    private final String sid;

    FakeWorkspace(FakeServer server, String sid) {
        this.server = server;
        this.sid = sid;
    }

    /** Returns the SID. */
    public String sid() {
        server.requireOpen();
        return sid;
    }

    /** Returns the friendly name. */
    public String name() {
        return read(view -> view.workspace().friendlyName());
    }

    /** Returns the SID of an activity by its friendly name. */
    public String activitySid(String name) {
        return find("activity", name, WorkspaceView::activities, Activity::sid, Activity::friendlyName);
    }

    /** Returns the SID of a worker by its friendly name. */
    public String workerSid(String name) {
        return find("worker", name, WorkspaceView::workers, Worker::sid, Worker::friendlyName);
    }

    /** Returns the SID of a task queue by its friendly name. */
    public String taskQueueSid(String name) {
        return find("task queue", name, WorkspaceView::taskQueues, TaskQueue::sid, TaskQueue::friendlyName);
    }

    /** Returns the SID of a workflow by its friendly name. */
    public String workflowSid(String name) {
        return find("workflow", name, WorkspaceView::workflows, Workflow::sid, Workflow::friendlyName);
    }

    /** Returns the SID of a task channel by its unique name, such as {@code voice}. */
    public String taskChannelSid(String uniqueName) {
        return find("task channel", uniqueName, WorkspaceView::taskChannels, TaskChannel::sid, TaskChannel::uniqueName);
    }

    /**
     * The workspace as it is now, as a definition in YAML from which the same one is made again: settings, activities,
     * task channels, task queues, workflows, and workers with their activity, attributes and channels. Tasks are not part
     * of it. What is TaskRouter's default is left out, and so are SIDs that derive from the seed and the names anyway.
     * The order is that of making, so that two definitions can be compared line by line.
     *
     * <pre>{@code
     * Files.writeString(Path.of("support-center.yaml"), taskRouter.workspace().definition());
     * }</pre>
     *
     * @throws IllegalStateException for a workspace that cannot be written by friendly names, such as one with two
     *     activities of one name
     */
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
