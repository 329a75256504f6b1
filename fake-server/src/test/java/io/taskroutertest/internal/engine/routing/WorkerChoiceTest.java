package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.model.TaskStatus;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several eligible workers gets a task. */
class WorkerChoiceTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void theWorkerWhoseLastReservationIsLongestAgoComesFirstWhateverBecameOfIt() {
        scene.worker("Ana");
        scene.worker("Ben");
        scene.worker("Cal");
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));

        String first = scene.task(workflow).create();
        scene.reject(first);
        scene.reject(first);
        scene.reject(first);
        scene.reject(first);

        assertThat(scene.offers(first))
                .containsExactly("Ana rejected", "Ben rejected", "Cal rejected", "Ana rejected", "Ben pending");
    }

    @Test
    void aRejectingWorkerIsAskedAgainAtOnceWhenNobodyElseIsEligible() {
        scene.worker("Ana");
        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();

        scene.reject(task);

        assertThat(scene.offers(task)).containsExactly("Ana rejected", "Ana pending");
    }

    @Test
    void amongNeverReservedWorkersTheLongestInTheirActivityComeFirst() {
        String ana = scene.worker("Ana");
        scene.worker("Ben");
        scene.move(ana, "Offline");
        scene.move(ana, "Available");

        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();

        assertThat(scene.offers(task)).containsExactly("Ben pending");
    }

    @Test
    void workersAlikeInEverythingAreTakenBySid() {
        List<String> sids = Stream.of("Ana", "Ben", "Cal")
                .map(name -> scene.execute(
                                CreateWorker.of(scene.workspace(), name).withActivitySid(scene.activity("Available")))
                        .sid())
                .sorted(Comparator.naturalOrder())
                .toList();

        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();

        assertThat(scene.pending(task).workerSid()).isEqualTo(sids.get(0));
    }

    @Test
    void optimizedChannelLooksAtReservationsOnThatChannelOnly() {
        String ana = scene.worker("Ana");
        String ben = scene.worker("Ben");
        scene.capacity(ana, "voice", 3);
        scene.capacity(ben, "voice", 3);
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String onAna = scene.task(workflow).on("voice").create();
        String onBen = scene.task(workflow).on("voice").create();
        String chatOfAna = scene.task(workflow).on("chat").create();
        assertThat(scene.offers(onAna)).containsExactly("Ana pending");
        assertThat(scene.offers(onBen)).containsExactly("Ben pending");
        assertThat(scene.offers(chatOfAna)).containsExactly("Ana pending");

        String voice = scene.channel(ana, "voice").taskChannelSid();
        scene.execute(new UpdateTaskChannel(scene.workspace(), voice, null, true));

        assertThat(scene.offers(scene.task(workflow).on("voice").create())).containsExactly("Ana pending");
    }

    @Test
    void withoutOptimizationReservationsOnAllChannelsCount() {
        String ana = scene.worker("Ana");
        scene.capacity(ana, "voice", 2);
        scene.capacity(scene.worker("Ben"), "voice", 2);
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        scene.task(workflow).on("voice").create();
        scene.task(workflow).on("voice").create();
        scene.task(workflow).on("chat").create();

        assertThat(scene.offers(scene.task(workflow).on("voice").create())).containsExactly("Ben pending");
    }

    @Test
    void orderByComesBeforeIdlenessAndWorkersWithoutAnIntegerComeLast() {
        scene.worker("None");
        scene.worker("Text", "level", "9");
        scene.worker("Low", "level", 1, "cost", 1);
        scene.worker("Dear", "level", 3, "cost", 9);
        scene.worker("Cheap", "level", 3, "cost", 2);
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).orderBy("worker.level DESC, worker.cost ASC"))
                .create();

        assertThat(Stream.generate(() -> scene.task(workflow).create())
                        .limit(5)
                        .map(task -> scene.pending(task).workerName()))
                .containsExactly("Cheap", "Dear", "Low", "None", "Text");
    }

    @Test
    void aRejectingWorkerComesAfterEveryOtherEligibleWorkerWhateverTheOrder() {
        scene.worker("Ana", "level", 1);
        scene.worker("Ben", "level", 2);
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).orderBy("worker.level DESC"))
                .create();
        String task = scene.task(workflow).create();

        scene.reject(task);

        assertThat(scene.offers(task)).containsExactly("Ben rejected", "Ana pending");
    }

    @Test
    void workersWhoAllRejectedAreAskedAgainTheLeastRecentFirst() {
        scene.worker("Ana", "level", 1);
        scene.worker("Ben", "level", 2);
        scene.worker("Cal", "level", 3);
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).orderBy("worker.level DESC"))
                .create();
        String task = scene.task(workflow).create();

        for (int i = 0; i < 5; i++) {
            scene.reject(task);
        }

        assertThat(scene.offers(task))
                .containsExactly(
                        "Cal rejected", "Ben rejected", "Ana rejected", "Cal rejected", "Ben rejected", "Ana pending");
    }

    @Test
    void aRejectingWorkerComesAfterOneWhoWasReservedMoreRecentlyForAnotherTask() {
        scene.worker("Ana");
        scene.capacity(scene.worker("Ben"), "default", 2);
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String first = scene.task(workflow).create();
        String second = scene.task(workflow).create();
        assertThat(scene.offers(second)).containsExactly("Ben pending");

        scene.reject(first);

        assertThat(scene.offers(first)).containsExactly("Ana rejected", "Ben pending");
    }

    @Test
    void aWorkerWhoTimedOutAndIsStillAvailableComesAfterEveryOtherEligibleWorker() {
        scene.worker("Ana", "level", 1);
        scene.worker("Ben", "level", 2);
        scene.timeoutActivity("Available");
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).orderBy("worker.level DESC"))
                .create();
        String task = scene.task(workflow).create();

        scene.advance(121);

        assertThat(scene.offers(task)).containsExactly("Ben timeout", "Ana pending");
    }

    @Test
    void aTargetExpressionKeepsTheRejectingWorkerBehindTheOthersToo() {
        scene.worker("Ana", "level", 1);
        scene.worker("Ben", "level", 2);
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).where("worker.level >= task.min_level").orderBy("worker.level DESC"))
                .create();
        String task = scene.task(workflow).with("min_level", 1).create();

        scene.reject(task);

        assertThat(scene.offers(task)).containsExactly("Ben rejected", "Ana pending");
    }

    @Test
    void targetExpressionSeesWorkerAndTask() {
        scene.worker("Ana", "level", 1);
        scene.worker("Ben", "level", 3);
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).where("worker.level >= task.min_level"))
                .create();

        assertThat(scene.offers(scene.task(workflow).with("min_level", 2).create()))
                .containsExactly("Ben pending");
    }

    @Test
    void aTaskThatNobodyCanTakeHoldsUpNoOther() {
        scene.worker("Ana", "level", 1);
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).where("worker.level >= task.min_level"))
                .create();
        String hard = scene.task(workflow).with("min_level", 5).create();

        String easy = scene.task(workflow).with("min_level", 1).create();

        assertThat(scene.status(hard)).isEqualTo(TaskStatus.PENDING);
        assertThat(scene.offers(easy)).containsExactly("Ana pending");
    }

    @Test
    void queueExpressionOnActivityAndChannelsIsReadAnewWhenTheyChange() {
        String ana = scene.workerIn("Offline", "Ana");
        String byActivity = scene.task(scene.workflowTo(scene.queue("Q1", "activity_name == 'Available'")))
                .create();
        scene.move(ana, "Available");
        assertThat(scene.offers(byActivity)).containsExactly("Ana pending");
        scene.accept(byActivity);

        String byChannel = scene.task(scene.workflowTo(scene.queue("Q2", "worker.channel.default.assigned_tasks == 0")))
                .on("chat")
                .create();
        assertThat(scene.offers(byChannel)).isEmpty();
        scene.set(byActivity, TaskStatus.COMPLETED);
        assertThat(scene.offers(byChannel)).containsExactly("Ana pending");
    }

    @Test
    void queueMayNameATaskChannelThatIsMadeLater() {
        scene.worker("Ana");
        String task = scene.task(scene.workflowTo(scene.queue("Q", "worker.channel.fax.configured_capacity == 1")))
                .create();

        scene.execute(new io.taskroutertest.internal.engine.command.CreateTaskChannel(
                scene.workspace(), null, "Fax", "fax", false));

        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }
}
