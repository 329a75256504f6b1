package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.model.CallView;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The telephony of a fake, which has none: a test says what the workers' phones do and when callers hang up, and the fake
 * does what TaskRouter would do then.
 *
 * <pre>{@code
 * taskRouter.phones().of("Alice").doesNotAnswer();
 * …                                                     // the application answers its callback with a conference
 * taskRouter.clock().advance(Duration.ofSeconds(60));   // the reservation is canceled, the task waits again
 * taskRouter.phones().callerHangsUp(taskSid);           // the task is canceled: hangup
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Phones {

    private final FakeServer server;

    Phones(FakeServer server) {
        this.server = server;
    }

    /**
     * Returns the phone of a worker.
     *
     * @param nameOrSid the friendly name, in whatever case, or the SID
     * @throws IllegalArgumentException if no worker has it, with the nearest names, or several have
     */
    public Phone of(String nameOrSid) {
        settle();
        NameLookup.Found named = server.lookup().worker(nameOrSid);
        Worker found = server.engine()
                .read(world ->
                        world.workspaces().get(named.workspaceSid()).workers().get(named.sid()));
        return new Phone(server, found, false);
    }

    /**
     * The caller behind a task hangs up. A task that waits is canceled, its reason {@code hangup}. One that is assigned
     * goes to wrapping with its reservation; in a single-tasking workspace both are completed, and the worker goes to
     * the post-work activity of the instruction.
     *
     * @throws IllegalArgumentException if there is no such task
     * @throws IllegalStateException if the work is over already
     */
    public void callerHangsUp(String taskSid) {
        callerHangsUp(taskSid, Duration.ZERO);
    }

    /**
     * The caller behind a task will hang up. If the work is over by then, nothing happens.
     *
     * @param after from now, on the fake's clock
     * @throws IllegalArgumentException if there is no such task, or for a negative duration
     * @throws IllegalStateException if the work is over already
     */
    public void callerHangsUp(String taskSid, Duration after) {
        VirtualTime.notNegative("callerHangsUp(taskSid, after)", after);
        settle();
        String workspace = server.engine()
                .read(world -> world.workspaces().all().stream()
                        .filter(view -> view.tasks().find(taskSid) != null)
                        .map(WorkspaceView::workspace)
                        .map(found -> found.sid())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no task " + taskSid + ": it was never made, or is deleted")));
        if (!server.engine().execute(new HangUpCaller(workspace, taskSid, after))) {
            throw new IllegalStateException("Task " + taskSid + " is over: no caller is left who could hang up. Say it"
                    + " while the task is pending, reserved or assigned");
        }
    }

    /** All calls to workers that instructions had made, in order, each as it is now. */
    public List<CallView> calls() {
        settle();
        return server.readHistory((world, history) ->
                history.calls().stream().map(PhoneViews::call).toList());
    }

    private void settle() {
        Failures.asAssertion(() -> {
            server.settle();
            return this;
        });
    }
}
