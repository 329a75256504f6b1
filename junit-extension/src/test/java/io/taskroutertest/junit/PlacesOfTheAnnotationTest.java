package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesOfTheAnnotationTest {

    @Retention(RetentionPolicy.RUNTIME)
    @TaskRouterTest(workspace = "desk.yaml")
    @interface DeskTest {}

    @Nested
    @DeskTest
    class OnAnAnnotationOfOnesOwn {

        @FromTaskRouter
        FakeTaskRouter outer;

        @Test
        void itCounts(FakeWorkspace workspace) {
            assertThat(workspace.name()).isEqualTo("Desk beside the class");
        }

        @Nested
        class AroundANestedClass {

            @Test
            void itCountsThereToo(FakeTaskRouter taskRouter) {
                assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class");
                assertThat(outer).isSameAs(taskRouter);
            }

            @RepeatedTest(2)
            void forRepeatedTests(FakeTaskRouter taskRouter) {
                assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class");
                assertThat(outer).isSameAs(taskRouter);
            }

            @ParameterizedTest
            @ValueSource(strings = {"a", "b"})
            void forParameterizedTests(String argument, FakeTaskRouter taskRouter) {
                assertThat(argument).isNotEmpty();
                assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class");
                assertThat(outer).isSameAs(taskRouter);
            }

            @TestFactory
            DynamicTest forDynamicTests(FakeTaskRouter taskRouter) {
                return dynamicTest(
                        "dynamic",
                        () -> assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class"));
            }
        }

        @Nested
        @TaskRouterTest(workspace = "root-desk.yaml")
        class AroundANestedClassWithItsOwn {

            @Test
            void theNearestCounts(FakeTaskRouter taskRouter) {
                assertThat(taskRouter.workspace().name()).isEqualTo("Desk at the root");
                assertThat(outer).isSameAs(taskRouter);
            }
        }
    }

    @Nested
    class OnAMethod {

        @FromTaskRouter
        FakeTaskRouter field;

        @Test
        @DeskTest
        void itCountsForThatTest(FakeTaskRouter taskRouter) {
            assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class");
            assertThat(field).isSameAs(taskRouter);
        }

        @Test
        void otherTestsHaveNoFake() {
            assertThat(field).isNull();
        }
    }

    @Nested
    @TaskRouterTest(workspace = "desk.yaml", seed = 5)
    class OnAClassAndAMethod {

        @Test
        @TaskRouterTest(workspace = "root-desk.yaml")
        void theMethodsCounts(FakeWorkspace workspace) {
            assertThat(workspace.name()).isEqualTo("Desk at the root");
        }
    }

    @TaskRouterTest(workspace = "desk.yaml")
    abstract static class Base {

        @FromTaskRouter
        FakeTaskRouter inherited;
    }

    @Nested
    class OnASuperclass extends Base {

        @Test
        void itCountsAndItsFieldsAreSet(FakeTaskRouter taskRouter) {
            assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class");
            assertThat(inherited).isSameAs(taskRouter);
        }
    }
}
