package io.taskroutertest.internal.coverage;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import io.taskroutertest.internal.engine.FlowDraft;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Scene scene = Scene.multitasking();
    private final String billing = scene.queue("Billing", "skills HAS 'billing'");
    private final String everybody = scene.queue("Everybody", "1==1");

    @Test
    void eachStepCountsTasksOffersAndTimeouts() {
        String alice = scene.worker("Alice", "skills", List.of("billing"));
        String flow = scene.workflow("Flow")
                .filter("type == 'bill'", to(billing).timeout(300), to(everybody))
                .filter("type == 'other'", to(everybody))
                .create();
        String first = scene.task(flow).with("type", "bill").create();
        scene.reject(first);
        scene.accept(first);
        scene.move(alice, "Offline");
        scene.task(flow).with("type", "bill").create();
        scene.advance(300);

        CoveredWorkflow covered = only();
        assertThat(covered.tasks()).isEqualTo(2);
        assertThat(covered.at(new NamedConfiguration.Step(0, 0))).isEqualTo(new StepCounts(2, 2, 1, 0, 0, 0));
        assertThat(covered.at(new NamedConfiguration.Step(0, 1))).isEqualTo(new StepCounts(1, 0, 0, 0, 0, 0));
        assertThat(covered.at(new NamedConfiguration.Step(1, 0))).isEqualTo(StepCounts.NONE);
        assertThat(covered.notHit()).containsExactly("Workflow \"Flow\", filter \"Filter 2\"");
    }

    @Test
    void aSkipRuleIsTakenWhereItIsTrueAndPassedWhereItIsFalse() {
        String flow = scene.workflow("Flow")
                .filter(null, to(billing).skipIf("workers.available == 0"), to(scene.queue("Nobody", "")))
                .create();
        scene.task(flow).create();
        scene.task(flow).create();
        scene.capacity(scene.worker("Alice", "skills", List.of("billing")), "default", 1);
        scene.accept(scene.task(flow).create());
        scene.task(flow).create();

        assertThat(only().at(new NamedConfiguration.Step(0, 0)))
                .as("Alice is available, but full: the last task stays")
                .isEqualTo(new StepCounts(4, 1, 0, 2, 1, 0));
        assertThat(only().at(new NamedConfiguration.Step(0, 1)).tasks()).isEqualTo(2);
    }

    @Test
    void aSkipRuleIsNotAskedWhereAWorkerIsReservedAtOnce() {
        scene.worker("Alice", "skills", List.of("billing"));
        String flow =
                scene.workflow("Flow").filter(null, to(billing).skipIf("1==1")).create();
        scene.task(flow).create();

        StepCounts target = only().at(new NamedConfiguration.Step(0, 0));
        assertThat(target).isEqualTo(new StepCounts(1, 1, 0, 0, 0, 0));
        assertThat(only().notHit())
                .containsExactly("Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"Billing\"): its skip_if");
    }

    @Test
    void aTaskThatIsReservedLaterInTheSameInstantHasPassedTheRule() {
        String alice = scene.workerIn("Offline", "Alice", "skills", List.of("billing"));
        String flow = scene.workflow("Flow")
                .filter(null, to(billing).skipIf("workers.unavailable == 0"))
                .create();
        scene.task(flow).create();
        scene.move(alice, "Available");

        assertThat(only().at(new NamedConfiguration.Step(0, 0))).isEqualTo(new StepCounts(1, 1, 0, 0, 1, 0));
    }

    @Test
    void whatIsSkippedBetweenFiltersAndAtTheEndIsCountedToo() {
        String flow = scene.workflow("Flow")
                .filter("a == 1", to(billing).skipIf("1==1"))
                .filter("b == 1", to(billing).timeout(10), to(everybody).skipIf("1==1"))
                .create();
        scene.task(flow).with("a", 1, "b", 1).create();
        scene.advance(10);

        assertThat(only().at(new NamedConfiguration.Step(0, 0))).isEqualTo(new StepCounts(1, 0, 0, 1, 0, 0));
        assertThat(only().at(new NamedConfiguration.Step(1, 0))).isEqualTo(new StepCounts(1, 0, 1, 0, 0, 0));
        assertThat(only().at(new NamedConfiguration.Step(1, 1)))
                .as("the last target: the task is canceled")
                .isEqualTo(new StepCounts(1, 0, 0, 1, 0, 0));
    }

    @Test
    void theLogTellsOnlyWhatWasSkippedJustBefore() {
        String flow = scene.workflow("Flow")
                .filter("a == 1", to(billing).skipIf("1==1"), to(billing).timeout(10), to(billing))
                .create();
        scene.task(flow).with("a", 1).create();
        scene.advance(10);

        assertThat(scene.log(0).stream()
                        .map(LoggedEvent::event)
                        .filter(event -> event instanceof TaskEvent it && it.kind() == TaskEvent.Kind.TARGET_MATCHED)
                        .map(event -> ((TaskEvent) event).skipped()))
                .extracting(skipped -> skipped == null ? null : skipped.target())
                .containsExactly(null, 0, null);
    }

    @Test
    void aTaskThatExpiresIsCountedWhereItWaited() {
        String flow = scene.workflow("Flow")
                .filter("a == 1", to(billing))
                .otherwise(everybody)
                .create();
        scene.task(flow).with("a", 1).timeout(60).create();
        scene.task(flow).timeout(60).create();
        scene.advance(60);

        assertThat(only().at(new NamedConfiguration.Step(0, 0)).expired()).isEqualTo(1);
        assertThat(only().at(NamedConfiguration.Step.DEFAULT)).isEqualTo(new StepCounts(1, 0, 0, 0, 0, 1));
    }

    @Test
    void eachConfigurationIsCountedByItself() {
        String flow = scene.workflow("Flow").otherwise(billing).create();
        scene.task(flow).create();
        scene.task(flow).create();
        scene.workflow("Flow").otherwise(everybody).update(flow, false);
        scene.task(flow).create();

        assertThat(coverage(scene).workflows())
                .extracting(CoveredWorkflow::title, CoveredWorkflow::tasks)
                .containsExactly(tuple("Flow (configuration 1 of 2)", 2L), tuple("Flow (configuration 2 of 2)", 1L));
    }

    @Test
    void aTaskThatComesToATargetAgainCountsAgain() {
        String flow = scene.workflow("Flow")
                .filter("a == 1", to(billing))
                .otherwise(everybody)
                .create();
        String task = scene.task(flow).with("a", 1).create();
        scene.describe(task, "a", 1);
        scene.describe(task, "a", 2);
        scene.describe(task, "a", 1);

        assertThat(only().tasks()).isEqualTo(1);
        assertThat(only().at(new NamedConfiguration.Step(0, 0)).tasks())
                .as("it stayed once")
                .isEqualTo(2);
        assertThat(only().at(NamedConfiguration.Step.DEFAULT).tasks()).isEqualTo(1);
    }

    @Test
    void aTaskThatIsRefusedCountsNowhere() {
        String flow = scene.workflow("Flow").filter("a == 1", to(billing)).create();

        assertThatThrownBy(() -> scene.task(flow).with("a", 2).create()).isInstanceOf(Refusal.class);

        assertThat(only().tasks()).isZero();
        assertThat(only().lint()).extracting(Lint::rule).containsExactly(Rule.NO_DEFAULT_FILTER);
    }

    @Test
    void fakesOfOtherSeedsAddUpByNames() {
        Coverage sum = Coverage.empty();
        for (long seed = 1; seed <= 3; seed++) {
            Scene other = Scene.multitasking(
                    new Settings(seed, Instant.EPOCH, Settings.defaults().limits(), Set.of()));
            String queue = other.queue("Billing", "1==1");
            String offline = other.activity("Offline");
            FlowDraft draft = other.workflow("Flow")
                    .filter(
                            null,
                            to(queue).skipIf("workers." + offline + " > 0").timeout(5));
            other.task(draft.create()).create();
            sum = sum.plus(coverage(other));
        }

        assertThat(sum.fakes()).isEqualTo(3);
        assertThat(sum.workflows()).singleElement().satisfies(workflow -> {
            assertThat(workflow.tasks()).isEqualTo(3);
            assertThat(workflow.at(new NamedConfiguration.Step(0, 0))).isEqualTo(new StepCounts(3, 0, 0, 0, 3, 0));
            assertThat(String.valueOf(workflow.shape().target(new NamedConfiguration.Step(0, 0))))
                    .contains("workers.Offline > 0");
        });
    }

    @Test
    void theOrderInWhichFakesAreAddedDoesNotMatter() {
        List<Coverage> fakes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Scene other = Scene.multitasking();
            String queue = other.queue("Billing", i % 2 == 0 ? "level > 3" : "lvl > 3");
            other.worker("Worker " + i, "attribute " + i, 1);
            FlowDraft draft = other.workflow("Flow")
                    .filter("tier" + i % 2 + " == 'x'", to(queue))
                    .otherwise(queue);
            other.task(draft.create()).with("tier " + i, 1).create();
            fakes.add(coverage(other));
        }
        String text = CoverageText.of(sum(fakes));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(fakes, new Random(seed));
            assertThat(CoverageText.of(sum(fakes))).as("seed %s", seed).isEqualTo(text);
        }
    }

    private static Coverage sum(List<Coverage> fakes) {
        return fakes.stream().reduce(Coverage.empty(), Coverage::plus);
    }

    @Test
    void onlyWhatWasDeclaredOrReachedCountsForARun() {
        scene.workflow("Declared").otherwise(billing).create();
        long declared = scene.logSize();
        scene.workflow("Unused").otherwise(billing).create();
        scene.task(scene.workflow("Reached").otherwise(billing).create()).create();

        List<LoggedEvent> log = scene.log(0);
        assertThat(Coverage.of(log, declared, false).workflows())
                .extracting(CoveredWorkflow::name)
                .containsExactly("Declared", "Reached");
        assertThat(Coverage.of(log, declared, true).workflows()).hasSize(3);
    }

    private CoveredWorkflow only() {
        List<CoveredWorkflow> workflows = coverage(scene).workflows();
        assertThat(workflows).hasSize(1);
        return workflows.get(0);
    }

    private static Coverage coverage(Scene of) {
        return Coverage.of(of.log(0), 0, true);
    }
}
