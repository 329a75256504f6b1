package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkerChannelEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.PhoneCall;
import io.taskroutertest.internal.engine.resource.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in words and in names instead of SIDs. What sets the stage (the making of activities, queues, workers and
 * workflows) is no part of it.
 */
final class EventSentences {

    private static final int LONGEST_ATTRIBUTES = 60;

    private final UnaryOperator<String> taskNames;

    /** Tasks have no names: they are numbered as they came. */
    EventSentences() {
        Map<String, String> names = new HashMap<>();
        this.taskNames = sid -> names.computeIfAbsent(sid, it -> "task " + (names.size() + 1));
    }

    /** @param taskNames what to call the task of a SID */
    EventSentences(UnaryOperator<String> taskNames) {
        this.taskNames = taskNames;
    }

    /** Null for what only sets the stage. */
    @Nullable String of(DomainEvent event) {
        if (event instanceof ReservationEvent reservation) {
            return of(reservation);
        }
        if (event instanceof TaskEvent task) {
            return of(task);
        }
        if (event instanceof WorkerEvent worker) {
            return of(worker);
        }
        if (event instanceof WorkerChannelEvent channel) {
            return channel.facts().worker().friendlyName() + " can take "
                    + (channel.channel().available() ? channel.channel().configuredCapacity() : "nothing") + " on "
                    + channel.channel().taskChannelUniqueName();
        }
        if (event instanceof TaskQueueEvent queue && queue.kind() == TaskQueueEvent.Kind.EXPRESSION_UPDATED) {
            return queue.queue().friendlyName() + " now targets "
                    + queue.queue().targetWorkers().text();
        }
        if (event instanceof CallEvent call) {
            return of(call);
        }
        if (event instanceof AlertEvent alert) {
            Integer code = alert.alert().code();
            return (code == null ? "" : code + " ") + alert.alert().message();
        }
        return null;
    }

    private String of(ReservationEvent event) {
        String worker = event.worker().worker().friendlyName();
        String task = name(event.task().task());
        return switch (event.kind()) {
            case CREATED -> worker + " is offered " + task;
            case INSTRUCTED ->
                "the application instructs: "
                        + (event.reservation().instruction() == null
                                ? ""
                                : event.reservation().instruction().kind().word());
            case ACCEPTED -> worker + " accepts " + task;
            case REJECTED -> worker + " rejects " + task;
            case TIMEOUT -> worker + " did not answer for " + task;
            case CANCELED -> "the offer of " + task + " to " + worker + " is canceled";
            case RESCINDED -> "the offer of " + task + " to " + worker + " is rescinded";
            case WRAPUP -> worker + " wraps up " + task;
            case COMPLETED -> worker + " is done with " + task;
        };
    }

    private String of(CallEvent event) {
        PhoneCall call = event.call();
        String worker = call.workerName();
        String task = name(event.task().task());
        return switch (call.status()) {
            case RINGING -> worker + "'s phone rings for " + task;
            case IN_PROGRESS -> worker + " answers the phone for " + task;
            case COMPLETED -> "the call of " + worker + " for " + task + " ends";
            case NO_ANSWER -> worker + "'s phone was not answered for " + task;
            case BUSY -> worker + "'s phone is busy for " + task;
            case FAILED -> worker + " cannot be called for " + task + ": " + call.failure();
            case CANCELED -> worker + "'s phone rings no more for " + task;
        };
    }

    private String of(TaskEvent event) {
        TaskFacts facts = event.facts();
        Task task = facts.task();
        String name = name(task);
        String queue =
                facts.queue() == null ? "its queue" : "queue " + facts.queue().friendlyName();
        return switch (event.kind()) {
            case WORKFLOW_ENTERED ->
                name + " enters "
                        + (facts.workflow() == null
                                ? "its workflow"
                                : "workflow " + facts.workflow().friendlyName());
            case QUEUE_ENTERED -> name + " enters " + queue;
            case CREATED -> name + " " + shortened(task.attributes().text()) + ", priority " + task.priority();
            case TARGET_MATCHED -> {
                Task.Step step = task.placement().step();
                yield name + " waits in " + queue + (step == null ? "" : " by filter " + quoted(step.filterName()));
            }
            case QUEUE_TIMEOUT -> name + " was in " + queue + " long enough";
            case QUEUE_MOVED -> name + " leaves " + queue;
            case WORKFLOW_TIMEOUT -> name + " has passed the last target";
            case WORKFLOW_SKIPPED -> name + " skipped the last target";
            case RESERVATION_FAILED -> "nobody could be reserved for " + name;
            case UPDATED -> name + " is " + task.status().toString();
            case CANCELED -> name + " is canceled" + because(task);
            case WRAPUP -> name + " is wrapping";
            case COMPLETED -> name + " is completed" + because(task);
            case DELETED -> name + " is deleted";
            case SYSTEM_DELETED, REMOVED -> name + " is removed by the system";
        };
    }

    private static @Nullable String of(WorkerEvent event) {
        String name = event.facts().worker().friendlyName();
        String activity = event.facts().activity().friendlyName();
        return switch (event.kind()) {
            case CREATED -> null;
            case ATTRIBUTES_UPDATED ->
                name + " is now "
                        + shortened(event.facts().worker().attributes().text());
            case ACTIVITY_UPDATED ->
                name + ": "
                        + (event.previous() == null
                                ? ""
                                : event.previous().activity().friendlyName() + " -> ")
                        + activity;
            case DELETED -> name + " is deleted";
        };
    }

    private String name(Task task) {
        return taskNames.apply(task.sid());
    }

    private static String because(Task task) {
        return task.reason() == null ? "" : ": " + task.reason();
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    private static String shortened(String attributes) {
        return attributes.length() <= LONGEST_ATTRIBUTES
                ? attributes
                : attributes.substring(0, LONGEST_ATTRIBUTES) + "…";
    }
}
