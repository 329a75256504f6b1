package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.net.ProxySelector;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a JVM has one of is changed while tests with fakes run, and afterwards as it was. */
class ProcessWideSettingsTest {

    /** As far as they can be read. */
    private record Settings(
            ProxySelector proxies,
            SSLContext context,
            SSLSocketFactory factory,
            Object hostnames,
            Map<Object, Object> properties) {

        static Settings now() throws Exception {
            return new Settings(
                    ProxySelector.getDefault(),
                    SSLContext.getDefault(),
                    HttpsURLConnection.getDefaultSSLSocketFactory(),
                    HttpsURLConnection.getDefaultHostnameVerifier(),
                    new HashMap<>(System.getProperties()));
        }
    }

    private static volatile Settings during;

    @TaskRouterTest(workspace = "desk.yaml")
    static class OnTheStaticTwilio {
        @RepeatedTest(3)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace) throws Exception {
            Twilio.init("ACffffffffffffffffffffffffffffffff", "own token");
            Tasks.createStatically(workspace);
            during = Settings.now();
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @TaskRouterTest(
            workspace = "desk.yaml",
            accountSid = "AC00000000000000000000000000000007",
            authToken = "a token",
            twilio = TwilioAccess.INJECTED,
            lifetime = FakeLifetime.PER_CLASS)
    static class WithClientsOfItsOwn {
        @RepeatedTest(8)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            Tasks.create(
                    workspace, new TwilioRestClient.Builder(taskRouter.accountSid(), taskRouter.authToken()).build());
            assertThat(taskRouter.view().tasks()).isNotEmpty();
        }
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Failing {
        @Test
        void test() {
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void theyAreAsBeforeWhenTheLastOfManyFakesIsGone() throws Exception {
        Settings before = Settings.now();

        EngineExecutionResults results =
                Kit.runInParallel(OnTheStaticTwilio.class, WithClientsOfItsOwn.class, Failing.class);

        results.testEvents()
                .assertStatistics(
                        statistics -> statistics.started(12).succeeded(11).failed(1));
        assertThat(Settings.now()).isEqualTo(before);
        assertThat(during.proxies()).isNotSameAs(before.proxies());
        assertThat(during.context()).isNotSameAs(before.context());
        assertThat(during.factory()).isNotSameAs(before.factory());
        assertThat(during.properties()).isNotEqualTo(before.properties());
    }

    @TaskRouterTest(workspace = "nowhere.yaml")
    static class WithoutItsDefinition {
        @Test
        void test() {}
    }

    @Test
    void theyAreAsBeforeWhenAClassFailsToBegin() throws Exception {
        Settings before = Settings.now();

        assertThat(Kit.failure(Kit.run(WithoutItsDefinition.class))).hasMessageContaining("nowhere.yaml");

        assertThat(Settings.now()).isEqualTo(before);
    }
}
