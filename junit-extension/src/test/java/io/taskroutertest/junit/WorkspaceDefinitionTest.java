package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class WorkspaceDefinitionTest {

    @Test
    @TaskRouterTest
    void withoutOneTheWorkspaceIsEmptyAndNamedTestWorkspace(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.workspace().name()).isEqualTo("Test Workspace");
        assertThat(taskRouter.view().workers()).isEmpty();
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void aResourceBesideTheClassComesFirst(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.workspace().name()).isEqualTo("Desk beside the class");
        assertThat(taskRouter.view().workers())
                .singleElement()
                .satisfies(alice -> assertThat(alice.name()).isEqualTo("Alice"));
    }

    @Test
    @TaskRouterTest(workspace = "root-desk.yaml")
    void thenOneAtTheRootOfTheClassPath(FakeWorkspace workspace) {
        assertThat(workspace.name()).isEqualTo("Desk at the root");
    }

    @Test
    @TaskRouterTest(workspace = "/root-desk.yaml")
    void aSlashMeansTheRootOfTheClassPath(FakeWorkspace workspace) {
        assertThat(workspace.name()).isEqualTo("Desk at the root");
    }

    @Test
    @TaskRouterTest(workspace = "src/test/definitions/desk.yaml")
    void thenAFile(FakeWorkspace workspace) {
        assertThat(workspace.name()).isEqualTo("Desk in a file");
    }

    @TaskRouterTest(workspace = "nowhere.yaml")
    static class WithoutItsDefinition {
        @Test
        void first() {}

        @Test
        void second() {}
    }

    @Test
    void whereItWasLookedForIsSaidOnceForTheClass() {
        assertThat(Kit.failure(Kit.run(WithoutItsDefinition.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("WithoutItsDefinition")
                .hasMessageContaining("'nowhere.yaml'")
                .hasMessageContaining("class-path resource /io/taskroutertest/junit/nowhere.yaml")
                .hasMessageContaining("class-path resource /nowhere.yaml")
                .hasMessageContaining("file /");
    }

    @TaskRouterTest(workspace = "broken-desk.yaml")
    static class WithAWrongDefinition {
        @Test
        void test() {}
    }

    @Test
    void whatIsWrongInItIsSaidWithItsPlace() {
        assertThat(Kit.failure(Kit.run(WithAWrongDefinition.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("broken-desk.yaml")
                .hasMessageContaining("3")
                .hasMessageContaining("activty");
    }
}
