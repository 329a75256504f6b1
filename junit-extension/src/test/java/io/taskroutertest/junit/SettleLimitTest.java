package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettleLimitTest {

    /** Settles in vain, for its handler never answers while the test waits. */
    private static void settleInVain(FakeTaskRouter taskRouter) {
        CountDownLatch over = new CountDownLatch(1);
        taskRouter.callbacks().answerAssignments(assignment -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return AssignmentAnswer.nothing();
        });
        Tasks.create(taskRouter);
        try {
            taskRouter.settle();
        } finally {
            over.countDown();
        }
    }

    @TaskRouterTest(workspace = "desk-with-events.yaml")
    static class Annotated {
        @Test
        void test(FakeTaskRouter taskRouter) {
            settleInVain(taskRouter);
        }
    }

    static class Programmed {
        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
                .workspace("desk-with-events.yaml")
                .fake(fake -> fake.settleLimit(Duration.ofMillis(30)))
                .build();

        @Test
        void test(FakeTaskRouter taskRouter) {
            settleInVain(taskRouter);
        }
    }

    @Test
    void isSetByAConfigurationParameter() {
        assertThat(Kit.message(Kit.run(Map.of("taskrouter.settle.limit", "PT0.02S"), Annotated.class)))
                .startsWith("Not settled after 20 ms");
    }

    @Test
    void thatATestSetsByProgramWins() {
        assertThat(Kit.message(Kit.run(Map.of("taskrouter.settle.limit", "PT0.02S"), Programmed.class)))
                .startsWith("Not settled after 30 ms");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Settling {
        @Test
        void test(FakeTaskRouter taskRouter) {
            taskRouter.settle();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "PT2M", "", "soon", "PT0S", "-PT1S", "P999999999D"})
    void noValueIsAReasonForATestToFail(String value) {
        Kit.run(Map.of("taskrouter.settle.limit", value), Settling.class)
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(1));
    }
}
