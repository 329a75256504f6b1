package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.CallbackUrls;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.SidAllocator;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a workspace with the activities and task channels that every new one has.
 *
 * @param declaredSids SIDs for some of those, by the activity's name or the task channel's unique name
 * @param activities the activities to begin with, the first of them as the default one; null for those of every new
 *     workspace. No client can say so: it stands for what a client of a real workspace has renamed and deleted since
 */
public record CreateWorkspace(
        String accountSid,
        @Nullable String sid,
        String friendlyName,
        @Nullable String eventCallbackUrl,
        @Nullable String eventsFilter,
        boolean multiTaskEnabled,
        Template template,
        TaskOrder prioritizeQueueOrder,
        Map<String, String> declaredSids,
        @Nullable List<FirstActivity> activities)
        implements Command<Workspace> {

    /** An activity that a workspace begins with. */
    public record FirstActivity(
            String friendlyName, @Nullable String sid, boolean available) {}

    public enum Template {
        NONE,
        FIFO
    }

    public CreateWorkspace {
        declaredSids = Map.copyOf(declaredSids);
        activities = activities == null ? null : List.copyOf(activities);
    }

    /** As a client makes one: the SIDs of what a new workspace contains are not its to choose. */
    public CreateWorkspace(
            String accountSid,
            @Nullable String sid,
            String friendlyName,
            @Nullable String eventCallbackUrl,
            @Nullable String eventsFilter,
            boolean multiTaskEnabled,
            Template template,
            TaskOrder prioritizeQueueOrder) {
        this(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                Map.of(),
                null);
    }

    /** Returns a command with what it needs and nothing else. */
    public static CreateWorkspace of(String accountSid, String friendlyName) {
        return new CreateWorkspace(
                accountSid, null, friendlyName, null, null, true, Template.NONE, TaskOrder.FIFO, Map.of(), null);
    }

    public CreateWorkspace withSid(@Nullable String sid) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    public CreateWorkspace withEventCallbackUrl(@Nullable String eventCallbackUrl) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    public CreateWorkspace withEventsFilter(@Nullable String eventsFilter) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    public CreateWorkspace withMultiTaskEnabled(boolean multiTaskEnabled) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    public CreateWorkspace withTemplate(Template template) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    public CreateWorkspace withPrioritizeQueueOrder(TaskOrder prioritizeQueueOrder) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    public CreateWorkspace withDeclaredSids(Map<String, String> declaredSids) {
        return new CreateWorkspace(
                accountSid,
                sid,
                friendlyName,
                eventCallbackUrl,
                eventsFilter,
                multiTaskEnabled,
                template,
                prioritizeQueueOrder,
                declaredSids,
                activities);
    }

    @Override
    public Workspace apply(World world, Routing routing) {
        Checks.name(world, friendlyName);
        Checks.sid(SidKind.WORKSPACE, sid);
        NewWorkspace.checkSids(multiTaskEnabled, declaredSids);
        for (FirstActivity first : beginning()) {
            Checks.name(world, first.friendlyName());
            Checks.sid(SidKind.ACTIVITY, first.sid());
        }
        if (sid != null && world.workspaces().ordinal(sid) != null) {
            throw Refusal.of(WorkspaceErrors.SID_TAKEN, sid);
        }
        Checks.room(
                world,
                TaskRouterLimit.WORKSPACES_PER_ACCOUNT,
                world.workspacesOf(accountSid),
                "Account",
                accountSid,
                "workspaces");
        Instant now = world.now();
        SidAllocator sids = world.sids();
        String workspaceSid = sids.declaredOr(sid, SidKind.WORKSPACE, accountSid, friendlyName);
        List<Activity> firstActivities = beginning().stream()
                .map(first -> new Activity(
                        sids.declaredOr(first.sid(), SidKind.ACTIVITY, workspaceSid, first.friendlyName()),
                        workspaceSid,
                        first.friendlyName(),
                        first.available(),
                        now,
                        now))
                .toList();
        String offline = firstActivities.get(0).sid();
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
        world.add(state);
        world.log(state, new WorkspaceEvent(WorkspaceEvent.Kind.CREATED, workspace));
        for (Activity activity : firstActivities) {
            state.activities().add(activity);
            world.log(state, new ActivityEvent(ActivityEvent.Kind.CREATED, activity));
        }
        for (String name : NewWorkspace.taskChannels()) {
            TaskChannel channel = new TaskChannel(
                    sids.declaredOr(declaredSids.get(name), SidKind.TASK_CHANNEL, workspaceSid, name),
                    workspaceSid,
                    NewWorkspace.friendlyNameOf(name),
                    name,
                    false,
                    now,
                    now);
            state.taskChannels().add(channel);
            world.log(state, new TaskChannelEvent(TaskChannelEvent.Kind.CREATED, channel));
        }
        if (template == Template.FIFO) {
            addSampleQueue(world, state, firstActivities);
        }
        return workspace;
    }

    /** What the FIFO template adds. The text of its configuration is not published. */
    private void addSampleQueue(World world, WorkspaceState state, List<Activity> firstActivities) {
        Instant now = world.now();
        String workspaceSid = state.workspace().sid();
        TaskQueue queue = new TaskQueue(
                world.sids().named(SidKind.TASK_QUEUE, workspaceSid, "Sample Queue"),
                workspaceSid,
                "Sample Queue",
                Expression.parse("1==1"),
                TaskQueue.DEFAULT_MAX_RESERVED_WORKERS,
                TaskOrder.FIFO,
                multiTaskEnabled ? null : named(firstActivities, "Reserved"),
                multiTaskEnabled ? null : named(firstActivities, "Busy"),
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

    private List<FirstActivity> beginning() {
        return activities != null
                ? activities
                : NewWorkspace.activities(multiTaskEnabled).stream()
                        .map(name -> new FirstActivity(name, declaredSids.get(name), NewWorkspace.isAvailable(name)))
                        .toList();
    }

    private static String named(List<Activity> firstActivities, String name) {
        return firstActivities.stream()
                .filter(activity -> activity.friendlyName().equals(name))
                .findFirst()
                .orElseThrow()
                .sid();
    }
}
