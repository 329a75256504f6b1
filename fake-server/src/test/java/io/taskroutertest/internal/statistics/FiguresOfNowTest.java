package io.taskroutertest.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.routing.QueueMembership;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.TaskTallies;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted as it changes is what looking at every task and every worker would say. */
class FiguresOfNowTest {

    private static final int HISTORIES = 60;
    private static final int ROUNDS = 8;
    private static final int STEPS = 10;

    /** Counts are kept from the first question on, so that they begin in the middle of a history. */
    private static void inRandomHistories(BiConsumer<WorldView, RandomHistory> check) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            history.go(seed % 3 * STEPS);
            for (int i = 0; i < ROUNDS; i++) {
                history.check(() -> history.scene().engine().read(world -> {
                    check.accept(world, history);
                    return true;
                }));
                history.go(STEPS);
            }
        }
    }

    private static WorkspaceView workspace(WorldView world, RandomHistory history) {
        return world.workspaces().get(history.scene().workspace());
    }

    @Test
    void theTalliesFollowFromTheTasksAlone() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            history.go(seed % 3 * STEPS);
            TaskTallies kept = tallies(history);
            for (int i = 0; i < ROUNDS; i++) {
                history.go(STEPS);
                history.check(() -> {
                    assertThat(tallies(history)).isSameAs(kept);
                    assertThat(kept).isEqualTo(history.scene().read(view -> TaskTallies.of(view.tasks())));
                });
            }
        }
    }

    private static TaskTallies tallies(RandomHistory history) {
        return history.scene()
                .execute((world, routing) ->
                        world.workspace(history.scene().workspace()).taskTallies());
    }

    @Test
    void figuresOfTasksAreThoseOfANaiveCountOverAllTasks() {
        inRandomHistories((world, history) -> {
            WorkspaceView view = workspace(world, history);
            places(view).forEach((sid, isThere) -> {
                for (String channelSid : channels(view)) {
                    List<Task> counted = view.tasks().all().stream()
                            .filter(isThere)
                            .filter(task -> channelSid.isEmpty() || channelSid.equals(task.taskChannelSid()))
                            .toList();
                    RealTimeTasks now =
                            RealTimeTasks.of(view, sid, world.now(), channelSid.isEmpty() ? null : channelSid);
                    compare(now, counted, world.now());
                }
            });
        });
    }

    private static Map<String, Predicate<Task>> places(WorkspaceView view) {
        Map<String, Predicate<Task>> places = new LinkedHashMap<>();
        places.put(view.workspace().sid(), task -> true);
        for (TaskQueue queue : view.taskQueues().all()) {
            places.put(queue.sid(), task -> queue.sid().equals(task.placement().queueSid()));
        }
        for (Workflow workflow : view.workflows().all()) {
            places.put(workflow.sid(), task -> workflow.sid().equals(task.workflowSid()));
        }
        return places;
    }

    private static List<String> channels(WorkspaceView view) {
        List<String> channels = new ArrayList<>(List.of(""));
        view.taskChannels().all().stream().map(TaskChannel::sid).forEach(channels::add);
        return channels;
    }

    private static void compare(RealTimeTasks now, List<Task> tasks, Instant instant) {
        for (TaskStatus status : TaskStatus.values()) {
            assertThat(now.withStatus(status))
                    .as(status.toString())
                    .isEqualTo(tasks.stream()
                            .filter(task -> task.status() == status)
                            .count());
        }
        List<Task> present =
                tasks.stream().filter(task -> !task.status().isEnded()).toList();
        assertThat(now.total()).isEqualTo(present.size());
        assertThat(now.byPriority())
                .isEqualTo(present.stream()
                        .collect(
                                Collectors.groupingBy(Task::priority, TreeMap::new, Collectors.summingInt(task -> 1))));
        List<Task> waiting =
                tasks.stream().filter(task -> task.status().isWaiting()).toList();
        Task oldest = first(waiting, task -> task.dates().created());
        assertThat(now.longestWaitingSid()).isEqualTo(oldest == null ? null : oldest.sid());
        assertThat(now.longestWaitingAge())
                .isEqualTo(oldest == null ? 0 : seconds(oldest.dates().created(), instant));
        List<Task> inQueue = waiting.stream()
                .filter(task -> task.placement().queueEntered() != null)
                .toList();
        Task longest = first(inQueue, FiguresOfNowTest::entered);
        assertThat(now.longestInQueueSid()).isEqualTo(longest == null ? null : longest.sid());
        assertThat(now.longestInQueueAge()).isEqualTo(longest == null ? 0 : seconds(entered(longest), instant));
    }

    private static Instant entered(Task task) {
        return Objects.requireNonNull(task.placement().queueEntered());
    }

    /** Of equal ones the first of the list, which is in order of creation. */
    private static @Nullable Task first(List<Task> tasks, Function<Task, Instant> date) {
        return tasks.stream().min(Comparator.comparing(date)).orElse(null);
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    @Test
    void figuresOfWorkersAreThoseOfANaiveCountOverAllWorkers() {
        inRandomHistories((world, history) -> {
            WorkspaceView view = workspace(world, history);
            compare(RealTimeWorkers.all(view), view, List.copyOf(view.workers().all()));
        });
    }

    @Test
    void membersOfAQueueAreThoseWhomItsExpressionMatchesNow() {
        inRandomHistories((world, history) -> {
            WorkspaceView view = workspace(world, history);
            Engine engine = history.scene().engine();
            for (TaskQueue queue : view.taskQueues().all()) {
                List<Worker> matched = view.workers().all().stream()
                        .filter(worker -> queue.targetWorkers().test(new WorkerScope(view, worker)))
                        .toList();
                QueueMembership members = engine.membership(view.workspace().sid(), queue.sid());
                assertThat(members.workerSids())
                        .as("members of %s", queue.targetWorkers().text())
                        .containsExactlyInAnyOrderElementsOf(
                                matched.stream().map(Worker::sid).toList());
                compare(RealTimeWorkers.of(view, members.byActivity()), view, matched);
                compare(RealTimeWorkers.of(view, members.workerSids()), view, matched);
            }
        });
    }

    private static void compare(RealTimeWorkers now, WorkspaceView view, List<Worker> workers) {
        assertThat(now.total()).isEqualTo(workers.size());
        assertThat(now.available())
                .isEqualTo(workers.stream()
                        .filter(worker ->
                                view.activities().get(worker.activitySid()).available())
                        .count());
        assertThat(now.byActivity().stream().map(count -> count.activity()).toList())
                .isEqualTo(List.copyOf(view.activities().all()));
        now.byActivity()
                .forEach(count -> assertThat(count.workers())
                        .isEqualTo(workers.stream()
                                .filter(worker -> worker.activitySid()
                                        .equals(count.activity().sid()))
                                .count()));
    }

    /** What a question finds out about an expression stays untold until routing meets it, or the log would depend on it. */
    @Test
    void whoAsksForFiguresChangesNoLog() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory asked = new RandomHistory(seed);
            RandomHistory left = new RandomHistory(seed);
            for (int i = 0; i < ROUNDS; i++) {
                askAll(asked);
                asked.go(STEPS);
                left.go(STEPS);
            }
            asked.check(() -> assertThat(told(asked)).isEqualTo(told(left)));
        }
    }

    private static void askAll(RandomHistory history) {
        Engine engine = history.scene().engine();
        engine.read(world -> {
            WorkspaceView view = workspace(world, history);
            RealTimeTasks.of(view, view.workspace().sid(), world.now(), null);
            for (TaskQueue queue : view.taskQueues().all()) {
                engine.membership(view.workspace().sid(), queue.sid());
            }
            return true;
        });
    }

    private static List<String> told(RandomHistory history) {
        return history.scene().log(0).stream().map(Object::toString).toList();
    }
}
