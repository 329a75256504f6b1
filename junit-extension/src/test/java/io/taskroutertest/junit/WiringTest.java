package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpServer;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.model.ReservationStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a real application needs: SIDs, credentials and a port to be configured with, and callbacks that find it. */
@TaskRouterTest(
        workspace = "desk.yaml",
        seed = 7,
        accountSid = "AC0123456789abcdef0123456789abcdef",
        authToken = "the application's own")
class WiringTest {

    private static final int FIXED_PORT = 18_474;
    private static final AtomicReference<String> SIDS = new AtomicReference<>();

    @RepeatedTest(3)
    void anApplicationCanBeConfiguredOnceBecauseSidsAreTheSameInEveryTest(FakeWorkspace workspace) {
        String sids = workspace.sid() + workspace.workflowSid("Support") + workspace.workerSid("Alice");
        SIDS.compareAndSet(null, sids);

        assertThat(sids).isEqualTo(SIDS.get());
    }

    @Test
    void credentialsAreTheConfiguredOnes(FakeTaskRouter taskRouter) {
        assertThat(taskRouter.accountSid()).isEqualTo("AC0123456789abcdef0123456789abcdef");
        assertThat(taskRouter.authToken()).isEqualTo("the application's own");
    }

    @Test
    void callbackUrlsMayBeRelativeToAnApplicationWhosePortIsKnownLate(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) throws IOException {
        HttpServer application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/assignment", exchange -> {
            byte[] answer = "{\"instruction\":\"accept\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        application.start();
        try {
            taskRouter.applicationUrl(
                    URI.create("http://localhost:" + application.getAddress().getPort()));
            Workflow.updater(workspace.sid(), workspace.workflowSid("Support"))
                    .setAssignmentCallbackUrl("/assignment")
                    .update(client);

            Tasks.create(workspace, client);

            assertThat(taskRouter.view().reservations())
                    .singleElement()
                    .satisfies(reservation -> assertThat(reservation.status()).isEqualTo(ReservationStatus.ACCEPTED));
        } finally {
            application.stop(0);
        }
    }

    @TaskRouterTest(port = FIXED_PORT, twilio = TwilioAccess.INJECTED)
    static class OnAFixedPort {
        @RepeatedTest(2)
        void test(FakeTaskRouter taskRouter) {
            assertThat(taskRouter.baseUrl().getPort()).isEqualTo(FIXED_PORT);
        }
    }

    @Test
    void aFixedPortIsFreedForTheNextTest() {
        try (ServerSocket free = new ServerSocket(FIXED_PORT, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.getLocalPort()).isEqualTo(FIXED_PORT);
        } catch (IOException taken) {
            abort("Port " + FIXED_PORT + " belongs to someone else: " + taken);
        }

        Kit.run(OnAFixedPort.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(2).succeeded(2));
    }
}
