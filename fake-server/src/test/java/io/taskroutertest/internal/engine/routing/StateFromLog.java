package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskChannelEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkerChannelEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.HashMap;
import java.util.Map;

/** The resources as nothing but the log tells of them. */
final class StateFromLog {

    private final Map<String, Object> rows = new HashMap<>();
    private final Map<String, WorkerChannel> channels = new HashMap<>();

    void append(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof TaskEvent task) {
            put(task.facts());
            if (task.kind() == TaskEvent.Kind.DELETED || task.kind() == TaskEvent.Kind.SYSTEM_DELETED) {
                String gone = task.facts().task().sid();
                rows.remove(gone);
                rows.values()
                        .removeIf(row -> row instanceof Reservation reservation
                                && reservation.taskSid().equals(gone));
            }
        } else if (event instanceof ReservationEvent reservation) {
            rows.put(reservation.reservation().sid(), reservation.reservation());
            put(reservation.task());
            rows.put(reservation.worker().worker().sid(), reservation.worker().worker());
            put(reservation.channel());
        } else if (event instanceof WorkerChannelEvent channel) {
            rows.put(channel.facts().worker().sid(), channel.facts().worker());
            put(channel.channel());
        } else if (event instanceof WorkerEvent worker) {
            String sid = worker.facts().worker().sid();
            put(sid, worker.facts().worker(), worker.kind() == WorkerEvent.Kind.DELETED);
        } else if (event instanceof ActivityEvent activity) {
            put(activity.activity().sid(), activity.activity(), activity.kind() == ActivityEvent.Kind.DELETED);
        } else if (event instanceof CallEvent call) {
            put(call.task());
        } else if (event instanceof TaskChannelEvent channel) {
            put(channel.channel().sid(), channel.channel(), channel.kind() == TaskChannelEvent.Kind.DELETED);
            if (channel.kind() == TaskChannelEvent.Kind.DELETED) {
                channels.values()
                        .removeIf(gone ->
                                gone.taskChannelSid().equals(channel.channel().sid()));
            }
        } else if (event instanceof TaskQueueEvent queue) {
            put(queue.queue().sid(), queue.queue(), queue.kind() == TaskQueueEvent.Kind.DELETED);
        } else if (event instanceof WorkflowEvent workflow) {
            put(workflow.workflow().sid(), workflow.workflow(), workflow.kind() == WorkflowEvent.Kind.DELETED);
        }
    }

    private void put(TaskFacts facts) {
        rows.put(facts.task().sid(), facts.task());
    }

    private void put(WorkerChannel channel) {
        channels.put(channel.sid(), channel);
    }

    private void put(String sid, Object row, boolean isGone) {
        if (isGone) {
            rows.remove(sid);
            channels.values().removeIf(channel -> channel.workerSid().equals(sid));
        } else {
            rows.put(sid, row);
        }
    }

    void mustAgreeWith(WorkspaceView view) {
        Map<String, Object> live = new HashMap<>();
        view.activities().all().forEach(row -> live.put(row.sid(), row));
        view.taskChannels().all().forEach(row -> live.put(row.sid(), row));
        view.workers().all().forEach(row -> live.put(row.sid(), row));
        view.taskQueues().all().forEach(row -> live.put(row.sid(), row));
        view.workflows().all().forEach(row -> live.put(row.sid(), row));
        view.tasks().all().forEach(row -> live.put(row.sid(), row));
        view.reservations().all().forEach(row -> live.put(row.sid(), row));
        assertThat(live).as("state, and what the log says of it").isEqualTo(rows);
        for (WorkerChannel told : channels.values()) {
            assertThat(view.channel(
                            view.workers().get(told.workerSid()),
                            view.taskChannels().get(told.taskChannelSid())))
                    .as("channel, and what the log says of it")
                    .isEqualTo(told);
        }
    }
}
