package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.TaskStatus;
import org.junit.jupiter.api.Test;

/** A reservation that was made stays with its worker, whatever becomes of what it was made for. */
class PendingReservationTest {

    private final Scene scene = Scene.multitasking();
    private final String queue = scene.queue("A", "team == 'a'");
    private final String workflow =
            scene.workflow("W").reservationTimeout(30).otherwise(queue).create();
    private final String ana = scene.worker("Ana", "team", "a");

    @Test
    void itOutlivesTheAttributesThatItWasMadeFor() {
        String task = scene.task(workflow).create();

        scene.describeWorker(ana, "team", "b");

        assertThat(scene.offers(task)).containsExactly("Ana pending");
        scene.accept(task);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void itOutlivesTheExpressionOfItsQueue() {
        String task = scene.task(workflow).create();

        Expression nobody = Expression.parse("1==0");
        scene.execute(UpdateTaskQueue.of(scene.workspace(), queue).withTargetWorkers(nobody));

        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }

    @Test
    void itOutlivesCapacityAndAvailabilityOfItsChannel() {
        String task = scene.task(workflow).create();

        scene.capacity(ana, "default", 0);
        scene.channelAvailable(ana, "default", false);

        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(scene.channel(ana, "default").availableCapacityPercentage()).isZero();
    }

    @Test
    void aMoveBetweenAvailableActivitiesKeepsIt() {
        scene.execute(new CreateActivity(scene.workspace(), null, "Email", true));
        String task = scene.task(workflow).create();

        scene.move(ana, "Email");

        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }

    /** A client's move would be refused; TaskRouter's own never is. */
    @Test
    void theTimeoutOfAnotherMovesTheWorkerAndKeepsIt() {
        scene.capacity(ana, "default", 2);
        String first = scene.task(workflow).create();
        scene.advance(10);
        String second = scene.task(workflow).create();

        scene.advance(20);

        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
        assertThat(scene.offers(first)).containsExactly("Ana timeout");
        assertThat(scene.offers(second)).containsExactly("Ana pending");
        scene.accept(second);
        assertThat(scene.status(second)).isEqualTo(TaskStatus.ASSIGNED);
    }

    /** The activity that counts is that of the moment, not that of the reservation's making. */
    @Test
    void theTimeoutActivityIsReadWhenItTimesOut() {
        String task = scene.task(workflow).create();

        scene.execute(UpdateWorkspace.of(scene.workspace()).withTimeoutActivitySid(scene.activity("Unavailable")));
        scene.advance(30);

        assertThat(scene.offers(task)).containsExactly("Ana timeout");
        assertThat(scene.activityOf(ana)).isEqualTo("Unavailable");
    }

    @Test
    void theDateOfTheStatusMovesWithTheActivityAlone() {
        var created = scene.workerState(ana).dateCreated();
        assertThat(scene.workerState(ana).dateStatusChanged()).isEqualTo(created);
        scene.advance(5);

        scene.describeWorker(ana, "team", "b");
        scene.move(ana, "Available");
        assertThat(scene.workerState(ana).dateStatusChanged()).isEqualTo(created);

        scene.move(ana, "Offline");
        assertThat(scene.workerState(ana).dateStatusChanged())
                .isEqualTo(scene.engine().now());
    }
}
