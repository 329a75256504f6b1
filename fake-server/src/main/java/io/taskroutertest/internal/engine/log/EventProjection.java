package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.AttributesText;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a domain event as TaskRouter would tell it. The groups of parameters are those of captured event callbacks. */
public final class EventProjection {

    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<String, String> resourceData = new LinkedHashMap<>();
    private final Instant at;
    private final String accountSid;

    private EventProjection(Instant at, String accountSid) {
        this.at = at;
        this.accountSid = accountSid;
    }

    /** The event of TaskRouter, or null where TaskRouter has none for this change. */
    public static @Nullable TaskRouterEvent of(LoggedEvent logged) {
        DomainEvent event = logged.event();
        String type = event.eventType();
        String resourceSid = event.resourceSid();
        Workspace workspace = logged.workspace();
        if (type == null || resourceSid == null || workspace == null) {
            return null;
        }
        EventProjection projection = new EventProjection(logged.at(), workspace.accountSid());
        projection.describe(event);
        return new TaskRouterEvent(
                logged.sid(),
                type,
                logged.at(),
                event.resourceType(),
                resourceSid,
                EventDescription.of(event, type, resourceSid),
                workspace.accountSid(),
                workspace.sid(),
                workspace.friendlyName(),
                Collections.unmodifiableMap(projection.data),
                Collections.unmodifiableMap(projection.resourceData));
    }

    private void describe(DomainEvent event) {
        if (event instanceof ReservationEvent reservation) {
            put("ReservationSid", reservation.reservation().sid());
            put("ReservationVersion", reservation.reservation().version());
            task(reservation.task());
            worker(reservation.worker());
            if (reservation.kind() == ReservationEvent.Kind.CREATED) {
                reEvaluated(reservation.task());
            }
            put("WorkerChannelCapacity", reservation.channel().configuredCapacity());
            put("WorkerChannelConsumedCapacity", reservation.channel().reserved());
        } else if (event instanceof TaskEvent task) {
            task(task.facts());
            reason(task);
            reEvaluated(task.facts());
            circumstances(task.circumstances());
            Task.Step step = task.facts().task().placement().step();
            if (step != null && task.kind() == TaskEvent.Kind.TARGET_MATCHED) {
                put("WorkflowFilterName", step.filterName());
            }
            if (step != null
                    && (task.kind() == TaskEvent.Kind.TARGET_MATCHED || task.kind() == TaskEvent.Kind.QUEUE_MOVED)) {
                matched(step, task.kind() == TaskEvent.Kind.TARGET_MATCHED ? data : resourceData);
            }
        } else if (event instanceof WorkerEvent worker) {
            worker(worker.facts());
            WorkerEvent.Previous previous = worker.previous();
            if (previous != null) {
                put("WorkerPreviousActivitySid", previous.activity().sid());
                put("WorkerPreviousActivityName", previous.activity().friendlyName());
                put("WorkerTimeInPreviousActivity", previous.timeIn().toSeconds());
                put("WorkerTimeInPreviousActivityMs", previous.timeIn().toMillis());
            }
        } else if (event instanceof WorkerChannelEvent channel) {
            worker(channel.facts());
            WorkerChannel now = channel.channel();
            put("TaskChannelSid", now.taskChannelSid());
            put("TaskChannelUniqueName", now.taskChannelUniqueName());
            put("WorkerChannelAvailable", String.valueOf(now.available()));
            put("WorkerChannelAvailableCapacity", now.configuredCapacity());
            put("WorkerChannelPreviousCapacity", channel.previousCapacity());
            put("WorkerChannelTaskCount", now.assignedTasks());
        } else if (event instanceof TaskQueueEvent queue) {
            queue(queue.queue());
            operatingUnit();
        } else if (event instanceof WorkflowEvent workflow) {
            workflow(workflow.workflow());
        } else if (event instanceof ActivityEvent activity) {
            Activity it = activity.activity();
            put("ActivitySid", it.sid());
            put("ActivityName", it.friendlyName());
            put("ActivityAvailable", String.valueOf(it.available()));
        } else if (event instanceof TaskChannelEvent channel) {
            TaskChannel it = channel.channel();
            put("TaskChannelSid", it.sid());
            put("TaskChannelName", it.friendlyName());
            put("TaskChannelUniqueName", it.uniqueName());
            put("TaskChannelOptimizedRouting", String.valueOf(it.channelOptimizedRouting()));
        }
    }

