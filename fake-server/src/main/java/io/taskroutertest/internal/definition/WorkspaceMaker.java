package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.CreateWorkspace.FirstActivity;
import io.taskroutertest.internal.engine.command.NewWorkspace;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateWorkerChannel;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.names.NearestNames;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One definition on its way into one engine: each resource after those that it names. */
final class WorkspaceMaker {

    private final Engine engine;
    private final String accountSid;
    private final WorkspaceDefinition definition;
    private final Map<String, String> activities = new HashMap<>();
    private final Map<String, String> taskChannels = new HashMap<>();
    private final Map<String, String> taskQueues = new HashMap<>();
    private String workspace = "";

    WorkspaceMaker(Engine engine, String accountSid, WorkspaceDefinition definition) {
        this.engine = engine;
        this.accountSid = accountSid;
        this.definition = definition;
    }

    Workspace make() {
        createWorkspace();
        definition.activities().forEach(this::createActivity);
        chooseActivities();
        definition.taskChannels().forEach(this::createTaskChannel);
        definition.taskQueues().forEach(this::createTaskQueue);
        Configurations configurations = new Configurations(name -> sid(taskQueues, name, definition.origin()));
        definition.workflows().forEach(workflow -> createWorkflow(workflow, configurations));
        definition.workers().forEach(this::createWorker);
        return read(WorkspaceView::workspace);
    }

    private void createWorkspace() {
        workspace = execute(
                        definition.origin(),
                        new CreateWorkspace(
                                accountSid,
                                definition.sid(),
                                definition.friendlyName(),
                                definition.eventCallbackUrl(),
                                definition.eventsFilter(),
                                definition.multiTaskEnabled(),
                                CreateWorkspace.Template.NONE,
                                definition.prioritizeQueueOrder(),
                                sidsOfWhatIsThere(),
                                firstActivities()))
                .sid();
        activities.putAll(read(view ->
                view.activities().all().stream().collect(Collectors.toMap(Activity::friendlyName, Activity::sid))));
        taskChannels.putAll(read(view -> view.taskChannels().all().stream()
                .collect(Collectors.toMap(TaskChannel::uniqueName, TaskChannel::sid))));
    }

    private List<String> given() {
        return NewWorkspace.activities(definition.multiTaskEnabled()).stream()
                .filter(name -> !definition.withoutActivities().contains(name))
                .toList();
    }

    /** Where something of every new workspace is missing, the others begin with it: one of them must be the default. */
    private @Nullable List<FirstActivity> firstActivities() {
        if (definition.withoutActivities().isEmpty()) {
            return null;
        }
        Map<String, FirstActivity> first = new LinkedHashMap<>();
        given().forEach(name -> first.put(name, new FirstActivity(name, null, NewWorkspace.isAvailable(name))));
        for (ActivityDefinition activity : definition.activities()) {
            String name = activity.friendlyName();
            FirstActivity present = first.get(name);
            boolean available =
                    present == null ? activity.available() != null && activity.available() : present.available();
            first.put(name, new FirstActivity(name, activity.sid(), available));
        }
        return List.copyOf(first.values());
    }

    private Map<String, String> sidsOfWhatIsThere() {
        Map<String, String> sids = new HashMap<>();
        List<String> given = given();
        for (ActivityDefinition activity : definition.activities()) {
            if (given.contains(activity.friendlyName())) {
                declare(sids, activity.origin(), activity.friendlyName(), activity.sid());
            }
        }
        for (TaskChannelDefinition channel : definition.taskChannels()) {
            if (NewWorkspace.taskChannels().contains(channel.uniqueName())) {
                declare(sids, channel.origin(), channel.uniqueName(), channel.sid());
            }
        }
        return sids;
    }

    /** One command makes all of these, and would know the place of none. */
    private static void declare(Map<String, String> sids, Origin origin, String name, @Nullable String sid) {
        if (sid == null) {
            return;
        }
        if (sids.containsValue(sid)) {
            throw new DefinitionException(
                    origin, "Sid " + sid + " is taken already; a SID names one resource for ever");
        }
        sids.put(name, sid);
    }

