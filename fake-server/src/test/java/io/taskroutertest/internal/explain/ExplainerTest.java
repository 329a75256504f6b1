package io.taskroutertest.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.TargetDraft;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of a task, situation by situation. */
class ExplainerTest {

    private final Scene scene = Scene.multitasking();
    private final String billing = scene.queue("Billing", "skills HAS 'billing'");

    @Test
    void anUnavailableActivityIsNamed() {
        scene.workerIn("Offline", "Alice", "skills", List.of("billing"));

        assertThat(cause(scene.task(scene.workflowTo(billing)).create()))
                .contains("Alice is in activity \"Offline\", which is not available");
    }

    @Test
    void aClosedChannelIsNamed() {
        String alice = scene.worker("Alice", "skills", List.of("billing"));
        scene.channelAvailable(alice, "voice", false);

        assertThat(cause(scene.task(scene.workflowTo(billing)).on("voice").create()))
                .contains("Alice is not available on channel \"voice\"");
    }

    @Test
    void usedCapacityIsCountedAndTheTaskNamedThatWasServedFirst() {
        scene.worker("Alice", "skills", List.of("billing"));
        String flow = scene.workflowTo(billing);
        scene.task(flow).priority(7).create();
        String second = scene.task(flow).create();

        assertThat(cause(second))
                .contains("Alice uses 1 of capacity 1 on channel \"default\": task 1 (priority 7), pending");
    }

    @Test
    void aLiveReservationOccupiesWhoDoesOneTaskAtATime() {
        Scene single = Scene.singleTasking();
        String queue = single.queue("Billing", "1==1");
        single.worker("Alice");
        String flow = single.workflowTo(queue);
        String first = single.task(flow).create();
        single.accept(first);
        single.move(single.read(view -> view.workers().all().iterator().next().sid()), "Idle");
        String second = single.task(flow).on("voice").create();

        assertThat(cause(single, second))
                .contains("Alice does one task at a time and has a live reservation: task 1 (priority 0), accepted");
    }

    @Test
    void thePlaceInTheLineIsToldWithThoseWhoComeFirst() {
        String flow = scene.workflowTo(billing);
        String first = scene.task(flow).create();
        scene.task(flow).priority(5).create();

        assertThat(Objects.requireNonNull(explain(first).line()))
                .extracting(TaskDiagnosis.Line::place, TaskDiagnosis.Line::length, TaskDiagnosis.Line::ahead)
                .containsExactly(2, 2, List.of("task 2 (priority 5)"));
    }

    @Test
    void theTargetsExpressionIsToldWithBothValues() {
        scene.worker("Alice", "skills", List.of("billing"), "level", 2);
        String flow = scene.workflow("Levels")
                .filter(null, TargetDraft.to(billing).where("worker.level >= task.level"))
                .create();

        assertThat(cause(scene.task(flow).with("level", 3).create()))
                .contains("Alice does not match the target's expression: worker.level >= task.level is false:"
                        + " worker.level is 2, task.level is 3");
    }

    @Test
    void aKeyWithoutPrefixInATargetsExpressionIsToldApart() {
        scene.worker("Alice", "skills", List.of("billing"), "level", 2);
        String flow = scene.workflow("Levels")
                .filter(null, TargetDraft.to(billing).where("level >= 1"))
                .create();

        assertThat(cause(scene.task(flow).create()))
                .contains("level has no value (keys of a target's expression begin with `worker.` or `task.`)");
    }

    @Test
    void anotherWorkerThanTheKnownOneIsToldWhomTheTaskNames() {
        scene.worker("Alice", "skills", List.of("billing"));
        String flow = scene.workflow("Known")
                .filter(null, TargetDraft.to(billing).knownName("task.agent"))
                .create();

        assertThat(cause(scene.task(flow).with("agent", "Bob").create()))
                .contains("Alice is not the worker whom the task names: task.agent is \"Bob\", which names no worker");
        assertThat(cause(scene.task(flow).create()))
                .contains("task.agent has no value, so that this target considers nobody");
    }

    @Test
    void orderByTellsWhyAnotherWorkerCameFirst() {
        scene.worker("Alice", "skills", List.of("billing"), "level", 2);
        scene.worker("Bob", "skills", List.of("billing"), "level", 5);
        String flow = scene.workflow("Levels")
                .filter(null, TargetDraft.to(billing).orderBy("worker.level DESC"))
                .create();

        assertThat(reason(scene.task(flow).create(), "Alice"))
                .isEqualTo("Alice could take it too, but Bob came first: worker.level is 2, that of Bob is 5"
                        + " (order_by worker.level DESC)");
    }

