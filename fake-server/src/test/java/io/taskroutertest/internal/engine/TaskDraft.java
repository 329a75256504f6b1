package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Task;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task in the making. */
public final class TaskDraft {

    private final Scene scene;
    private final @Nullable String workflowSid;
    private @Nullable Attributes attributes;
    private @Nullable Integer priority;
    private @Nullable Integer timeout;
    private @Nullable String channel;
    private @Nullable Instant virtualStart;
    private @Nullable String routingTarget;
    private @Nullable Boolean ignoreCapacity;
    private @Nullable String taskQueue;

    TaskDraft(Scene scene, @Nullable String workflowSid) {
        this.scene = scene;
        this.workflowSid = workflowSid;
    }

    public TaskDraft with(Object... namesAndValues) {
        attributes = Plain.attributes(namesAndValues);
        return this;
    }

    public TaskDraft with(Attributes described) {
        attributes = described;
        return this;
    }

    public TaskDraft priority(int value) {
        priority = value;
        return this;
    }

    public TaskDraft timeout(int seconds) {
        timeout = seconds;
        return this;
    }

    public TaskDraft on(String taskChannel) {
        channel = taskChannel;
        return this;
    }

    public TaskDraft startedAt(Instant instant) {
        virtualStart = instant;
        return this;
    }

    public TaskDraft target(String sid) {
        routingTarget = sid;
        return this;
    }

    public TaskDraft ignoreCapacity(boolean value) {
        ignoreCapacity = value;
        return this;
    }

    public TaskDraft queue(String sid) {
        taskQueue = sid;
        return this;
    }

    /** As the answer of the creation shows it. */
    public Task answer() {
        return scene.execute(command());
    }

    public CreateTask command() {
        return new CreateTask(
                scene.workspace(),
                workflowSid,
                attributes,
                priority,
                timeout,
                channel,
                virtualStart,
                routingTarget,
                ignoreCapacity,
                taskQueue);
    }

    public String create() {
        return answer().sid();
    }
}
