package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.TaskStatus;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** What a worker can take at once, and what counts. */
class CapacityTest {

    private final Scene scene = Scene.multitasking();
    private final String ana = scene.worker("Ana");
    private final String workflow = scene.workflowTo(scene.queue("Q", "1==1"));

    @Test
    void aNewWorkerHasOneOfEachChannelFree() {
        Collection<WorkerChannel> channels =
                scene.read(view -> view.channelsOf(view.workers().get(ana)));

        assertThat(channels).hasSize(5).allSatisfy(channel -> {
            assertThat(channel.configuredCapacity()).isEqualTo(1);
            assertThat(channel.available()).isTrue();
            assertThat(channel.availableCapacityPercentage()).isEqualTo(100);
        });
    }

    @Test
    void pendingReservationsTakeCapacityAndOnlyAcceptedOnesAreAssignedTasks() {
        scene.capacity(ana, "default", 3);
        String first = scene.task(workflow).create();
        scene.task(workflow).create();
        scene.accept(first);

        assertThat(scene.channel(ana, "default").reserved()).isEqualTo(2);
        assertThat(scene.channel(ana, "default").assignedTasks()).isEqualTo(1);
        assertThat(scene.channel(ana, "default").availableCapacityPercentage()).isEqualTo(33);
    }

    @Test
    void aWrappingReservationTakesCapacityAndIsNoAssignedTask() {
        scene.capacity(ana, "default", 3);
        String task = scene.task(workflow).create();
        scene.accept(task);

        scene.set(task, TaskStatus.WRAPPING);
        assertThat(scene.channel(ana, "default").reserved()).isEqualTo(1);
        assertThat(scene.channel(ana, "default").assignedTasks()).isZero();
        assertThat(scene.channel(ana, "default").availableCapacityPercentage()).isEqualTo(66);

        scene.set(task, TaskStatus.COMPLETED);
        assertThat(scene.channel(ana, "default").reserved()).isZero();
        assertThat(scene.channel(ana, "default").assignedTasks()).isZero();
    }

    @Test
    void capacityIsKeptThroughWrappingAndGivenBackWithCompletion() {
        String first = scene.task(workflow).create();
        scene.accept(first);
        String second = scene.task(workflow).create();

        scene.set(first, TaskStatus.WRAPPING);
        assertThat(scene.offers(second)).isEmpty();

        scene.set(first, TaskStatus.COMPLETED);
        assertThat(scene.offers(second)).containsExactly("Ana pending");
    }

    @Test
    void channelsAreIndependentOfEachOther() {
        String voice = scene.task(workflow).on("voice").create();
        String chat = scene.task(workflow).on("chat").create();

        assertThat(scene.offers(voice)).containsExactly("Ana pending");
        assertThat(scene.offers(chat)).containsExactly("Ana pending");
    }

    @Test
    void raisingCapacityRoutesAtOnceAndLoweringItTakesNothingAway() {
        scene.task(workflow).create();
        String second = scene.task(workflow).create();
        String third = scene.task(workflow).create();

        scene.capacity(ana, "default", 2);
        assertThat(scene.offers(second)).containsExactly("Ana pending");

        scene.capacity(ana, "default", 1);
        assertThat(scene.offers(second)).containsExactly("Ana pending");
        assertThat(scene.channel(ana, "default").availableCapacityPercentage()).isZero();

        scene.reject(second);
        assertThat(scene.offers(second)).as("one is still in use of one").containsExactly("Ana rejected");
        assertThat(scene.offers(third)).isEmpty();
    }

    @Test
    void aChannelThatIsNotAvailableGetsNothingNewAndKeepsWhatItHas() {
        scene.capacity(ana, "default", 2);
        String first = scene.task(workflow).create();

        scene.channelAvailable(ana, "default", false);

        assertThat(scene.offers(scene.task(workflow).create())).isEmpty();
        scene.accept(first);
        assertThat(scene.status(first)).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void aReservationCountsOnTheChannelThatItsTaskHadWhenItWasMade() {
        String task = scene.task(workflow).on("voice").create();

        scene.execute(UpdateTask.of(scene.workspace(), task).withTaskChannel("chat"));

        assertThat(scene.channel(ana, "voice").reserved()).isEqualTo(1);
        assertThat(scene.channel(ana, "chat").reserved()).isZero();
        scene.reject(task);
        assertThat(scene.channel(ana, "voice").reserved()).isZero();
        assertThat(scene.channel(ana, "chat").reserved()).isEqualTo(1);
    }

    @Test
    void aChannelOnWhichAReservationCountsCannotBeDeletedThoughItsTaskHasMoved() {
        String fax = scene.execute(new CreateTaskChannel(scene.workspace(), null, "Fax", "fax", false))
                .sid();
        String task = scene.task(workflow).on("fax").create();
        scene.execute(UpdateTask.of(scene.workspace(), task).withTaskChannel("chat"));

        assertThatThrownBy(() -> scene.execute(new DeleteTaskChannel(scene.workspace(), fax)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fax");

        scene.accept(task);
        scene.set(task, TaskStatus.COMPLETED);
        scene.execute(new DeleteTaskChannel(scene.workspace(), fax));
        TaskChannel gone = scene.read(view -> view.taskChannel("fax"));
        assertThat(gone).isNull();
    }

    @Test
    void whatIgnoresCapacityCountsToo() {
        scene.task(workflow).create();
        String forced = scene.task(workflow).target(ana).create();

        assertThat(scene.offers(forced)).containsExactly("Ana pending");
        assertThat(scene.channel(ana, "default").reserved()).isEqualTo(2);
    }
}
