package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
