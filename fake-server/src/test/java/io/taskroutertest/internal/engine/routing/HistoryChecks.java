package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds after every step of every history. */
final class HistoryChecks {

    private final Engine engine;
    private final StateFromLog told = new StateFromLog();
    private final Map<String, Reservation> ended = new HashMap<>();
    private long seen;
    private Instant last;

    HistoryChecks(Engine engine) {
        this.engine = engine;
        this.last = Instant.MIN;
    }

    /** Everything that a client could see. */
    static List<Object> snapshot(WorkspaceView view) {
        List<Object> rows = new ArrayList<>();
        rows.add(view.workspace());
        List.of(
                        view.activities(),
                        view.taskChannels(),
                        view.workers(),
                        view.taskQueues(),
                        view.workflows(),
                        view.tasks(),
                        view.reservations())
                .forEach(table -> rows.addAll(table.all()));
        for (Worker worker : view.workers().all()) {
            rows.addAll(view.channelsOf(worker));
        }
        return rows;
    }

    void check() {
        engine.read(world -> {
            List<LoggedEvent> news = world.log().after(seen);
            for (WorkspaceView view : world.workspaces().all()) {
                NaiveMatcher naive = new NaiveMatcher(view);
                news.forEach(event -> event(view, event));
                view.tasks().all().forEach(task -> task(view, naive, task, world.now()));
                view.workers().all().forEach(worker -> worker(view, naive, worker));
                view.reservations().all().forEach(reservation -> reservation(reservation, world.now()));
                told.mustAgreeWith(view);
            }
            seen += news.size();
            return true;
        });
        checkIndex();
    }

    private void event(WorkspaceView view, LoggedEvent logged) {
        told.append(logged);
        assertThat(logged.at()).as("time of event %s", logged.number()).isAfterOrEqualTo(last);
        last = logged.at();
        if (logged.event() instanceof ReservationEvent made
                && made.kind() == ReservationEvent.Kind.CREATED
                && !made.task().task().direct().ignoreCapacity()) {
            assertThat(made.worker().activity().available())
                    .as("reserved in an available activity: %s", made)
                    .isTrue();
            if (view.workspace().multiTaskEnabled()) {
                assertThat(made.channel().available())
                        .as("channel available: %s", made)
                        .isTrue();
                assertThat(made.channel().reserved())
                        .as("capacity: %s", made)
                        .isLessThanOrEqualTo(made.channel().configuredCapacity());
            }
        }
    }

    private static void task(WorkspaceView view, NaiveMatcher naive, Task task, Instant now) {
        List<ReservationStatus> live = view.reservationsOfTask(task.sid()).stream()
                .filter(NaiveMatcher::isLive)
                .map(Reservation::status)
                .toList();
        switch (task.status()) {
            case PENDING, COMPLETED, CANCELED ->
                assertThat(live).as("reservations of %s", task).isEmpty();
            case RESERVED ->
                assertThat(live).as("reservations of %s", task).isNotEmpty().containsOnly(ReservationStatus.PENDING);
            case ASSIGNED ->
                assertThat(live).as("reservations of %s", task).containsExactly(ReservationStatus.ACCEPTED);
            case WRAPPING ->
                assertThat(live).as("reservations of %s", task).containsExactly(ReservationStatus.WRAPPING);
        }
        if (task.status().isWaiting()) {
            assertThat(task.ageAt(now)).as("age of %s", task).isLessThan(Duration.ofSeconds(task.timeout()));
        }
        switch (task.status()) {
            case PENDING -> {
                assertThat(task.direct().isToWorker())
                        .as("waiting for one worker: %s", task)
                        .isFalse();
                assertThat(naive.takerOf(task)).as("who could take %s", task).isNull();
            }
            default -> {}
        }
    }

    private static void worker(WorkspaceView view, NaiveMatcher naive, Worker worker) {
        if (!view.workspace().multiTaskEnabled()) {
            assertThat(view.reservationsOfWorker(worker.sid()).stream()
                            .filter(NaiveMatcher::isLive)
                            .filter(reservation -> !view.tasks()
                                    .get(reservation.taskSid())
                                    .direct()
                                    .ignoreCapacity()))
                    .as("live reservations of %s in a single-tasking workspace", worker)
                    .hasSizeLessThanOrEqualTo(1);
        }
        for (TaskChannel taskChannel : view.taskChannels().all()) {
            WorkerChannel channel = view.channel(worker, taskChannel);
            assertThat((long) channel.reserved())
                    .as("reservations counted on %s", channel)
                    .isEqualTo(naive.live(worker, taskChannel));
            assertThat((long) channel.assignedTasks())
                    .as("assigned tasks counted on %s", channel)
                    .isEqualTo(view.reservationsOfWorker(worker.sid()).stream()
                            .filter(reservation -> reservation.taskChannelSid().equals(taskChannel.sid()))
                            .filter(reservation -> reservation.status() == ReservationStatus.ACCEPTED)
                            .count());
        }
    }

