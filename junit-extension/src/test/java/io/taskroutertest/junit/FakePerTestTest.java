package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test makes the same task, and sees no other. */
@TaskRouterTest(workspace = "desk.yaml")
class FakePerTestTest {

    private final FakeTaskRouter constructed;

    FakePerTestTest(FakeTaskRouter taskRouter) {
        constructed = taskRouter;
    }

    @BeforeEach
    void lifeCycleMethodsGetTheFakeOfTheTest(FakeTaskRouter taskRouter) {
        assertThat(taskRouter).isSameAs(constructed);
        Tasks.create(taskRouter);
    }

    @AfterEach
    void theFakeLivesUntilTheEndOfTheTest(FakeTaskRouter taskRouter) {
        assertThat(taskRouter).isSameAs(constructed);
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @Test
    void aTestHasItsOwnFake(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @Test
    void andSoHasTheNext(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @RepeatedTest(2)
    void eachRepetitionHasItsOwnFake(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void eachInvocationOfAParameterizedTestHasItsOwnFake(String argument, FakeTaskRouter taskRouter) {
        assertThat(argument).isNotEmpty();
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> theDynamicTestsOfAFactoryShareItsFake(FakeTaskRouter taskRouter) {
        return Stream.of("a", "b")
                .map(name -> dynamicTest(
                        name, () -> assertThat(taskRouter.view().tasks()).hasSize(1)));
    }

    @ParameterizedTest
    @EnumSource(names = "TIMEOUT")
    void argumentsOfATypeOfTheTestkitAreLeftToTheirSource(ReservationStatus argument, FakeTaskRouter taskRouter) {
        assertThat(argument).isEqualTo(ReservationStatus.TIMEOUT);
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }
}
