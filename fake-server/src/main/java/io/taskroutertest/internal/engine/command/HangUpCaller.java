package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;

/**
 * The caller behind a task hangs up, now or later. Later nothing happens if the work is over by then.
 *
 * <p>The answer is whether there was anybody to hang up: work that is over has no caller.
 *
 * @param after zero for now
 */
public record HangUpCaller(String workspaceSid, String taskSid, Duration after) implements Command<Boolean> {

    @Override
    public Boolean apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Task task = state.tasks().get(taskSid);
        boolean isOver = !task.status().isWaiting() && task.status() != TaskStatus.ASSIGNED;
        if (isOver && state.phones().ofTask(taskSid).isEmpty()) {
            return false;
        }
        if (after.isZero()) {
            routing.calls().callerHangsUp(state, taskSid);
        } else {
            routing.calls().callerWillHangUp(state, task, world.now().plus(after));
        }
        return true;
    }
}
