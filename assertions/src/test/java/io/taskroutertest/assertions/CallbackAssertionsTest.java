package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was sent to the application, and what it answered. */
class CallbackAssertionsTest {

    private final FakeTaskRouter taskRouter = HelpDesk.start();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void callbacksAreSelectedByKindUrlAndParameter() {
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
        String task = HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");

        assertThat(taskRouter)
                .callbacks()
                .ofAssignments()
                .to("/assignment")
                .with("TaskSid", task)
                .wereSent(1)
                .wereDelivered()
                .wereAnswered(200)
                .and()
                .callbacks()
                .ofEvent("reservation.accepted")
                .with("WorkerName", "Alice")
                .wereSent()
                .wereAnswered(204)
                .and()
                .callbacks()
                .ofEvent("reservation.timeout")
                .wereSent(0);
    }

    @Test
    void nothingSentProvesNothingAboutAnswers() {
        assertThat(messageOf(
                        () -> assertThat(taskRouter).callbacks().ofAssignments().wereDelivered()))
                .contains("nothing is proven: none was sent");
        assertThat(messageOf(() ->
                        assertThat(taskRouter).callbacks().to("/assignment").wereAnswered(200)))
                .contains("nothing is proven");
    }

    @Test
    void nothingIsCountedOfWhichSomeMayBeForgotten() throws IOException {
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        var many = Collections.nCopies(10_000, taskRouter.view().sentCallbacks().get(0));

        new GoldenFile("callbacks-forgotten")
                .mustEqual(messageOf(() -> new NavigatedCallbacksAssert<>(many, this, taskRouter.view())
                        .ofAssignments()
                        .wereSent(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureShowsWhatWasSent(String name, Consumer<NavigatedCallbacksAssert<TaskRouterAssert>> assertion)
            throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        taskRouter
                .callbacks()
                .answerAssignments(assignment ->
                        broken.getAndSet(false) ? AssignmentAnswer.status(503) : AssignmentAnswer.nothing());
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");

        new GoldenFile(name)
                .mustEqual(
                        messageOf(() -> assertion.accept(assertThat(taskRouter).callbacks())));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("callbacks-sent", it -> it.ofAssignments().wereSent(1)),
                failure(
                        "callbacks-sent-at-all",
                        it -> it.ofEvent("task.completed").wereSent()),
                failure("callbacks-never-sent", it -> it.ofEvent("task.created").wereSent(0)),
                failure("callbacks-delivered", it -> it.ofAssignments().wereDelivered()),
                failure("callbacks-answered", it -> it.to("/events").wereAnswered(200)),
                failure("callbacks-nothing-proven", it -> it.to("/evnets").wereDelivered()),
                failure(
                        "callbacks-unknown-parameter",
                        it -> it.with("WorkerNmae", "Alice").wereSent()),
                failure(
                        "callbacks-unknown-event",
                        it -> it.ofEvent("reservation.timedout").wereSent()));
    }

    private static Arguments failure(String name, Consumer<NavigatedCallbacksAssert<TaskRouterAssert>> assertion) {
        return arguments(name, assertion);
    }
}
