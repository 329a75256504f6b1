package io.taskroutertest.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.NaiveMatcher;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.TaskStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Explanations never disagree with routing, whatever happened before. */
class RandomExplanationsTest {

    private static final int HISTORIES = 100;
    private static final int STEPS = 60;
    private static final int BETWEEN_CHECKS = 6;

    @Test
    void everyTaskOfRandomHistoriesIsExplainedAsItIs() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            for (int i = 0; i < STEPS; i += BETWEEN_CHECKS) {
                history.go(BETWEEN_CHECKS);
                history.check(() -> check(history.scene()));
            }
        }
    }

    private static void check(Scene scene) {
        scene.engine().read(world -> {
            WorkspaceView view = world.workspaces().get(scene.workspace());
            List<LoggedEvent> log = world.log().after(0);
            Map<String, String> together = new HashMap<>();
            Explainer.explain(
                    world,
                    tasks(log),
                    CallbackFacts.NONE,
                    each -> together.put(each.task().sid(), ExplanationText.of(each)));
            for (String sid : tasks(log)) {
                TaskDiagnosis explanation = Objects.requireNonNull(Explainer.explain(world, sid, CallbackFacts.NONE));
                assertThat(together.get(sid))
                        .as("explained together with the others")
                        .isEqualTo(ExplanationText.of(explanation));
                Task task = view.tasks().find(sid);
                assertThat(explanation.deletion() != null)
                        .as("deleted: %s", sid)
                        .isEqualTo(task == null);
                if (task != null) {
                    standing(explanation, task.status());
                    switch (task.status()) {
                        case PENDING -> pending(view, task, explanation);
                        case RESERVED -> reserved(view, task, explanation);
                        default -> {}
                    }
                }
                words(explanation);
            }
            WorkspaceView replayed = new LogReplay(log, scene.workspace()).upTo(Long.MAX_VALUE);
            assertThat(snapshot(replayed))
                    .as("the workspace as the log tells it")
                    .isEqualTo(snapshot(view));
            return true;
        });
    }

    private static Set<String> tasks(List<LoggedEvent> log) {
        return log.stream()
                .map(LoggedEvent::event)
                .filter(TaskEvent.class::isInstance)
                .map(event -> ((TaskEvent) event).resourceSid())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void standing(TaskDiagnosis explanation, TaskStatus status) {
        assertThat(explanation.standing())
                .as("standing of %s", explanation.task())
                .isInstanceOf(
                        switch (status) {
                            case PENDING -> TaskSituation.Waiting.class;
                            case RESERVED -> TaskSituation.Offered.class;
                            case ASSIGNED, WRAPPING -> TaskSituation.WithWorker.class;
                            case COMPLETED -> TaskSituation.Completed.class;
                            case CANCELED -> TaskSituation.Canceled.class;
                        });
    }

    private static void pending(WorkspaceView view, Task task, TaskDiagnosis explanation) {
        NaiveMatcher naive = new NaiveMatcher(view);
        String queueSid = task.placement().queueSid();
        TaskQueue queue = queueSid == null ? null : view.taskQueues().find(queueSid);
        assertThat(names(explanation.members()))
                .as("members of the queue of %s", task)
                .containsExactlyInAnyOrderElementsOf(view.workers().all().stream()
                        .filter(worker -> queue != null && queue.targetWorkers().test(new WorkerScope(view, worker)))
                        .map(Worker::friendlyName)
                        .toList());
        for (Worker worker : view.workers().all()) {
            assertThat(naive.canTake(worker, task)).isFalse();
        }
        assertThat(everybody(explanation))
                .as("who could take %s", task)
                .allSatisfy(candidate -> assertThat(candidate.reasons())
                        .as("reasons against %s", candidate.name())
                        .isNotEmpty()
                        .noneMatch(reason -> reason instanceof Reason.Later || reason instanceof Reason.Offered));
    }

    private static void reserved(WorkspaceView view, Task task, TaskDiagnosis explanation) {
        int last = view.reservationsOfTask(task.sid()).stream()
                .filter(it -> it.status().isLive())
                .toList()
                .size();
        List<String> live = view.reservationsOfTask(task.sid()).stream()
                .filter(it -> it.status().isLive())
                .map(Reservation::workerName)
                .toList();
        List<Candidate> offered = everybody(explanation)
                .filter(it -> it.reasons().stream().anyMatch(Reason.Offered.class::isInstance))
                .toList();
        assertThat(last).isPositive();
        assertThat(names(offered)).as("who is offered %s", task).containsAll(live);
        assertThat(offered)
                .as("what else is said of those who are offered %s", task)
                .allSatisfy(candidate -> assertThat(candidate.reasons()).hasSize(1));
    }

    private static void words(TaskDiagnosis explanation) {
        assertThat(Causes.of(explanation)).isNotBlank().doesNotContain("\n");
        assertThat(Causes.route(explanation)).doesNotContain("\n");
        assertThat(ExplanationText.of(explanation)).contains(explanation.task().sid());
    }

    private static Stream<Candidate> everybody(TaskDiagnosis explanation) {
        return Stream.concat(explanation.members().stream(), explanation.outsiders().stream());
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    private static List<Object> snapshot(WorkspaceView view) {
        List<Object> rows = new ArrayList<>();
        rows.addAll(view.activities().all());
        rows.addAll(view.taskQueues().all());
        rows.addAll(view.workers().all());
        rows.addAll(view.tasks().all());
        rows.addAll(view.reservations().all());
        for (Worker worker : view.workers().all()) {
            view.channelsOf(worker)
                    .forEach(channel -> rows.add(List.of(
                            worker.sid(),
                            channel.taskChannelSid(),
                            channel.configuredCapacity(),
                            channel.available(),
                            channel.reserved(),
                            channel.assignedTasks())));
        }
        return rows;
    }
}
