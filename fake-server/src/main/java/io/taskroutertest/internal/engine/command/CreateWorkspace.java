package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.model.Activity;
import io.taskroutertest.internal.engine.model.CallbackUrls;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.model.TaskChannel;
import io.taskroutertest.internal.engine.model.TaskOrder;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.model.Workflow;
import io.taskroutertest.internal.engine.model.WorkflowConfiguration;
import io.taskroutertest.internal.engine.model.Workspace;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.SidAllocator;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Expression;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a workspace with the activities and task channels that every new one has. */
public record CreateWorkspace(
        String accountSid,
        @Nullable String sid,
        String friendlyName,
        @Nullable String eventCallbackUrl,
        @Nullable String eventsFilter,
        boolean multiTaskEnabled,
        Template template,
        TaskOrder prioritizeQueueOrder)
        implements Command<Workspace> {

    public enum Template {
        NONE,
        FIFO
    }

    /** Observed on new workspaces; the single-tasking set on workspaces of that era. */
    private static final Map<Boolean, List<String>> ACTIVITIES = Map.of(
            true, List.of("Offline", "Available", "Unavailable"),
            false, List.of("Offline", "Idle", "Busy", "Reserved"));

    private static final List<String> AVAILABLE = List.of("Available", "Idle");

    private static final List<List<String>> CHANNELS = List.of(
            List.of("default", "Default"),
            List.of("voice", "Voice"),
            List.of("video", "Video"),
            List.of("sms", "SMS"),
            List.of("chat", "Programmable Chat"));

    @Override
    public Workspace apply(World world, Routing routing) {
        Checks.name(friendlyName);
        Checks.sid(SidKind.WORKSPACE, sid);
        Instant now = world.now();
        SidAllocator sids = world.sids();
        String workspaceSid = sids.declaredOr(sid, SidKind.WORKSPACE, accountSid, friendlyName);
        List<Activity> activities = ACTIVITIES.getOrDefault(multiTaskEnabled, List.of()).stream()
                .map(name -> new Activity(
                        sids.named(SidKind.ACTIVITY, workspaceSid, name),
                        workspaceSid,
                        name,
                        AVAILABLE.contains(name),
                        now,
                        now))
                .toList();
        String offline = activities.get(0).sid();
        Workspace workspace = new Workspace(
                workspaceSid,
                accountSid,
                friendlyName,
                Checks.orCleared(eventCallbackUrl, null),
                Checks.orCleared(eventsFilter, null),
                multiTaskEnabled,
                prioritizeQueueOrder,
                offline,
                offline,
                now,
                now);
        WorkspaceState state = new WorkspaceState(workspace, sids);
        world.workspaces().add(state);
        world.log(state, new WorkspaceEvent(WorkspaceEvent.Kind.CREATED, workspace));
        for (Activity activity : activities) {
            state.activities().add(activity);
            world.log(state, new ActivityEvent(ActivityEvent.Kind.CREATED, activity));
        }
        for (List<String> names : CHANNELS) {
            TaskChannel channel = new TaskChannel(
                    sids.named(SidKind.TASK_CHANNEL, workspaceSid, names.get(0)),
                    workspaceSid,
                    names.get(1),
                    names.get(0),
                    false,
                    now,
                    now);
            state.taskChannels().add(channel);
            world.log(state, new TaskChannelEvent(TaskChannelEvent.Kind.CREATED, channel));
        }
        if (template == Template.FIFO) {
            addSampleQueue(world, state, activities);
        }
        return workspace;
    }

    /** What the FIFO template adds. The text of its configuration is not published. */
    private void addSampleQueue(World world, WorkspaceState state, List<Activity> activities) {
        Instant now = world.now();
        String workspaceSid = state.workspace().sid();
        TaskQueue queue = new TaskQueue(
                world.sids().named(SidKind.TASK_QUEUE, workspaceSid, "Sample Queue"),
                workspaceSid,
                "Sample Queue",
                Expression.parse("1==1"),
                TaskQueue.DEFAULT_MAX_RESERVED_WORKERS,
                TaskOrder.FIFO,
                multiTaskEnabled ? null : named(activities, "Reserved"),
                multiTaskEnabled ? null : named(activities, "Busy"),
                now,
                now);
        state.taskQueues().add(queue);
        world.log(state, new TaskQueueEvent(TaskQueueEvent.Kind.CREATED, queue));
        Workflow workflow = new Workflow(
                world.sids().named(SidKind.WORKFLOW, workspaceSid, "Default Fifo Workflow"),
                workspaceSid,
                "Default Fifo Workflow",
                new WorkflowConfiguration(
                        "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"" + queue.sid() + "\"}}}",
                        List.of(),
                        queue.sid()),
                CallbackUrls.NONE,
                Workflow.DEFAULT_RESERVATION_TIMEOUT,
                "application/json",
                now,
                now);
        state.workflows().add(workflow);
        world.log(state, new WorkflowEvent(WorkflowEvent.Kind.CREATED, workflow));
    }

    private static String named(List<Activity> activities, String name) {
        return activities.stream()
                .filter(activity -> activity.friendlyName().equals(name))
                .findFirst()
                .orElseThrow()
                .sid();
    }
}
