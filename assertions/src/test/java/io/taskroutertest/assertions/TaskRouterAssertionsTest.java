package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.assertions.TaskRouterBDDAssertions.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That this compiles, with AssertJ's static imports beside those of the testkit, is half of the test. */
class TaskRouterAssertionsTest {

    @Test
    void theStaticImportsOfAssertJMayStandBesideThese() {
        TaskRouterView taskRouter = taskRouter();

        assertThat(taskRouter).hasTasks(4);
        assertThat(taskRouter.tasks().get(0)).hasStatus(TaskStatus.RESERVED);
        assertThat(taskRouter.workers().get(1)).isAvailable();
        assertThat(taskRouter.reservations().get(0)).hasStatus(ReservationStatus.TIMEOUT);
        assertThat(taskRouter.events().get(0)).hasData("WorkerName", "Bob");
        assertThat(taskRouter.tasks()).hasSize(4);
        assertThat("text").startsWith("t");
        assertThat(1).isPositive();
        assertThat(Optional.of(List.of(1))).contains(List.of(1));
        then(taskRouter).hasTasks(4);
        then(taskRouter.tasks().get(0)).hasStatus(TaskStatus.RESERVED);
        then(taskRouter.workers().get(1)).isAvailable();
        then(taskRouter.reservations().get(0)).hasStatus(ReservationStatus.TIMEOUT);
        then(taskRouter.events().get(0)).hasData("WorkerName", "Bob");
        then("text").startsWith("t");
    }

    @Test
    void oneStaticImportIsEnough() {
        TaskRouterAssertions.assertThat("text").startsWith("t");
        TaskRouterAssertions.assertThat(List.of(1)).hasSize(1);
        TaskRouterBDDAssertions.then("text").startsWith("t");
    }
}
