package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.taskroutertest.model.TaskRouterView;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fake that runs elsewhere; what of it can be seen is compared in the assertions' {@code RemoteTaskRouterTest}. */
class ConnectTest {

    @Test
    void aRunningFakeIsSeen() {
        try (FakeTaskRouter fake = FakeTaskRouter.start()) {
            fake.createWorkspace("Support Center");

            TaskRouterView remote = FakeTaskRouter.connect(fake.baseUrl());

            assertThat(remote.now()).isEqualTo(fake.view().now());
            assertThat(remote.events()).isEqualTo(fake.view().events());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8400", "ftp://localhost", "http://localhost:8400/v1", "/tmp"})
    void whatIsNoUrlOfAServerIsRefused(String url) {
        assertThatThrownBy(() -> FakeTaskRouter.connect(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url)
                .hasMessageContaining("give scheme, host and port, such as http://localhost:8400");
    }

    @Test
    void whereNobodyListensTheFailureNamesTheUrl() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> FakeTaskRouter.connect(URI.create("http://localhost:" + free)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No fake of TaskRouter answers at http://localhost:" + free)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void whatAnswersButIsNoFakeIsToldApart() {
        WireMockServer other =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        other.start();
        try {
            other.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok("<html>")));

            assertThatThrownBy(() -> FakeTaskRouter.connect(URI.create(other.baseUrl())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is no fake of TaskRouter");
        } finally {
            other.stop();
        }
    }

    @Test
    void whatTheFakeDoesNotHaveIsAnIllegalArgumentHereAsThere() {
        try (FakeTaskRouter fake = FakeTaskRouter.start()) {
            TaskRouterView remote = FakeTaskRouter.connect(fake.baseUrl());

            for (TaskRouterView view : new TaskRouterView[] {fake.view(), remote}) {
                assertThatThrownBy(() -> view.route("WW1", "{}"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("There is no workflow WW1");
                assertThatThrownBy(() -> view.workersOf("WQ1"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("There is no task queue WQ1");
                assertThatThrownBy(() -> view.explain("WT1"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("WT1");
            }
        }
    }
}
