package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.VirtualClock;
import io.taskroutertest.model.TaskRouterView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TaskRouterTest(startTime = "2026-03-29T00:59:00Z")
class InjectionTest {

    @FromTaskRouter
    FakeTaskRouter taskRouter;

    @FromTaskRouter
    VirtualClock clock;

    @BeforeEach
    void fieldsAreSetBeforeLifeCycleMethods() {
        assertThat(clock).isSameAs(taskRouter.clock());
    }

    @Test
    void everythingInjectedBelongsToOneFake(
            FakeTaskRouter parameter,
            TaskRouterView view,
            VirtualClock sameClock,
            FakeWorkspace workspace,
            WireMockServer wireMock) {
        assertThat(parameter).isSameAs(taskRouter);
        assertThat(view.now()).isEqualTo(taskRouter.clock().instant());
        assertThat(view.workers()).isEqualTo(taskRouter.view().workers());
        assertThat(sameClock).isSameAs(clock);
        assertThat(workspace.sid()).isEqualTo(taskRouter.workspace().sid());
        assertThat(wireMock).isSameAs(taskRouter.wireMock());
    }

    @Test
    void theClientTalksToTheFake(TwilioRestClient client, FakeWorkspace workspace) {
        assertThat(Workspace.fetcher(workspace.sid()).fetch(client).getFriendlyName())
                .isEqualTo("Test Workspace");
    }

    @Test
    void anApplicationCanBeGivenTheFakesTime(InstantSource time) {
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-29T00:59:00Z"));

        taskRouter.clock().advance(Duration.ofMinutes(2));

        assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-29T01:01:00Z"));
    }

    @Test
    void soCanOneThatTakesAJavaTimeClock(Clock clock) {
        taskRouter.clock().advance(Duration.ofMinutes(2));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-29T01:01:00Z"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneId.of("Europe/Berlin")).instant()).isEqualTo(clock.instant());
    }

    @Test
    void theWorkspaceComesBackAfterAReset(FakeWorkspace workspace) {
        taskRouter.reset();

        assertThat(taskRouter.workspace().sid()).isEqualTo(workspace.sid());
    }
}
