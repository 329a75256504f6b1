package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a class says of its fakes, and what a method says otherwise. */
@TaskRouterTest(
        workspace = "desk.yaml",
        seed = 5,
        startTime = "2026-03-29T00:59:00Z",
        strict = true,
        twilio = TwilioAccess.INJECTED)
class OverridesOfMethodsTest {

    @Test
    void aMethodThatSaysNothingHasWhatItsClassSays(FakeTaskRouter taskRouter, FakeWorkspace workspace)
            throws Exception {
        assertThat(workspace.name()).isEqualTo("Desk beside the class");
        assertThat(workspace.sid()).isEqualTo(sidOfDeskWithSeed(5));
        assertThat(taskRouter.view().now()).isEqualTo(Instant.parse("2026-03-29T00:59:00Z"));
        Patch.assertRefusedBy(taskRouter);
    }

    @Test
    @TaskRouterTest(workspace = "root-desk.yaml", twilio = TwilioAccess.INJECTED)
    void aDefinitionOfItsOwn(FakeWorkspace workspace) {
        assertThat(workspace.name()).isEqualTo("Desk at the root");
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml", seed = 6, twilio = TwilioAccess.INJECTED)
    void aSeedOfItsOwn(FakeWorkspace workspace) throws Exception {
        assertThat(workspace.sid()).isEqualTo(sidOfDeskWithSeed(6)).isNotEqualTo(sidOfDeskWithSeed(5));
    }

    @Test
    @TaskRouterTest(startTime = "2028-02-29T12:00:00Z", twilio = TwilioAccess.INJECTED)
    void aStartTimeOfItsOwn(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.view().now()).isEqualTo(Instant.parse("2028-02-29T12:00:00Z"));
    }

    @Test
    @TaskRouterTest(twilio = TwilioAccess.INJECTED)
    void theMethodsAnnotationCountsAsAWhole(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        assertThat(workspace.name()).isEqualTo("Test Workspace");
        assertThat(taskRouter.view().now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Lenient {

        @Test
        @TaskRouterTest(workspace = "desk.yaml", strict = true, twilio = TwilioAccess.INJECTED)
        void strictly(FakeTaskRouter taskRouter) throws Exception {
            Patch.assertRefusedBy(taskRouter);
        }

        @Test
        void leniently(FakeTaskRouter taskRouter) {
            Patch.assertCarriedOutBy(taskRouter);
        }
    }

    /** Both tests pass; the lenient one fails after its end, for what production would have refused. */
    @Test
    void strictnessOfItsOwn() {
        assertThat(Kit.failure(Kit.run(Lenient.class))).hasMessageContaining("PATCH");
    }

    private static String sidOfDeskWithSeed(long seed) throws IOException {
        try (InputStream definition = OverridesOfMethodsTest.class.getResourceAsStream("desk.yaml");
                FakeTaskRouter fake = FakeTaskRouter.builder()
                        .seed(seed)
                        .workspace("desk.yaml", new String(definition.readAllBytes(), StandardCharsets.UTF_8))
                        .start()) {
            return fake.workspace().sid();
        }
    }
}
