package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.TaskErrors;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes a task. Its status and its attributes may not be changed together. */
public record UpdateTask(
        String workspaceSid,
        String sid,
        @Nullable Attributes attributes,
        @Nullable TaskStatus status,
        @Nullable String reason,
        @Nullable Integer priority,
        @Nullable String taskChannel,
        @Nullable Instant virtualStartTime,
        @Nullable Integer ifMatch)
        implements Command<Task> {

    /** Returns a command that changes nothing yet. */
    public static UpdateTask of(String workspaceSid, String sid) {
        return new UpdateTask(workspaceSid, sid, null, null, null, null, null, null, null);
    }

    public UpdateTask withAttributes(@Nullable Attributes attributes) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    public UpdateTask withStatus(@Nullable TaskStatus status) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    public UpdateTask withReason(@Nullable String reason) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    public UpdateTask withPriority(@Nullable Integer priority) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    public UpdateTask withTaskChannel(@Nullable String taskChannel) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    public UpdateTask withVirtualStartTime(@Nullable Instant virtualStartTime) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    public UpdateTask withIfMatch(@Nullable Integer ifMatch) {
        return new UpdateTask(
                workspaceSid, sid, attributes, status, reason, priority, taskChannel, virtualStartTime, ifMatch);
    }

    @Override
    public Task apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Task present = state.tasks().get(sid);
        Checks.ifMatch(ifMatch, present.version());
        if (status != null && attributes != null) {
            throw Refusal.of(TaskErrors.STATUS_AND_ATTRIBUTES);
        }
        if (attributes != null) {
            Checks.attributes(world, attributes, TaskRouterLimit.TASK_ATTRIBUTES_CHARACTERS);
        }
        if (priority != null) {
            Checks.range(world, "Priority", priority, 0, TaskRouterLimit.PRIORITY);
        }
        CreateTask.checkStart(world.now(), virtualStartTime);
        TaskChannel channel = taskChannel == null ? null : CreateTask.channel(state, taskChannel);
        if (status != null) {
            checkTransition(state, present, status);
        }

        Task edited = present.edited(
                attributes == null ? present.attributes() : attributes,
                reason == null ? present.reason() : reason,
                priority == null ? present.priority() : priority,
                channel == null ? present.taskChannelSid() : channel.sid(),
                virtualStartTime == null ? present.dates().virtualStart() : virtualStartTime,
                world.now());
        if (status == null) {
            routing.tasks().edit(state, edited.nextVersion(), attributes != null);
        } else {
            routing.tasks().end(state, edited, status);
        }
        if (attributes != null) {
            Checks.alertOnAttributes(world, state, attributes, sid);
        }
        return state.tasks().get(sid);
    }

    /** The texts are those of the real service. */
    private void checkTransition(WorkspaceState state, Task task, TaskStatus wanted) {
        String account = state.workspace().accountSid();
        switch (wanted) {
            case CANCELED -> {
                if (!task.status().isWaiting()) {
                    throw Refusal.of(TaskErrors.NOT_CANCELABLE, task.sid(), workspaceSid, account);
                }
            }
            case COMPLETED -> {
                if (!task.status().isWithWorker()) {
                    throw Refusal.of(TaskErrors.NOT_COMPLETABLE, task.sid(), workspaceSid, account);
                }
            }
            case WRAPPING -> {
                if (task.status() != TaskStatus.ASSIGNED) {
                    throw Refusal.of(TaskErrors.NOT_WRAPPABLE, task.sid(), workspaceSid, account);
                }
            }
            default -> throw Refusal.of(TaskErrors.STATUS, wanted.toString());
        }
    }
}
