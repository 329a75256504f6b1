package io.taskroutertest.internal.subject;

import io.taskroutertest.call.CallActions;
import io.taskroutertest.call.Caller;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.time.VirtualTime;
import java.time.Duration;

/** The caller behind a task of the fake. */
public final class FakeCaller implements Caller {

    private final FakeServer server;
    private final String workspaceSid;
    private final String taskSid;

    FakeCaller(FakeServer server, String workspaceSid, String taskSid) {
        this.server = server;
        this.workspaceSid = workspaceSid;
        this.taskSid = taskSid;
    }

    @Override
    public CallActions now() {
        return after(Duration.ZERO);
    }

    @Override
    public CallActions after(Duration delay) {
        server.requireOpen();
        VirtualTime.notNegative("after(delay)", delay);
        return () -> hangUp(delay);
    }

    private void hangUp(Duration delay) {
        Waits.settle(server);
        if (!isExecuted(new HangUpCaller(workspaceSid, taskSid, delay))) {
            throw new IllegalStateException("Task " + taskSid + " is over: no caller is left who could hang up. Call"
                    + " hangUp() while the task is pending, reserved or assigned");
        }
    }

    private boolean isExecuted(HangUpCaller command) {
        try {
            return server.engine().execute(command);
        } catch (Refusal deleted) {
            throw new IllegalStateException("Task " + taskSid + " is deleted, and has no caller any more", deleted);
        }
    }
}
