package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Workspace;
import org.junit.jupiter.api.Test;

class SidTest {

    private static final String ALL_DECLARED = """
            workspace: Support Center
            sid: WS00000000000000000000000000000001
            activities:
              Available: { sid: WA00000000000000000000000000000002 }
              Lunch: { sid: WA00000000000000000000000000000003 }
            task_channels:
              voice: { sid: TC00000000000000000000000000000004 }
              callback: { sid: TC00000000000000000000000000000005 }
            task_queues:
              Billing: { sid: WQ00000000000000000000000000000006 }
            workflows:
              Routing: { sid: WW00000000000000000000000000000007, default_queue: Billing }
            workers:
              Alice: { sid: WK00000000000000000000000000000008, activity: Available }
            """;

    @Test
    void everyResourceHasTheSidThatItDeclares() {
        SupportCenter center = SupportCenter.of(ALL_DECLARED);

        assertThat(center.workspace().sid()).isEqualTo("WS00000000000000000000000000000001");
        assertThat(center.<String>ask(
                        view -> view.activities().named("Available").sid()))
                .isEqualTo("WA00000000000000000000000000000002");
        assertThat(center.<String>ask(view -> view.activities().named("Lunch").sid()))
                .isEqualTo("WA00000000000000000000000000000003");
        assertThat(center.<String>ask(view -> view.taskChannel("voice").sid()))
                .isEqualTo("TC00000000000000000000000000000004");
        assertThat(center.<String>ask(view -> view.taskChannel("callback").sid()))
                .isEqualTo("TC00000000000000000000000000000005");
        assertThat(center.<String>ask(view -> view.taskQueues().named("Billing").sid()))
                .isEqualTo("WQ00000000000000000000000000000006");
        assertThat(center.<String>ask(view -> view.workflows().named("Routing").sid()))
                .isEqualTo("WW00000000000000000000000000000007");
        assertThat(center.<String>ask(view -> view.workers().named("Alice").sid()))
                .isEqualTo("WK00000000000000000000000000000008");
        assertThat(center.<String>ask(view -> view.workers().named("Alice").activitySid()))
                .isEqualTo("WA00000000000000000000000000000002");
    }

    @Test
    void theSameSeedGivesEveryFakeTheSameSids() {
        WorkspaceDefinition definition = WorkspaceDefinitions.readClasspath(SidTest.class, "support-center.yaml");

        assertThat(SupportCenter.withSeed(7, definition).inventory())
                .isEqualTo(SupportCenter.withSeed(7, definition).inventory());
    }

    @Test
    void anotherSeedGivesOtherSids() {
        WorkspaceDefinition definition = WorkspaceDefinitions.read("test.yaml", "workspace: Support Center");

        assertThat(SupportCenter.withSeed(7, definition).workspace().sid())
                .isNotEqualTo(SupportCenter.withSeed(8, definition).workspace().sid());
    }

    @Test
    void aDefinitionGivesTheSidsThatAClientOfAnotherFakeGets() {
        SupportCenter center = SupportCenter.of("""
                workspace: Support Center
                task_queues:
                  Technical:
                  Billing:
                """);
        Engine other = new Engine(Settings.defaults());
        Workspace workspace = other.execute(CreateWorkspace.of(SupportCenter.ACCOUNT, "Support Center"));
        String billing =
                other.execute(CreateTaskQueue.of(workspace.sid(), "Billing")).sid();

        assertThat(center.workspace()).isEqualTo(workspace);
        assertThat(center.<String>ask(view -> view.taskQueues().named("Billing").sid()))
                .isEqualTo(billing);
    }
}
