package io.taskroutertest.internal.subject;

import io.taskroutertest.call.Caller;
import io.taskroutertest.call.Phone;
import io.taskroutertest.call.Phones;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.view.PhoneViews;
import io.taskroutertest.model.CallView;
import java.util.List;

/** The telephony of a fake. */
public final class FakePhones implements Phones {

    private final FakeServer server;

    public FakePhones(FakeServer server) {
        this.server = server;
    }

    @Override
    public Phone of(String worker) {
        Waits.settle(server);
        return new FakePhone(server, server.lookup().worker(worker));
    }

    @Override
    public Caller callerOf(String taskSid) {
        Waits.settle(server);
        String workspaceSid = server.engine()
                .read(world -> world.workspaces().all().stream()
                        .filter(view -> view.tasks().find(taskSid) != null)
                        .map(WorkspaceView::workspace)
                        .map(found -> found.sid())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no task " + taskSid + ": it was never created, or is deleted")));
        return new FakeCaller(server, workspaceSid, taskSid);
    }

    @Override
    public List<CallView> calls() {
        Waits.settle(server);
        return server.readHistory((world, history) ->
                history.calls().stream().map(PhoneViews::call).toList());
    }
}
