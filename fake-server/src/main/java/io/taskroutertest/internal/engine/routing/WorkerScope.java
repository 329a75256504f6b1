package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;

/**
 * What an expression sees of a worker: its attributes and, under fixed names, its SID, name, activity and channels. All
 * of it can be written with or without the prefix {@code worker}.
 */
public final class WorkerScope implements Scope {

    private static final String PREFIX = "worker";
    private static final String CHANNEL = "channel";

    private final WorkspaceView workspace;
    private final Worker worker;

    public WorkerScope(WorkspaceView workspace, Worker worker) {
        this.workspace = workspace;
        this.worker = worker;
    }

    @Override
    public Value valueOf(KeyPath path) {
        return switch (path.head()) {
            case PREFIX -> path.isSingle() ? attribute(path) : unprefixed(path.tail());
            default -> unprefixed(path);
        };
    }

    private Value unprefixed(KeyPath path) {
        if (path.isSingle()) {
            return switch (path.head()) {
                case "sid" -> Value.of(worker.sid());
                case "friendly_name" -> Value.of(worker.friendlyName());
                case "activity_sid" -> Value.of(worker.activitySid());
                case "activity_name" -> Value.of(activity().friendlyName());
                default -> attribute(path);
            };
        }
        return path.head().equals(CHANNEL) ? channel(path.tail()) : attribute(path);
    }

    private Value channel(KeyPath path) {
        TaskChannel channel = workspace.taskChannel(path.head());
        if (channel == null || path.isSingle()) {
            return Value.NULL;
        }
        WorkerChannel used = workspace.channel(worker, channel);
        return switch (path.tail().text()) {
            case "configured_capacity" -> Value.of(used.configuredCapacity());
            case "assigned_tasks" -> Value.of(used.assignedTasks());
            case "available_capacity_percentage" -> Value.of(used.availableCapacityPercentage());
            default -> Value.NULL;
        };
    }

    private Value attribute(KeyPath path) {
        return worker.attributes().value().at(path);
    }

    private Activity activity() {
        return workspace.activities().get(worker.activitySid());
    }

    /** Whether a key reads the worker's activity, so that a move of the worker changes it. */
    public static boolean readsActivity(KeyPath key) {
        KeyPath bare = bare(key);
        return bare.isSingle()
                && (bare.head().equals("activity_sid") || bare.head().equals("activity_name"));
    }

    /** Whether a key reads what the worker's channels take. */
    public static boolean readsChannels(KeyPath key) {
        return bare(key).head().equals(CHANNEL);
    }

    /** Without the prefix. */
    public static KeyPath bare(KeyPath key) {
        return key.head().equals(PREFIX) && !key.isSingle() ? key.tail() : key;
    }
}
