package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.definition.WorkspaceExport;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.function.Function;

/** Looks up a workspace of the fake again with every call: it may be deleted, and exists again after a reset. */
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
    public String activitySid(String nameOrSid) {
        return lookup().activity(nameOrSid).sid();
    }

    @Override
    public String workerSid(String nameOrSid) {
        return lookup().worker(nameOrSid).sid();
    }

    @Override
    public String taskQueueSid(String nameOrSid) {
        return lookup().taskQueue(nameOrSid).sid();
    }

    @Override
    public String workflowSid(String nameOrSid) {
        return lookup().workflow(nameOrSid).sid();
    }

    @Override
    public String taskChannelSid(String uniqueNameOrSid) {
        return lookup().taskChannel(uniqueNameOrSid).sid();
    }

    @Override
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