    @Test
    void aWorkerWhoRejectedTheTaskIsToldToComeAfterTheOthers() {
        scene.worker("Alice", "skills", List.of("billing"), "level", 2);
        scene.worker("Bob", "skills", List.of("billing"), "level", 5);
        String flow = scene.workflow("Levels")
                .filter(null, TargetDraft.to(billing).orderBy("worker.level DESC"))
                .create();
        String task = scene.task(flow).create();

        scene.reject(task);

        assertThat(scene.offers(task)).containsExactly("Bob rejected", "Alice pending");
        assertThat(reason(task, "Bob"))
                .isEqualTo(
                        "Bob could take it too, but Alice came first: a worker who rejected the task or did not answer"
                                + " comes after every other");
    }

    @Test
    void amongEqualWorkersTheOneIdleLongestComesFirst() {
        scene.worker("Alice", "skills", List.of("billing"));
        scene.worker("Bob", "skills", List.of("billing"));

        assertThat(reason(scene.task(scene.workflowTo(billing)).create(), "Bob"))
                .isEqualTo("Bob could take it too, but Alice came first: longer without a reservation");
    }

    @Test
    void theWorkersOfAnOfferedTaskAreToldAsTheyWereWhenItWasOffered() {
        scene.worker("Alice", "skills", List.of("billing"));
        String bob = scene.workerIn("Offline", "Bob", "skills", List.of("billing"));
        String task = scene.task(scene.workflowTo(billing)).create();
        scene.accept(task);
        scene.move(bob, "Available");

        assertThat(reason(task, "Bob"))
                .isEqualTo("Bob is in activity \"Offline\", which is not available, since its creation"
                        + " (it has moved to \"Available\" since)");
        assertThat(cause(task)).startsWith("Alice has accepted it, since ");
    }

    @Test
    void allWhoAreOfferedATaskAtOnceAreNamed() {
        String pairs = scene.queue("Pairs", "1==1", 2, TaskOrder.FIFO);
        scene.worker("Alice");
        scene.worker("Bob");

        assertThat(cause(scene.task(scene.workflowTo(pairs)).create()))
                .startsWith("Alice and Bob are offered it and may answer until ");
    }

    @Test
    void aSkippedTargetIsToldWithWhatMadeItSkip() {
        String other = scene.queue("Other", "1==1");
        scene.workerIn("Offline", "Alice", "skills", List.of("billing"));
        String flow = scene.workflow("Skips")
                .filter(null, TargetDraft.to(billing).skipIf("workers.available == 0"), TargetDraft.to(other))
                .create();
        TaskDiagnosis explanation = explain(scene.task(flow).create());

        assertThat(explanation.way())
                .extracting(TaskDiagnosis.Stop::leaving)
                .containsExactly(TaskDiagnosis.Leaving.SKIPPED, TaskDiagnosis.Leaving.STILL_THERE);
        assertThat(ExplanationText.of(explanation))
                .contains("skipped: workers.available == 0 is true: workers.available is 0");
    }

    @Test
    void aTaskThatSkippedItsLastTargetIsCanceledForThat() {
        String flow = scene.workflow("Skips")
                .filter(null, TargetDraft.to(billing).skipIf("workers.available == 0"))
                .create();

        assertThat(cause(scene.task(flow).create()))
                .contains("its last target was skipped and there is no default_filter:"
                        + " skip_if workers.available == 0 is true");
    }

    @Test
    void aTaskThatPassedItsLastTargetIsCanceledForThatAndWhoWasNearestIsTold() {
        scene.workerIn("Offline", "Alice", "skills", List.of("billing"));
        String flow = scene.workflow("Short")
                .filter(null, TargetDraft.to(billing).timeout(10))
                .otherwise(billing)
                .create();
        String task = scene.task(flow).create();
        scene.advance(11);

        assertThat(cause(task))
                .contains("because the last target timed out (a default_filter does not catch timed-out tasks)")
                .contains("Alice is in activity \"Offline\"");
        assertThat(explain(task).way().get(0).leaving()).isEqualTo(TaskDiagnosis.Leaving.TIMED_OUT);
    }

    @Test
    void theEndOfItsLifeIsToldWithTheTimeout() {
        String task = scene.task(scene.workflowTo(billing)).timeout(60).create();
        scene.advance(61);

        assertThat(cause(task)).contains("because nobody accepted it within its Timeout of 60 s");
    }

    @Test
    void tooManyOffersAreCounted() {
        Settings defaults = Settings.defaults();
        Scene few = Scene.multitasking(new Settings(
                0, defaults.startTime(), Limits.DEFAULT.with(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 2), Set.of()));
        few.worker("Alice");
        String task = few.task(few.workflowTo(few.queue("All", "1==1"))).create();
        few.reject(task);
        assertThat(cause(few, task)).contains("Alice was offered it 1 time before and stayed available");
        few.reject(task);

        assertThat(cause(few, task)).contains("after 2 offers that nobody accepted");
    }

