package io.taskroutertest.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.FlowDraft;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.TargetDraft;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens in a workspace, nothing happens of which the lint says that it never can. */
class RandomLintTest {

    private static final String[] CONDITIONS = {
        "type == 'a'",
        "type == 'b'",
        "type != 'a'",
        "type IN ['a', 'c']",
        "level > 2",
        "level > 4",
        "level <= 2",
        "1==1",
        "tags HAS 'x'",
        "type == 'a' AND level > 3",
        "type == 'a' OR level > 3",
        "NOT type == 'a'",
        "\"type\" == 'a'"
    };
    private static final String[] SKIPS = {
        "workers.available == 0", "1==1", "1==2", "workers.available == 0 AND workers.available > 2"
    };

    @Test
    void whatRandomHistoriesHitIsNotCalledUnusable() {
        for (int seed = 0; seed < 150; seed++) {
            RandomHistory history = new RandomHistory(seed);
            history.go(60);
            List<LoggedEvent> log = history.scene().log(0);
            history.check(() -> assertNothingUnusableWasUsed(log));
        }
    }

    @Test
    void whatRandomWorkflowsHitIsNotCalledUnusable() {
        int findings = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Scene scene = Scene.multitasking();
            try {
                live(scene, random);
                findings += assertNothingUnusableWasUsed(scene.log(0));
            } catch (AssertionError failure) {
                throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
        assertThat(findings).as("otherwise nothing was proven").isGreaterThan(300);
    }

    private static int assertNothingUnusableWasUsed(List<LoggedEvent> log) {
        int findings = 0;
        for (CoveredWorkflow workflow : Coverage.of(log, 0, true).workflows()) {
            for (Lint lint : workflow.lint()) {
                findings++;
                switch (lint.rule()) {
                    case UNREACHABLE_FILTER ->
                        workflow.shape().steps().stream()
                                .filter(step -> step.filter() == lint.step().filter())
                                .forEach(step -> assertUnused(workflow, step, lint));
                    case UNREACHABLE_TARGET ->
                        workflow.shape().steps().stream()
                                .filter(step -> step.filter() == lint.step().filter()
                                        && step.target() >= lint.step().target())
                                .forEach(step -> assertUnused(workflow, step, lint));
                    case UNSERVED_QUEUE ->
                        assertThat(offers(log, workflow.shape().queue(lint.step())))
                                .as(lint.sentence())
                                .isZero();
                    case UNSERVED_TARGET ->
                        assertThat(workflow.at(lint.step()).offers())
                                .as(lint.sentence())
                                .isZero();
                    case NO_DEFAULT_FILTER ->
                        assertThat(workflow.shape().defaultQueue()).isNull();
                    case TIMEOUT_BEYOND_LIFE -> {
                        if (!lint.step().isDefault()) {
                            assertThat(workflow.at(lint.step()).timeouts())
                                    .as(lint.sentence())
                                    .isZero();
                        }
                    }
                    default -> findings--;
                }
            }
        }
        return findings;
    }

    private static void assertUnused(CoveredWorkflow workflow, NamedConfiguration.Step step, Lint lint) {
        assertThat(workflow.at(step)).as(lint.sentence()).isEqualTo(StepCounts.NONE);
    }

    /** By steps only: a task may be routed straight to a worker of any queue. */
    private static long offers(List<LoggedEvent> log, String queue) {
        return log.stream()
                .map(LoggedEvent::event)
                .filter(event -> event instanceof ReservationEvent it
                        && it.kind() == ReservationEvent.Kind.CREATED
                        && it.task().task().placement().step() != null
                        && it.task().queue() != null
                        && it.task().queue().friendlyName().equals(queue))
                .count();
    }

    private static void live(Scene scene, Random random) {
        List<String> queues = List.of(
                scene.queue("All", "1==1"),
                scene.queue("Skilled", "skills HAS 'x'"),
                scene.queue("Nobody", "skills HAS 'z'"),
                scene.queue("High", "level > 3"));
        List<String> workers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            workers.add(
                    scene.worker("Worker " + i, "skills", List.of(pick(random, "x", "y")), "level", random.nextInt(6)));
        }
        FlowDraft draft = flow(scene, random, queues);
        String flow = draft.create();
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            try {
                switch (random.nextInt(6)) {
                    case 0 -> scene.advance(random.nextInt(40));
                    case 1 -> scene.move(pick(random, workers), pick(random, "Available", "Offline"));
                    case 2 -> scene.describe(pick(random, tasks), "type", pick(random, "a", "b", "c"));
                    case 3 -> flow(scene, random, queues).update(flow, random.nextBoolean());
                    default -> {
                        tasks.add("");
                        tasks.set(tasks.size() - 1, task(scene, random, flow));
                    }
                }
            } catch (Refusal refusal) {
                tasks.remove("");
            }
        }
    }

    private static String task(Scene scene, Random random, String flow) {
        return scene.task(flow)
                .with("type", pick(random, "a", "b", "c"), "level", random.nextInt(6), "tags", List.of("x"))
                .timeout(1 + random.nextInt(200))
                .create();
    }

    private static FlowDraft flow(Scene scene, Random random, List<String> queues) {
        FlowDraft draft = scene.workflow("Flow").reservationTimeout(20);
        int filters = 1 + random.nextInt(4);
        for (int i = 0; i < filters; i++) {
            TargetDraft[] targets = new TargetDraft[1 + random.nextInt(3)];
            for (int j = 0; j < targets.length; j++) {
                targets[j] = TargetDraft.to(pick(random, queues));
                if (random.nextInt(3) > 0) {
                    targets[j].timeout(1 + random.nextInt(60));
                }
                if (random.nextInt(3) == 0) {
                    targets[j].skipIf(pick(random, SKIPS));
                }
                if (random.nextInt(3) == 0) {
                    targets[j].where(
                            pick(random, "worker.level > 4", "worker.level >= task.level", "worker.level > 5"));
                }
            }
            draft.filter(random.nextInt(8) == 0 ? null : pick(random, CONDITIONS), targets);
        }
        return random.nextBoolean() ? draft.otherwise(pick(random, queues)) : draft;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String pick(Random random, List<String> of) {
        return of.isEmpty() ? "" : of.get(random.nextInt(of.size()));
    }
}
