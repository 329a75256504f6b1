package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.internal.assembly.FakeAccess;
import io.taskroutertest.model.Alert;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PATCH on a task is something that the fake carries out and production refuses. */
class ExpectedAlertsTest {

    private final FakeTaskRouter taskRouter =
            FakeTaskRouter.builder().workspace("a desk", """
                    workspace: Desk
                    task_queues:
                      Everybody: {}
                    workflows:
                      Support: { default_queue: Everybody }
                    """).start();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    private void doWhatProductionRefuses() {
        FakeWorkspace workspace = taskRouter.workspace();
        Task task = Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support"))
                .create(taskRouter.client());
        Request patch = new Request(
                HttpMethod.PATCH,
                "https://taskrouter.twilio.com/v1/Workspaces/" + workspace.sid() + "/Tasks/" + task.getSid());
        patch.addPostParam("Priority", "5");
        assertThat(taskRouter.client().request(patch).getStatusCode()).isEqualTo(200);
    }

    private static boolean isAboutPatch(Alert alert) {
        return alert.message().contains("PATCH");
    }

    @Test
    void anAlertThatNobodyExpectsIsUnexpected() {
        doWhatProductionRefuses();

        assertThat(taskRouter.alerts().unexpected())
                .singleElement()
                .satisfies(alert -> assertThat(alert.kind()).isEqualTo(Alert.Kind.REFUSED_IN_PRODUCTION));
    }

    @Test
    void anExpectationHoldsForWhatIsRaisedBeforeAndLater() {
        doWhatProductionRefuses();
        taskRouter.alerts().expect(ExpectedAlertsTest::isAboutPatch);
        doWhatProductionRefuses();

        assertThat(taskRouter.alerts()).hasSize(2);
        assertThat(taskRouter.alerts().unexpected()).isEmpty();
    }

    @Test
    void anExpectationOfSomethingElseDoesNot() {
        taskRouter.alerts().expect(alert -> alert.message().contains("redirected"));
        doWhatProductionRefuses();

        assertThat(taskRouter.alerts().unexpected()).hasSize(1);
    }

    @Test
    void theListIsThatOfTheMomentAndHasThoseThatAreExpectedToo() {
        taskRouter.alerts().expect(ExpectedAlertsTest::isAboutPatch);
        List<Alert> before = taskRouter.alerts();
        doWhatProductionRefuses();

        assertThat(before).isEmpty();
        assertThat(taskRouter.alerts()).hasSize(1).isEqualTo(List.copyOf(taskRouter.alerts()));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> taskRouter.alerts().clear());
    }

    @Test
    void otherKindsAreNeverUnexpected() {
        Worker.creator(taskRouter.workspace().sid(), "Alice")
                .setAttributes("{\"skill-level\":1}")
                .create(taskRouter.client());

        assertThat(taskRouter.alerts()).extracting(Alert::kind).containsOnly(Alert.Kind.SILENT_IN_PRODUCTION);
        assertThat(taskRouter.alerts().unexpected()).isEmpty();
    }

    @Test
    void whatIsAcknowledgedIsNoLongerUnexpectedButTheNextOneIs() {
        doWhatProductionRefuses();
        taskRouter.alerts().acknowledge();
        assertThat(taskRouter.alerts().unexpected()).isEmpty();

        doWhatProductionRefuses();

        assertThat(taskRouter.alerts().unexpected()).hasSize(1);
    }

    @Test
    void anExpectationCanBeTakenBack() {
        Predicate<Alert> expectation = ExpectedAlertsTest::isAboutPatch;
        taskRouter.alerts().expect(expectation);
        doWhatProductionRefuses();
        assertThat(taskRouter.alerts().expectations()).isEqualTo(List.of(expectation));

        taskRouter.alerts().withdraw(expectation);

        assertThat(taskRouter.alerts().expectations()).isEmpty();
        assertThat(taskRouter.alerts().unexpected()).hasSize(1);
    }

    /** Kept, it would fail whoever asks later. */
    @Test
    void aConditionThatIsNoneIsRefusedAtOnce() {
        assertThatNullPointerException()
                .isThrownBy(() -> taskRouter.alerts().expect(null))
                .withMessage("condition says which alerts are expected; it is null");
        assertThat(taskRouter.alerts().unexpected()).isEmpty();
    }

    @Test
    void aResetForgetsWhatWasExpectedAndAcknowledged() {
        taskRouter.alerts().expect(ExpectedAlertsTest::isAboutPatch);
        doWhatProductionRefuses();
        taskRouter.alerts().acknowledge();

        taskRouter.reset();
        doWhatProductionRefuses();

        assertThat(taskRouter.alerts().unexpected()).hasSize(1);
    }

    @Test
    void theExtensionReadsAlertsWithoutWaitingForTheApplication() {
        doWhatProductionRefuses();
        AtomicInteger asked = new AtomicInteger();
        taskRouter.idleWhen(() -> {
            asked.incrementAndGet();
            return false;
        });

        assertThat(FakeAccess.serverOf(taskRouter).alerts().unexpected()).hasSize(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aConditionMayAskTheFake() {
        doWhatProductionRefuses();
        taskRouter.alerts().expect(alert -> taskRouter.alerts().contains(alert));

        assertThat(taskRouter.alerts().unexpected()).isEmpty();
    }
}