    private void task(TaskFacts facts) {
        Task task = facts.task();
        put("TaskSid", task.sid());
        put("TaskAttributes", task.attributes().text());
        put("TaskAge", task.ageAt(at).toSeconds());
        put("TaskPriority", task.priority());
        put("TaskAssignmentStatus", task.status().toString());
        put("TaskVersion", task.version());
        put("TaskDateCreated", task.dates().created().getEpochSecond());
        Instant entered = task.placement().queueEntered();
        if (entered != null) {
            put("TaskQueueEnteredDate", entered.getEpochSecond());
        }
        put("TaskVirtualStartTime", task.dates().virtualStart().getEpochSecond());
        put("TaskIgnoreCapacity", String.valueOf(task.direct().ignoreCapacity()));
        put("TaskChannelSid", facts.channel().sid());
        put("TaskChannelUniqueName", facts.channel().uniqueName());
        if (facts.queue() != null) {
            queue(facts.queue());
        }
        if (facts.workflow() != null) {
            workflow(facts.workflow());
        }
        operatingUnit();
    }

    /** The expressions of the step, each as a JSON array in text, as it was recorded for the filter. */
    private void matched(Task.Step step, Map<String, String> filterData) {
        Expression ofFilter = step.isDefault()
                ? null
                : step.configuration().filters().get(step.filter()).expression();
        if (ofFilter != null) {
            filterData.put("WorkflowFilterExpression", array(ofFilter));
        }
        WorkflowConfiguration.Target target = step.currentTarget();
        if (target != null && target.expression() != null) {
            resourceData.put("WorkflowFilterTargetExpression", array(target.expression()));
        }
    }

    private static String array(Expression expression) {
        return AttributesText.written(new Value.Arr(List.of(Value.of(expression.text()))));
    }

    private void circumstances(TaskCircumstances circumstances) {
        if (circumstances.worker() != null) {
            worker(circumstances.worker());
        }
        if (circumstances.firstQueue() != null) {
            queue(circumstances.firstQueue());
        }
        TaskCircumstances.Previous previous = circumstances.previous();
        if (previous != null) {
            if (previous.queue() != null) {
                resourceData.put("PreviousTaskQueueSid", previous.queue().sid());
                resourceData.put("PreviousTaskQueueName", previous.queue().friendlyName());
            }
            resourceData.put("PreviousTaskPriority", Integer.toString(previous.priority()));
            resourceData.put("TargetChangedReason", previous.change().toString());
        }
        if (circumstances.knownWorkerSid() != null) {
            resourceData.put("KnownWorkerSid", circumstances.knownWorkerSid());
        }
    }

    /** Callbacks were seen with it after a rejection only. */
    private void reEvaluated(TaskFacts facts) {
        if (facts.reEvaluatedAfter() == ReservationStatus.REJECTED) {
            put("TaskReEvaluatedReason", "reservation_rejected");
        }
    }

    /** In every captured event of tasks, workers and queues. An account has one, which bears its digits (inferred). */
    private void operatingUnit() {
        put(
                "OperatingUnitSid",
                SidKind.OPERATING_UNIT.prefix()
                        + accountSid.substring(SidKind.ACCOUNT.prefix().length()));
    }

    /** Consumers read the reason of a cancellation under either name, so both are sent. */
    private void reason(TaskEvent event) {
        if (event.kind() == TaskEvent.Kind.RESERVATION_FAILED) {
            put("Reason", "RoutingTarget SLA for Reservation creation was not met");
            return;
        }
        Task task = event.facts().task();
        String reason = task.reason();
        if (reason == null) {
            return;
        }
        if (task.status() == TaskStatus.COMPLETED) {
            put("TaskCompletedReason", reason);
        } else if (task.status() == TaskStatus.CANCELED) {
            put("TaskCanceledReason", reason);
            put("Reason", reason);
        }
    }

    private void worker(WorkerFacts facts) {
        Worker worker = facts.worker();
        put("WorkerSid", worker.sid());
        put("WorkerName", worker.friendlyName());
        put("WorkerAttributes", worker.attributes().text());
        put("WorkerActivitySid", worker.activitySid());
        put("WorkerActivityName", facts.activity().friendlyName());
        put("WorkerVersion", worker.version());
        operatingUnit();
    }

    private void queue(TaskQueue queue) {
        put("TaskQueueSid", queue.sid());
        put("TaskQueueName", queue.friendlyName());
        put("TaskQueueTargetExpression", queue.targetWorkers().text());
    }

    private void workflow(Workflow workflow) {
        put("WorkflowSid", workflow.sid());
        put("WorkflowName", workflow.friendlyName());
    }

    private void put(String name, String value) {
        data.put(name, value);
    }

    private void put(String name, long value) {
        data.put(name, Long.toString(value));
    }
}
