package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.model.Instruction;
import io.taskroutertest.internal.engine.model.Reservation;
import io.taskroutertest.internal.engine.model.ReservationStatus;
import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.TaskChannel;
import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.model.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds after every step of every history. */
final class HistoryChecks {

    private final Scene scene;
    private final Map<String, Reservation> ended = new HashMap<>();
    private long seen;
    private Instant last;

    HistoryChecks(Scene scene) {
        this.scene = scene;
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
        List<LoggedEvent> news = scene.log(seen);
        scene.engine().read(world -> {
            WorkspaceView view = world.workspaces().get(scene.workspace());
            NaiveMatcher naive = new NaiveMatcher(view);
            news.forEach(event -> event(view, event));
            view.tasks().all().forEach(task -> task(view, naive, task, world.now()));
            view.workers().all().forEach(worker -> worker(view, naive, worker));
            view.reservations().all().forEach(reservation -> reservation(reservation, world.now()));
            return true;
        });
        seen += news.size();
    }

    private void event(WorkspaceView view, LoggedEvent logged) {
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
        for (TaskChannel taskChannel : view.taskChannels().all()) {
            WorkerChannel channel = view.channel(worker, taskChannel);
            assertThat((long) channel.reserved())
                    .as("reservations counted on %s", channel)
                    .isEqualTo(naive.live(worker, taskChannel));
            assertThat((long) channel.assignedTasks())
                    .as("assigned tasks counted on %s", channel)
                    .isEqualTo(view.reservationsOfWorker(worker.sid()).stream()
                            .filter(reservation -> reservation.taskChannelSid().equals(taskChannel.sid()))
                            .filter(reservation -> NaiveMatcher.isLive(reservation)
                                    && reservation.status() != ReservationStatus.PENDING)
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
    void checkIndex() {
        scene.execute((world, routing) -> {
            RoutingIndex index = routing.index(world.workspace(scene.workspace()));
            Map<String, List<List<String>>> kept = index.describe();
            index.rebuild();
            for (String line : kept.keySet()) {
                String[] queueAndChannel = line.split(" ", -1);
                var channel = world.workspace(scene.workspace()).taskChannel(queueAndChannel[1]);
                QueueMembers members = index.members(queueAndChannel[0]);
                assertThat(members).as("queue of line %s", line).isNotNull();
                assertThat(channel).as("channel of line %s", line).isNotNull();
                members.line(channel);
            }
            assertThat(kept).isEqualTo(index.describe());
            return true;
        });
    }
}