    private void reservation(Reservation reservation, Instant now) {
        // While a conference calls the worker the timer stands still.
        boolean onHold =
                reservation.instruction() != null && reservation.instruction().kind() == Instruction.Kind.CONFERENCE;
        if (reservation.status() == ReservationStatus.PENDING && !onHold) {
            assertThat(reservation.deadline()).as("deadline of %s", reservation).isAfter(now);
        }
        Reservation before = ended.get(reservation.sid());
        if (before != null) {
            assertThat(reservation).isEqualTo(before);
        } else if (!NaiveMatcher.isLive(reservation)) {
            ended.put(reservation.sid(), reservation);
        }
    }

    /** What is kept up to date says what looking at everything anew would say. */
    private void checkIndex() {
        engine.execute((world, routing) -> {
            List<LoggedEvent> log = world.log().after(0);
            for (WorkspaceState workspace : world.workspaces().all()) {
                RoutingIndex kept = routing.index(workspace);
                assertThat(kept.isDirty()).as("left to be routed").isFalse();
                assertThat(madeAnew(workspace, kept, log).describe())
                        .as("index made anew, and the one that is kept")
                        .isEqualTo(kept.describe());
                assertThat(declined(workspace, log).describe())
                        .as("who declined, from the log, and as it is kept")
                        .isEqualTo(kept.declined().describe());
            }
            return true;
        });
    }

    /** Rejections, and timeouts after which the worker is in an available activity, of tasks that still wait. */
    private static Declined declined(WorkspaceState workspace, List<LoggedEvent> log) {
        Declined declined = new Declined();
        for (int i = 0; i < log.size(); i++) {
            if (!(log.get(i).event() instanceof ReservationEvent ended)
                    || workspace.tasks().find(ended.reservation().taskSid()) == null
                    || !workspace
                            .tasks()
                            .get(ended.reservation().taskSid())
                            .status()
                            .isWaiting()) {
                continue;
            }
            boolean moved = ended.kind() == ReservationEvent.Kind.TIMEOUT
                    && i + 1 < log.size()
                    && log.get(i + 1).event() instanceof WorkerEvent move
                    && move.kind() == WorkerEvent.Kind.ACTIVITY_UPDATED
                    && move.facts().worker().sid().equals(ended.reservation().workerSid());
            Activity activity = moved
                    ? ((WorkerEvent) log.get(i + 1).event()).facts().activity()
                    : ended.worker().activity();
            if (ended.kind() == ReservationEvent.Kind.REJECTED
                    || (ended.kind() == ReservationEvent.Kind.TIMEOUT && activity.available())) {
                declined.add(ended.reservation().taskSid(), ended.reservation().workerSid());
            }
        }
        return declined;
    }

    /** From nothing but the state and the log, for the queues and channels that the kept one has met. */
    private static RoutingIndex madeAnew(WorkspaceState workspace, RoutingIndex kept, List<LoggedEvent> log) {
        RoutingIndex anew = new RoutingIndex(workspace, alert -> {});
        for (LoggedEvent logged : log) {
            if (logged.event() instanceof ReservationEvent made && made.kind() == ReservationEvent.Kind.CREATED) {
                anew.idleness()
                        .reserved(made.worker().worker(), made.reservation().taskChannelSid(), logged.number());
            }
        }
        for (String place : kept.describe().keySet()) {
            String[] queueAndChannel = place.split(" ", -1);
            QueueMembers members = anew.members(queueAndChannel[0]);
            assertThat(members).as("queue of %s", place).isNotNull();
            if (queueAndChannel.length == 2) {
                TaskChannel channel = workspace.taskChannel(queueAndChannel[1]);
                assertThat(channel).as("channel of %s", place).isNotNull();
                members.line(channel);
            }
        }
        for (Task task : workspace.tasks().all()) {
            if (task.status() == TaskStatus.PENDING && !task.direct().isToWorker()) {
                anew.enqueue(task, true);
            }
        }
        return anew;
    }
}
