package io.taskroutertest.internal.coverage;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.coverage.WorkflowCoverage.Rule;
import io.taskroutertest.internal.engine.FlowDraft;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.DeleteWorkflow;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.expression.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LintTest {

    private final Scene scene = Scene.multitasking();
    private final String all = scene.queue("All", "1==1");

    @Nested
    class UnreachableFilter {

        @Test
        void afterOneThatTakesEveryTask() {
            flow().filter("1==1", to(all)).filter("vip == true", to(all)).create();

            assertFound(
                    Rule.UNREACHABLE_FILTER,
                    "Workflow \"Flow\", filter \"Filter 2\" can never be reached: what it would take is taken before it, by"
                            + " filter \"Filter 1\" (it takes every task). Move it up, or narrow the other.");
        }

        @Test
        void afterOneWithTheSameExpression() {
            flow().filter("type == 'a' AND vip == true", to(all))
                    .filter("task.vip = true AND \"a\" == type", to(all))
                    .otherwise(all)
                    .create();

            assertFound(
                    Rule.UNREACHABLE_FILTER,
                    "Workflow \"Flow\", filter \"Filter 2\" can never be reached: what it would take is taken before it, by"
                            + " filter \"Filter 1\" (type == 'a' AND vip == true). Move it up, or narrow the other.");
        }

        @Test
        void afterTwoThatTogetherTakeAllOfIt() {
            flow().filter("type IN ['a', 'b']", to(all))
                    .filter("level > 3", to(all))
                    .filter("type == 'b' OR level > 5", to(all))
                    .otherwise(all)
                    .create();

            assertFound(
                    Rule.UNREACHABLE_FILTER,
                    "Workflow \"Flow\", filter \"Filter 3\" can never be reached: what it would take is taken before it, by"
                            + " filter \"Filter 1\" (type IN ['a', 'b']) and by filter \"Filter 2\" (level > 3). Move it"
                            + " up, or narrow the other.");
        }

        @Test
        void withAnExpressionThatContradictsItself() {
            flow().filter("type == 'a' AND type == 'b'", to(all)).otherwise(all).create();

            assertFound(
                    Rule.UNREACHABLE_FILTER,
                    "Workflow \"Flow\", filter \"Filter 1\" can never be reached: no task can fulfil type == 'a' AND type =="
                            + " 'b'. Correct its expression.");
        }

        @Test
        void withAKeyInQuotes() {
            flow().filter("\"department\" == \"billing\"", to(all))
                    .otherwise(all)
                    .create();

            assertFound(
                    Rule.UNREACHABLE_FILTER,
                    "Workflow \"Flow\", filter \"Filter 1\" can never be reached: no task can fulfil \"department\" =="
                            + " \"billing\" (`\"department\"` is a string because of its quotes; keys are written without"
                            + " quotes). Correct its expression.");
        }

        @Test
        void withAnEmptyExpression() {
            flow().filter(" ", to(all)).otherwise(all).create();

            assertFound(
                    Rule.UNREACHABLE_FILTER,
                    "Workflow \"Flow\", filter \"Filter 1\" can never be reached: its expression is empty, which matches"
                            + " nothing. Leave `expression` out to take every task.");
        }

        @Test
        void notWhereTheOneBeforeMaySkipItsLastTarget() {
            flow().filter("1==1", to(all).skipIf("workers.available == 0"))
                    .filter("vip == true", to(all))
                    .otherwise(all)
                    .create();

            assertNotFound(Rule.UNREACHABLE_FILTER);
        }

        @Test
        void whereTheOneBeforeKeepsItsTasksInAnEarlierTarget() {
            flow().filter("1==1", to(all), to(all).skipIf("1==1"))
                    .filter("vip == true", to(all))
                    .otherwise(all)
                    .create();

            assertThat(lint(Rule.UNREACHABLE_FILTER)).hasSize(1);
        }
    }

    @Nested
    class UnreachableTarget {

        @Test
        void afterOneWithoutTimeoutAndSkipRule() {
            flow().filter(null, to(all).timeout(200), to(all), to(scene.queue("Late", "1==1")))
                    .create();

            assertFound(
                    Rule.UNREACHABLE_TARGET,
                    "Workflow \"Flow\", filter \"Filter 1\", target 3 (queue \"Late\") can never be reached: target 2 has"
                            + " no timeout and no skip_if that can be true, so tasks stay there until they end. Give"
                            + " target 2 a timeout.");
        }

        @Test
        void notAfterOneThatMayBeSkipped() {
            flow().filter(null, to(all).skipIf("workers.available == 0"), to(all))
                    .create();

            assertNotFound(Rule.UNREACHABLE_TARGET);
        }

        @Test
        void afterOneWhoseSkipRuleIsNeverTrue() {
            flow().filter(null, to(all).skipIf("workers.available < 1 AND workers.available > 1"), to(all), to(all))
                    .create();

            assertThat(lint(Rule.UNREACHABLE_TARGET)).singleElement().asString().contains("nor those after it");
        }
    }

    @Nested
    class NoDefaultFilter {

        @Test
        void isToldOfTheWorkflow() {
            flow().filter("vip == true", to(all)).create();

            assertFound(
                    Rule.NO_DEFAULT_FILTER,
                    "Workflow \"Flow\" has no default_filter: a task that matches no filter is refused, and one whose"
                            + " attributes change so that none matches is canceled. Add a default_filter with a queue.");
        }

        @Test
        void isToldWithTheFilterThatMayBeSkippedToTheEnd() {
            flow().filter("1==1", to(all).skipIf("workers.available == 0")).create();

            assertThat(lint(Rule.NO_DEFAULT_FILTER))
                    .singleElement()
                    .asString()
                    .contains(", like one that is skipped past the last target of \"Filter 1\". Add");
        }

        @Test
        void isNotToldWhereAFilterTakesEveryTask() {
            flow().filter("vip == true", to(all)).filter(null, to(all)).create();

            assertNotFound(Rule.NO_DEFAULT_FILTER);
        }
    }

    @Nested
    class UnknownAttribute {

        @Test
        void ofTasksInAFilter() {
            scene.task(flow().filter("customerTier == 'gold'", to(all))
                            .otherwise(all)
                            .create())
                    .with("customer_tier", "gold")
                    .create();

            assertFound(
                    Rule.UNKNOWN_TASK_ATTRIBUTE,
                    "Workflow \"Flow\", filter \"Filter 1\" asks for `customerTier`, which no task of the run had; some had"
                            + " `customer_tier`. Write both alike.");
        }

        @Test
        void withoutAnotherThatResemblesIt() {
            scene.task(flow().filter("vip == true", to(all)).otherwise(all).create())
                    .with("type", "a")
                    .create();

            assertFound(
                    Rule.UNKNOWN_TASK_ATTRIBUTE,
                    "Workflow \"Flow\", filter \"Filter 1\" asks for `vip`, which no task of the run had. Give it to the"
                            + " tasks of a test, or take it out.");
        }

        @Test
        void withAHyphenWhereTheExpressionHasNone() {
            scene.task(flow().filter("skill_level > 3", to(all)).otherwise(all).create())
                    .with("skill-level", 4)
                    .create();

            assertThat(lint(Rule.UNKNOWN_TASK_ATTRIBUTE))
                    .singleElement()
                    .asString()
                    .contains("some had `skill-level`, which no expression can name.");
        }

        @Test
        void inAnObjectWithinAnObject() {
            Value.Obj routing = new Value.Obj(Map.of("skills", new Value.Arr(List.of())));
            scene.task(flow().filter("routing.skils HAS 'a'", to(all))
                            .otherwise(all)
                            .create())
                    .with(new Attributes(
                            "{\"routing\":{\"skills\":[]}}", new Value.Obj(Map.of("routing", routing)), true))
                    .create();

            assertThat(lint(Rule.UNKNOWN_TASK_ATTRIBUTE))
                    .singleElement()
                    .asString()
                    .contains("asks for `routing.skils`", "some had `routing.skills`");
        }

        @Test
        void isNotToldWhereItMayBeMissing() {
            scene.task(flow().filter("vip != true AND NOT late == true AND left == null", to(all))
                            .otherwise(all)
                            .create())
                    .with("type", "a")
                    .create();

            assertNotFound(Rule.UNKNOWN_TASK_ATTRIBUTE);
        }

        @Test
        void isNotToldOfOneThatMayBeMissingWhereTheWorkflowAsksForTheOtherToo() {
            scene.task(flow().filter("topics != 'a' AND topic != 'b'", to(all))
                            .otherwise(all)
                            .create())
                    .with("topic", "a")
                    .create();

            assertNotFound(Rule.UNKNOWN_TASK_ATTRIBUTE);
        }

        @Test
        void isNotToldOfOneThatMayBeMissingWhereTheOtherHasAnotherNumber() {
            scene.task(flow().filter("skill2 != 'a'", to(all)).otherwise(all).create())
                    .with("skill1", "a")
                    .create();

            assertNotFound(Rule.UNKNOWN_TASK_ATTRIBUTE);
        }

        @Test
        void isNotToldOfANewConfigurationWhereTasksOfTheFormerHadIt() {
            String flow = flow().filter("type == 'a'", to(all)).otherwise(all).create();
            scene.task(flow).with("type", "a").create();
            flow().filter("type == 'b'", to(all)).otherwise(all).update(flow, false);
            scene.task(flow).create();

            assertNotFound(Rule.UNKNOWN_TASK_ATTRIBUTE);
        }

        @Test
        void isNotToldWhereOneTaskHadIt() {
            String flow = flow().filter("vip == true", to(all)).otherwise(all).create();
            scene.task(flow).create();
            scene.task(flow).with("vip", false).create();

            assertNotFound(Rule.UNKNOWN_TASK_ATTRIBUTE);
        }

        @Test
        void isNotToldWhereNoTaskCame() {
            flow().filter("vip == true", to(all)).otherwise(all).create();

            assertNotFound(Rule.UNKNOWN_TASK_ATTRIBUTE);
        }

        @Test
        void ofTasksInATarget() {
            scene.worker("Alice", "language", "en");
            scene.task(flow().filter(null, to(all).where("worker.language == task.langage"))
                            .create())
                    .with("language", "en")
                    .create();

            assertFound(
                    Rule.UNKNOWN_TASK_ATTRIBUTE,
                    "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\") asks for `langage`, which no task of"
                            + " the run had; some had `language`. Write both alike.");
        }

        @Test
        void ofWorkersInAQueue() {
            scene.worker("Alice", "skills", List.of("billing"));
            flow().otherwise(scene.queue("Billing", "skils HAS 'billing' AND sid != 'a' AND activity_name != 'b'"))
                    .create();

            assertFound(
                    Rule.UNKNOWN_WORKER_ATTRIBUTE,
                    "Workflow \"Flow\", default_filter (queue \"Billing\"): TargetWorkers asks for `skils`, which no worker"
                            + " of the run had; some had `skills`. Write both alike.");
        }

        @Test
        void ofTasksThatNameAKnownWorker() {
            scene.task(flow().filter(null, to(all).knownName("task.agnt")).create())
                    .with("agent", "Alice")
                    .create();

            assertFound(
                    Rule.UNKNOWN_TASK_ATTRIBUTE,
                    "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\"): its known worker asks for `agnt`,"
                            + " which no task of the run had; some had `agent`. Write both alike.");
        }

        @Test
        void ofWorkersThatAreOrderedByIt() {
            scene.worker("Alice", "level", 3);
            flow().filter(null, to(all).orderBy("worker.level DESC, worker.cost ASC"))
                    .create();

            assertFound(
                    Rule.UNKNOWN_WORKER_ATTRIBUTE,
                    "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\"): order_by asks for `cost`, which no"
                            + " worker of the run had. Give it to the workers of a test, or take it out.");
        }

        @Test
        void isNotToldOfAQueueWhoseWorkersAreDescribedInAnotherWayInEachFake() {
            scene.worker("Alice", "skills", List.of("billing"));
            flow().otherwise(scene.queue("Billing", "skills HAS 'billing'")).create();
            Scene other = Scene.multitasking();
            other.worker("Bob", "team", "billing");
            other.workflow("Flow")
                    .otherwise(other.queue("Billing", "team == 'billing'"))
                    .create();

            Coverage both = coverage(scene).plus(coverage(other));
            assertThat(both.workflows().get(0).lint()).isEmpty();
        }

        @Test
        void ofWorkersInATarget() {
            scene.worker("Alice", "level", 3);
            flow().filter(null, to(all).where("worker.lvl > 2")).create();

            assertFound(
                    Rule.UNKNOWN_WORKER_ATTRIBUTE,
                    "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\") asks for `lvl`, which no worker of"
                            + " the run had. Give it to the workers of a test, or take it out.");
        }
    }

    @Nested
    class Unserved {

        @Test
        void aQueueThatNoWorkerMatches() {
            scene.worker("Alice", "skills", List.of("support"));
            scene.worker("Bob", "skills", List.of("support"));
            flow().otherwise(scene.queue("Billing", "skills HAS 'billing'")).create();

            assertFound(
                    Rule.UNSERVED_QUEUE,
                    "Workflow \"Flow\", default_filter (queue \"Billing\"): the queue can be served by nobody: none of the 2"
                            + " workers fulfils skills HAS 'billing'. Correct its TargetWorkers, or give a worker what"
                            + " is asked for.");
        }

        @Test
        void aQueueWithoutTargetWorkers() {
            scene.worker("Alice");
            flow().otherwise(scene.queue("Billing", "")).create();

            assertFound(
                    Rule.UNSERVED_QUEUE,
                    "Workflow \"Flow\", default_filter (queue \"Billing\"): the queue can be served by nobody: its"
                            + " TargetWorkers is empty, which matches no worker. Write 1==1 for all.");
        }

        @Test
        void notAQueueThatWasDeletedWithItsWorkflow() {
            scene.worker("Alice");
            String gone = scene.queue("Gone", "1==1");
            String flow = flow().otherwise(gone).create();
            scene.execute(new DeleteTaskQueue(scene.workspace(), gone));
            assertThat(lint(Rule.UNSERVED_QUEUE)).hasSize(1);
            scene.execute(new DeleteWorkflow(scene.workspace(), flow));

            assertNotFound(Rule.UNSERVED_QUEUE);
        }

        @Test
        void notAQueueThatWasDeletedWhenTheWorkflowDidWithoutIt() {
            scene.worker("Alice");
            String gone = scene.queue("Gone", "1==1");
            String flow = flow().otherwise(gone).create();
            flow().otherwise(all).update(flow, false);
            scene.execute(new DeleteTaskQueue(scene.workspace(), gone));

            assertNotFound(Rule.UNSERVED_QUEUE);
        }

        @Test
        void aQueueThatWasDeleted() {
            scene.worker("Alice");
            String gone = scene.queue("Gone", "1==1");
            flow().otherwise(gone).create();
            scene.execute(new DeleteTaskQueue(scene.workspace(), gone));

            assertThat(lint(Rule.UNSERVED_QUEUE))
                    .singleElement()
                    .asString()
                    .contains("(queue \"Gone\")", "it has been deleted. Name another queue.");
        }

        @Test
        void notAQueueWhoseWorkersAreInAnotherActivityNow() {
            scene.workerIn("Offline", "Alice");
            flow().otherwise(scene.queue("Present", "activity_name == 'Available'"))
                    .create();

            assertNotFound(Rule.UNSERVED_QUEUE);
        }

        @Test
        void notAQueueThatAWorkerMatchedOnce() {
            String alice = scene.worker("Alice", "skills", List.of("billing"));
            flow().otherwise(scene.queue("Billing", "skills HAS 'billing'")).create();
            scene.describeWorker(alice, "skills", List.of());

            assertNotFound(Rule.UNSERVED_QUEUE);
        }

        @Test
        void notAQueueWhereThereAreNoWorkersAtAll() {
            flow().otherwise(scene.queue("Billing", "skills HAS 'billing'")).create();

            assertNotFound(Rule.UNSERVED_QUEUE);
        }

        @Test
        void notAQueueThatAWorkerOfAnotherFakeMatches() {
            scene.worker("Bob", "skills", List.of("support"));
            flow().otherwise(scene.queue("Billing", "skills HAS 'billing'")).create();
            Scene other = Scene.multitasking();
            other.worker("Alice", "skills", List.of("billing"));
            other.workflow("Flow")
                    .otherwise(other.queue("Billing", "skills HAS 'billing'"))
                    .create();

            Coverage one = coverage(scene);
            assertThat(lint(one, Rule.UNSERVED_QUEUE)).hasSize(1);
            Coverage both = one.plus(coverage(other));
            assertThat(lint(one, Rule.UNSERVED_QUEUE))
                    .as("a coverage never changes")
                    .hasSize(1);
            assertThat(lint(both, Rule.UNSERVED_QUEUE)).isEmpty();
        }

        @Test
        void aTargetWhoseExpressionLeavesNobody() {
            scene.worker("Alice", "level", 3);
            flow().filter(null, to(all).where("worker.level > 5")).create();

            assertFound(
                    Rule.UNSERVED_TARGET,
                    "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\") can be served by nobody: no worker of"
                            + " its queue fulfils worker.level > 5. Correct the target's expression, or give a worker what"
                            + " is asked for.");
        }

        @Test
        void aTargetThatNoWorkerFitsForTheTasksThatCame() {
            scene.worker("Alice", "languages", List.of("en"));
            scene.task(flow().filter(null, to(all).where("worker.languages HAS task.language"))
                            .create())
                    .with("language", "de")
                    .create();

            assertThat(lint(Rule.UNSERVED_TARGET))
                    .singleElement()
                    .asString()
                    .contains(
                            "no worker of its queue fulfils worker.languages HAS task.language for any task of the run.");
        }

        @Test
        void notATargetThatSuitsATaskThatIsYetToCome() {
            scene.worker("Alice", "languages", List.of("en"));
            flow().filter(null, to(all).where("worker.languages HAS task.language"))
                    .create();

            assertNotFound(Rule.UNSERVED_TARGET);
        }
    }

    @Nested
    class Timeouts {

        @Test
        void ofATargetBeyondTheTasksLife() {
            scene.task(flow().filter(null, to(all).timeout(200), to(all).timeout(200), to(all))
                            .create())
                    .timeout(300)
                    .create();

            assertFound(
                    Rule.TIMEOUT_BEYOND_LIFE,
                    "Workflow \"Flow\", filter \"Filter 1\", target 2 (queue \"All\"): its timeout of 200 s can never come,"
                            + " which ends 400 s after the task's creation, for the tasks of the run live 300 s at most."
                            + " Shorten it, or give tasks a longer Timeout.");
        }

        @Test
        void thatComeInTheLastInstantAreFine() {
            scene.task(flow().filter(null, to(all).timeout(200), to(all)).create())
                    .timeout(200)
                    .create();
            scene.advance(200);

            assertNotFound(Rule.TIMEOUT_BEYOND_LIFE);
            assertThat(coverage(scene)
                            .workflows()
                            .get(0)
                            .at(new NamedConfiguration.Step(0, 0))
                            .timeouts())
                    .isEqualTo(1);
        }

        @Test
        void ofReservationsBeyondTheTasksLife() {
            scene.task(flow().otherwise(all).create()).timeout(60).create();

            assertFound(
                    Rule.TIMEOUT_BEYOND_LIFE,
                    "Workflow \"Flow\": the TaskReservationTimeout of 120 s can never come, for the tasks of the run live 60"
                            + " s at most. Shorten it, or give tasks a longer Timeout.");
        }

        @Test
        void ofATargetWithinAReservation() {
            flow().filter(null, to(all).timeout(30), to(all).timeout(120), to(all))
                    .create();

            assertFound(
                    Rule.TIMEOUT_WITHIN_RESERVATION,
                    "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\"): its timeout of 30 s is shorter than the"
                            + " TaskReservationTimeout of 120 s, so the first worker who does not answer uses it up and no"
                            + " other is asked. Lengthen it, or shorten TaskReservationTimeout.");
        }

        @Test
        void notOfATargetThatHasTheTimeOfThoseSkippedBeforeIt() {
            scene.task(flow().filter(null, to(all).timeout(60).skipIf("workers.available == 0"), to(all).timeout(60))
                            .otherwise(all)
                            .create())
                    .create();

            assertThat(lint(Rule.TIMEOUT_WITHIN_RESERVATION))
                    .singleElement()
                    .asString()
                    .contains("target 1");
        }
    }

    @Test
    void aWorkflowInOrderHasNoFindings() {
        scene.worker("Alice", "level", 3);
        String flow = flow().filter("vip == true", to(all).timeout(120).where("worker.level > 2"), to(all))
                .otherwise(all)
                .create();
        scene.task(flow).with("vip", true).create();

        assertThat(coverage(scene).workflows().get(0).lint()).isEmpty();
    }

    private FlowDraft flow() {
        return scene.workflow("Flow");
    }

    private void assertFound(Rule rule, String sentence) {
        assertThat(lint(rule)).containsExactly(sentence);
    }

    private void assertNotFound(Rule rule) {
        assertThat(lint(rule)).isEmpty();
    }

    private List<String> lint(Rule rule) {
        return lint(coverage(scene), rule);
    }

    private static List<String> lint(Coverage coverage, Rule rule) {
        return coverage.workflows().stream()
                .flatMap(workflow -> workflow.lint().stream())
                .filter(lint -> lint.rule() == rule)
                .map(Lint::sentence)
                .toList();
    }

    private static Coverage coverage(Scene of) {
        return Coverage.of(of.log(0), 0, true);
    }
}