    @Test
    void aFilterThatNoLongerMatchesIsToldWithItsValue() {
        String flow = scene.workflow("Departments")
                .filter("department == 'billing'", TargetDraft.to(billing))
                .create();
        String task = scene.task(flow).with("department", "billing").create();
        scene.describe(task, "department", "sales");

        assertThat(cause(task))
                .contains("no filter matches it any more and there is no default_filter: \"Filter 1\":"
                        + " department == 'billing' is false: department is \"sales\"");
    }

    @Test
    void theDefaultFilterIsToldWithTheFiltersThatDidNotMatch() {
        String support = scene.queue("Support", "1==1");
        String flow = scene.workflow("Departments")
                .filter("department == 'billing'", TargetDraft.to(billing))
                .otherwise(support)
                .create();

        assertThat(Causes.route(explain(scene.task(flow).create())))
                .isEqualTo("it is in queue \"Support\" by the default_filter, because no filter took it: \"Filter 1\":"
                        + " department == 'billing' is false: department has no value");
    }

    @Test
    void malformedAttributesAreTold() {
        String flow = scene.workflow("Departments")
                .filter("department == 'billing'", TargetDraft.to(billing))
                .otherwise(billing)
                .create();

        assertThat(Causes.route(
                        explain(scene.task(flow).with(Attributes.malformed("{")).create())))
                .contains("department has no value (the attributes are no JSON object, so every key reads NULL)");
    }

    @Test
    void aDeletedQueueAndAnEmptyExpressionServeNobody() {
        scene.worker("Alice");
        String waiting = scene.task(scene.workflowTo(billing)).create();
        scene.execute(UpdateTaskQueue.of(scene.workspace(), billing)
                .withTargetWorkers(Expression.NOTHING)
                .withTaskOrder(TaskOrder.FIFO));

        assertThat(cause(waiting)).contains("queue \"Billing\", whose TargetWorkers is empty and matches nobody");

        String lost = scene.queue("Lost", "1==2");
        String flow = scene.workflow("Lost")
                .filter(null, TargetDraft.to(billing).timeout(10), TargetDraft.to(lost))
                .create();
        scene.execute(new DeleteTaskQueue(scene.workspace(), lost));
        String task = scene.task(flow).create();
        scene.advance(11);

        assertThat(cause(task)).contains("its queue has been deleted");
    }

    @Test
    void outsidersComeNearestFirst() {
        scene.worker("Far", "skills", List.of(), "level", 1);
        scene.worker("Near", "skills", List.of("billing"), "level", 1);
        String queue = scene.queue("Experts", "skills HAS 'billing' AND level > 3");

        assertThat(explain(scene.task(scene.workflowTo(queue)).create()).outsiders())
                .extracting(Candidate::name)
                .containsExactly("Near", "Far");
    }

    @Test
    void aTaskForOneWorkerTellsOfThatWorker() {
        String alice = scene.workerIn("Offline", "Alice");
        String task = scene.task(null).target(alice).ignoreCapacity(false).create();

        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(cause(task))
                .contains(
                        "Alice is in activity \"Offline\", which is not available, since its creation (its RoutingTarget)");
    }

    @Test
    void whatAClientEndedIsToldAndWhatWasBefore() {
        scene.workerIn("Offline", "Alice", "skills", List.of("billing"));
        String task = scene.task(scene.workflowTo(billing)).create();
        scene.set(task, TaskStatus.CANCELED, "hung up");
        assertThat(cause(task)).contains("by a client: hung up", "Alice is in activity \"Offline\"");

        scene.execute(new DeleteTask(scene.workspace(), task, null));
        assertThat(cause(task)).startsWith("a client deleted it at ").contains("hung up");
    }

    @Test
    void aTaskRemovedByTheSystemIsStillExplained() {
        scene.worker("Alice", "skills", List.of("billing"));
        String task = scene.task(scene.workflowTo(billing)).create();
        scene.accept(task);
        scene.set(task, TaskStatus.COMPLETED);
        scene.advance(301);

        assertThat(cause(task)).startsWith("TaskRouter removed it at ").contains("it was completed at ");
    }

    @Test
    void whoNeverWasATaskIsNotExplained() {
        assertThat(scene.engine()
                        .<TaskDiagnosis>read(
                                world -> Explainer.explain(world, "WT" + "0".repeat(32), CallbackFacts.NONE)))
                .isNull();
    }

    private TaskDiagnosis explain(String task) {
        return explain(scene, task);
    }

    private static TaskDiagnosis explain(Scene scene, String task) {
        return Objects.requireNonNull(scene.engine()
                .<TaskDiagnosis>read(
                        world -> Objects.requireNonNull(Explainer.explain(world, task, CallbackFacts.NONE))));
    }

    private String cause(String task) {
        return cause(scene, task);
    }

    private static String cause(Scene scene, String task) {
        return Causes.of(explain(scene, task));
    }

    private String reason(String task, String worker) {
        return explain(task).members().stream()
                .filter(candidate -> candidate.name().equals(worker))
                .map(ReasonText::of)
                .findFirst()
                .orElseThrow();
    }
}
