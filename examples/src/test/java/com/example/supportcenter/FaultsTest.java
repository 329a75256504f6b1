package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.junit.TaskRouterTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What production does by chance, made to happen: late answers, doubled and shuffled events, an API that gives out. */
@TaskRouterTest(workspace = "/support-center.yaml")
class FaultsTest {

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void answerInThisTest(FakeTaskRouter taskRouter) {
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
        taskRouter.callbacks().onEvents(event -> events.add(event.type()));
    }

    @Test
    void anAnswerThatTakesSixSecondsComesTooLate(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
        taskRouter.faults().add(Fault.slowAssignment(Duration.ofSeconds(6)).first(1));
        create(workspace, client);

        taskRouter.clock().advance(Duration.ofSeconds(5)); // no second of the wall clock

        var first = taskRouter.callbacks().awaitAssignment(Duration.ofSeconds(10));
        assertThat(first.attempts()).containsExactly("no answer within 5000 ms");
        assertThat(taskRouter).onlyTask().isAssignedTo("Alice"); // by a second reservation
    }

    @Test
    void anEventThatComesTwiceIsReceivedTwice(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
        taskRouter.faults().add(Fault.duplicatedEvent().ofTypes("reservation.accepted"));
        create(workspace, client);
        taskRouter.settle();

        assertThat(events).filteredOn("reservation.accepted"::equals).hasSize(2);
    }

    @Test
    void aLostAnswerDoesNotMeanThatNothingHappened(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
        taskRouter.faults().add(Fault.lostApiAnswer().onMethod("POST").first(1));

        assertThatThrownBy(() -> create(workspace, client)).isInstanceOf(ApiException.class);

        assertThat(taskRouter).onlyTask().isAssignedTo("Alice");
    }

    @Test
    void beyondTheRateTheApiAnswers429(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
        taskRouter.faults().add(Fault.limitedApi(1, 1));
        create(workspace, client);

        assertThatThrownBy(() -> create(workspace, client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(429));
        taskRouter.clock().advance(Duration.ofSeconds(1));
        create(workspace, client);
        assertThat(taskRouter.view().tasks()).hasSize(2);
    }

    private static Task create(FakeWorkspace workspace, TwilioRestClient client) {
        return Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support Routing"))
                .setAttributes("{\"department\":\"billing\"}")
                .create(client);
    }
}
