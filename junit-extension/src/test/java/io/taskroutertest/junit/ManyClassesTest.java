package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Classes in parallel: as many as there are, unless two want the static {@code Twilio}. */
class ManyClassesTest {

    private static final int CLASSES = 200;
    private static final int CLASSES_AT_ONCE = 50;

    @Test
    void hundredsOfClassesRunInParallelAndEachTestSeesItsOwnFakeOnly() throws IOException {
        ManyDesks.meeting = new Meeting(1);

        Kit.runInParallel(ManyDesks.classes(CLASSES))
                .testEvents()
                .assertStatistics(statistics -> statistics.started(2 * CLASSES).succeeded(2 * CLASSES));
    }

    @Test
    void theTestsOfManyClassesCanAllRunAtTheSameTime() throws IOException {
        ManyDesks.meeting = new Meeting(2 * CLASSES_AT_ONCE);

        Kit.runAllAtOnce(ManyDesks.classes(CLASSES_AT_ONCE))
                .testEvents()
                .assertStatistics(
                        statistics -> statistics.started(2 * CLASSES_AT_ONCE).succeeded(2 * CLASSES_AT_ONCE));
    }

    private static final Meeting FIRST_PAIR = new Meeting(2);
    private static final Meeting SECOND_PAIR = new Meeting(2);
    private static final AtomicInteger ON_THE_STATIC_TWILIO = new AtomicInteger();

    /** Production code that brings its own credentials, and stays with the static client while another test runs. */
    private static void workStatically(FakeTaskRouter taskRouter, FakeWorkspace workspace, Meeting pair) {
        assertThat(ON_THE_STATIC_TWILIO.incrementAndGet()).isEqualTo(1);
        try {
            Twilio.init("ACffffffffffffffffffffffffffffffff", "own token");
            Tasks.createStatically(workspace);
            pair.await();
            Tasks.createStatically(workspace);
            assertThat(taskRouter.view().tasks()).hasSize(2);
        } finally {
            ON_THE_STATIC_TWILIO.decrementAndGet();
        }
    }

    private static void workWith(
            TwilioRestClient client, FakeTaskRouter taskRouter, FakeWorkspace workspace, Meeting pair) {
        Tasks.create(workspace, client);
        pair.await();
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class OnTheStaticTwilio {
        @Test
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            workStatically(taskRouter, workspace, FIRST_PAIR);
        }
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class OnTheStaticTwilioToo {
        @Test
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            workStatically(taskRouter, workspace, SECOND_PAIR);
        }
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Meanwhile {
        @Test
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
            workWith(client, taskRouter, workspace, FIRST_PAIR);
        }
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class MeanwhileToo {
        @Test
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
            workWith(client, taskRouter, workspace, SECOND_PAIR);
        }
    }

    @Test
    void aClassOnTheStaticTwilioHoldsUpOthersOnItAndNobodyElse() {
        Kit.runAllAtOnce(OnTheStaticTwilio.class, OnTheStaticTwilioToo.class, Meanwhile.class, MeanwhileToo.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));
    }
}
