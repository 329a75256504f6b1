package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.definition.WorkspaceExport;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * A workspace of the fake, and the SIDs of its resources: what an application under test is configured with.
 *
 * <pre>{@code
 * FakeWorkspace workspace = taskRouter.workspace();
 * var app = new SupportCenter(workspace.sid(), workspace.workflowSid("Support Routing"));
 * }</pre>
 *
 * <p>Each name may be written in whatever case, and a SID may stand for a name. A name that no resource has is an {@link
 * IllegalArgumentException} that lists the nearest names; one that several have, those with their SIDs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeWorkspace {

    private final FakeServer server;
    private final String sid;

    FakeWorkspace(FakeServer server, String sid) {
        this.server = server;
        this.sid = sid;
    }

    /** Returns the SID of the workspace. */
    public String sid() {
        server.requireOpen();
        return sid;
    }

    /** Returns the friendly name of the workspace. */
    public String name() {
        return read(view -> view.workspace().friendlyName());
    }

    /** Returns the SID of the activity with the given friendly name. */
    public String activitySid(String nameOrSid) {
        return lookup().activity(nameOrSid).sid();
    }

    /** Returns the SID of the worker with the given friendly name. */
    public String workerSid(String nameOrSid) {
        return lookup().worker(nameOrSid).sid();
    }

    /** Returns the SID of the task queue with the given friendly name. */
    public String taskQueueSid(String nameOrSid) {
        return lookup().taskQueue(nameOrSid).sid();
    }

    /** Returns the SID of the workflow with the given friendly name. */
    public String workflowSid(String nameOrSid) {
        return lookup().workflow(nameOrSid).sid();
    }

    /** Returns the SID of the task channel with the given unique name, such as {@code voice}. */
    public String taskChannelSid(String uniqueNameOrSid) {
        return lookup().taskChannel(uniqueNameOrSid).sid();
    }

    /**
     * Returns the workspace in its present state as a definition in YAML, from which the same one can be created again:
     * settings, activities, task channels, task queues, workflows, and workers with their activity, attributes and
     * channels. Tasks are not part of it, nor are TaskRouter's defaults, nor SIDs that derive from the seed and the
     * names. The order is that of creation, so that two definitions can be compared line by line.
     *
     * <pre>{@code
     * Files.writeString(Path.of("support-center.yaml"), taskRouter.workspace().definition());
     * }</pre>
     *
     * @throws IllegalStateException if the workspace cannot be described by friendly names, for example because two
     *     activities have the same one
     */
    public String definition() {
        server.settle();
        read(view -> view.workspace().sid());
        return WorkspaceExport.yaml(server.definitions().of(sid));
    }

    /** @throws IllegalStateException if the workspace is gone */
    private NameLookup lookup() {
        read(WorkspaceView::workspace);
        return server.lookup().within(sid);
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
