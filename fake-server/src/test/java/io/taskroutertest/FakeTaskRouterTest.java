package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.rest.taskrouter.v1.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A fake as its user sees it. */
class FakeTaskRouterTest {

    private static final String DESK = "workspace: Desk\nworkers:\n  Alice: {activity: Available}\n";

    @Test
    void aWorkspaceHandleGoesOnAfterAReset() {
        try (FakeTaskRouter fake =
                FakeTaskRouter.builder().workspace("desk.yaml", DESK).start()) {
            FakeWorkspace workspace = fake.workspace();
            fake.reset();

            Workspace.updater(workspace.sid()).setFriendlyName("Renamed").update(fake.client());

            assertThat(workspace.name()).isEqualTo("Renamed");
        }
    }

    @Test
    void theFirstWorkspaceOnceDeletedIsTheFirstNoMore() {
        try (FakeTaskRouter fake =
                FakeTaskRouter.builder().workspace("desk.yaml", DESK).start()) {
            FakeWorkspace first = fake.workspace();
            FakeWorkspace second = fake.createWorkspace("Second");
            Workspace.deleter(first.sid()).delete(fake.client());

            assertThat(fake.workspace().sid()).isEqualTo(second.sid());
            assertThatIllegalStateException()
                    .isThrownBy(first::name)
                    .withMessageContaining(first.sid())
                    .withMessageContaining("deleted");
        }
    }

    @Test
    void whatSeveralThreadsAdvanceAddsUp() {
        try (FakeTaskRouter fake = FakeTaskRouter.start()) {
            Instant start = fake.clock().instant();

            IntStream.range(0, 1_000).parallel().forEach(i -> fake.clock().advance(Duration.ofSeconds(1)));

            assertThat(fake.clock().instant()).isEqualTo(start.plusSeconds(1_000));
        }
    }

    @Test
    void timeDoesNotMoveBeyondItsEnd() {
        try (FakeTaskRouter fake = FakeTaskRouter.start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fake.clock().advance(Duration.ofSeconds(Long.MAX_VALUE)))
                    .withMessageContaining("beyond the end of time");
        }
    }

    @Test
    void aPortInUseIsToldOf() {
        try (FakeTaskRouter other = FakeTaskRouter.start()) {
            int taken = other.baseUrl().getPort();
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            FakeTaskRouter.builder().realClock().port(taken).start())
                    .withMessageContaining(String.valueOf(taken));
        }
    }

    @Test
    void aClosedFakeAnswersNothing() {
        FakeTaskRouter taskRouter = FakeTaskRouter.start();
        taskRouter.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> taskRouter.view().tasks())
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> taskRouter.clock().advance(Duration.ofSeconds(1)));
    }
}
