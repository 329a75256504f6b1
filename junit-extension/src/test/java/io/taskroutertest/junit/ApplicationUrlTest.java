package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;

/** A definition with relative callback URLs, whose events begin before a test can say where its application listens. */
class ApplicationUrlTest {

    @TaskRouterTest(workspace = "desk-with-events.yaml")
    static class Answering {
        private final List<String> received = new CopyOnWriteArrayList<>();

        @BeforeEach
        void answer(FakeTaskRouter taskRouter) {
            taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
            taskRouter.callbacks().onEvents(event -> received.add(event.type()));
        }

        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter.alerts()).isEmpty();
            assertThat(received).contains("worker.created", "reservation.accepted");
        }
    }

    @Test
    void eventsOfTheDefinitionReachAHandlerThatIsRegisteredLaterWithoutAnAlert() {
        Kit.run(Answering.class).testEvents().assertStatistics(tests -> tests.succeeded(1));
    }

    @TaskRouterTest(workspace = "desk-with-events.yaml")
    static class WithoutAnApplication {
        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            assertThat(taskRouter.alerts()).isEmpty();
            throw new IllegalStateException("wrong");
        }
    }

    @Test
    void theTimelineOfAFailedTestThatNeverSaidItHasTheAlerts() {
        assertThat(Kit.reports(Kit.run(WithoutAnApplication.class)))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter timeline"))
                .asString()
                .contains("Callbacks to /assignment were not sent", "Callbacks to /events were not sent");
    }
}