    private void createActivity(ActivityDefinition activity) {
        if (activities.containsKey(activity.friendlyName())) {
            return;
        }
        boolean available = activity.available() != null && activity.available();
        Activity made = execute(
                activity.origin(), new CreateActivity(workspace, activity.sid(), activity.friendlyName(), available));
        activities.put(made.friendlyName(), made.sid());
    }

    private void chooseActivities() {
        String atFirst = activity(definition.defaultActivity(), definition.origin());
        String afterTimeout = activity(definition.timeoutActivity(), definition.origin());
        if (atFirst != null || afterTimeout != null) {
            execute(
                    definition.origin(),
                    UpdateWorkspace.of(workspace)
                            .withDefaultActivitySid(atFirst)
                            .withTimeoutActivitySid(afterTimeout));
        }
    }

    private void createTaskChannel(TaskChannelDefinition channel) {
        String present = taskChannels.get(channel.uniqueName());
        String friendlyName = channel.friendlyName();
        Boolean optimized = channel.channelOptimizedRouting();
        if (present == null) {
            TaskChannel made = execute(
                    channel.origin(),
                    new CreateTaskChannel(
                            workspace,
                            channel.sid(),
                            friendlyName == null ? channel.uniqueName() : friendlyName,
                            channel.uniqueName(),
                            optimized != null && optimized));
            taskChannels.put(made.uniqueName(), made.sid());
        } else if (friendlyName != null || optimized != null) {
            execute(channel.origin(), new UpdateTaskChannel(workspace, present, friendlyName, optimized));
        }
    }

    private void createTaskQueue(TaskQueueDefinition queue) {
        String made = execute(
                        queue.origin(),
                        new CreateTaskQueue(
                                workspace,
                                queue.sid(),
                                queue.friendlyName(),
                                queue.targetWorkers(),
                                queue.maxReservedWorkers(),
                                queue.taskOrder(),
                                activity(queue.reservationActivity(), queue.origin()),
                                activity(queue.assignmentActivity(), queue.origin())))
                .sid();
        taskQueues.put(queue.friendlyName(), made);
    }

    private void createWorkflow(WorkflowDefinition workflow, Configurations configurations) {
        execute(
                workflow.origin(),
                new CreateWorkflow(
                        workspace,
                        workflow.sid(),
                        workflow.friendlyName(),
                        configurations.of(workflow),
                        workflow.assignmentCallbackUrl(),
                        workflow.fallbackAssignmentCallbackUrl(),
                        workflow.taskReservationTimeout()));
    }

    private void createWorker(WorkerDefinition worker) {
        String made = execute(
                        worker.origin(),
                        new CreateWorker(
                                workspace,
                                worker.sid(),
                                worker.friendlyName(),
                                activity(worker.activity(), worker.origin()),
                                worker.attributes()))
                .sid();
        for (WorkerDefinition.Channel channel : worker.channels()) {
            execute(
                    channel.origin(),
                    new UpdateWorkerChannel(
                            workspace, made, channel.taskChannel(), channel.capacity(), channel.available()));
        }
    }

    private @Nullable String activity(@Nullable String name, Origin origin) {
        return name == null ? null : sid(activities, name, origin);
    }

    private static String sid(Map<String, String> sids, String name, Origin origin) {
        String sid = sids.get(name);
        if (sid == null) {
            throw new DefinitionException(
                    origin, "names '" + name + "'; known: " + NearestNames.first(name, sids.keySet()));
        }
        return sid;
    }

    private <R> R read(Function<WorkspaceView, R> question) {
        return engine.read(world -> question.apply(world.workspaces().get(workspace)));
    }

    private <R> R execute(Origin origin, Command<R> command) {
        try {
            return engine.execute(command);
        } catch (Refusal refusal) {
            throw new DefinitionException(origin, refusal.getMessage(), refusal);
        }
    }
}
