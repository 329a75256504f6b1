package io.taskroutertest;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.SentCallback;
import java.net.URI;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test gives by mistake is answered with a sentence. */
class MisuseTest {

    private final ScriptedDesk desk = new ScriptedDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    static Stream<ThrowingCallable> nullArguments() {
        FakeTaskRouterBuilder builder = FakeTaskRouter.builder();
        FakeTaskRouter fake = FakeTaskRouter.start();
        return Stream.<ThrowingCallable>of(
                        () -> builder.credentials(null, "token"),
                        () -> builder.credentials("AC" + "0".repeat(32), null),
                        () -> builder.startTime(null),
                        () -> builder.settleLimit(null),
                        () -> builder.limit(null, 1),
                        () -> builder.workspace(null),
                        () -> builder.workspace("desk.yaml", null),
                        () -> builder.workflowCoverageTo(null),
                        () -> fake.applicationUrl(null),
                        () -> fake.idleWhen(null),
                        () -> fake.worker(null),
                        () -> fake.callbacks().answerAssignments(null),
                        () -> fake.callbacks().answerAssignments(null, it -> AssignmentAnswer.accept()),
                        () -> fake.callbacks().onEvents(null),
                        () -> fake.callbacks().awaitAssignment(null, ofSeconds(1)),
                        () -> fake.callbacks().awaitEvent((String) null, ofSeconds(1)),
                        () -> fake.clock().advance(null),
                        () -> fake.arrivals().workflow(null),
                        () -> fake.arrivals().attributes((String) null),
                        () -> fake.faults().add(null))
                .onClose(fake::close);
    }

    @ParameterizedTest
    @MethodSource("nullArguments")
    void aNullArgumentIsAnsweredWithASentence(ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class)
                .message()
                .contains("null")
                .contains(" ")
                .doesNotStartWith("Cannot invoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/"})
    void theApplicationMayLiveBelowAPath(String path) {
        taskRouter.applicationUrl(URI.create(taskRouter.baseUrl() + path));
        taskRouter.wireMock().stubFor(post("/api/events").willReturn(ok()));
        Workspace.updater(taskRouter.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(taskRouter.client());

        assertThat(taskRouter.callbacks().sent())
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.outcome()).isEqualTo(SentCallback.Outcome.DELIVERED));
    }

    @Test
    void anEventTypeThatDoesNotExistIsRefusedWithTheNearestOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.callbacks().awaitEvent("reservation.acepted", ofSeconds(1)))
                .withMessageStartingWith("awaitEvent(type, limit): type is 'reservation.acepted', which no event has;"
                        + " the nearest are: reservation.accepted, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.droppedEvent().ofTypes("task.cancelled"))
                .withMessageStartingWith("eventTypes has 'task.cancelled', which no event has; there are: task.")
                .withMessageContaining(" task.canceled, ");
    }

    @Test
    void arrivalsWithoutAnEndAreAnAlertOnceTimeMoves() {
        taskRouter.arrivals().every(ofSeconds(10));
        taskRouter.arrivals().every(ofSeconds(10)).times(2);

        taskRouter.clock().advance(ofSeconds(30));

        assertThat(taskRouter.view().tasks()).hasSize(2);
        assertThat(taskRouter.view().alerts())
                .filteredOn(alert -> alert.kind() == Alert.Kind.SCRIPT)
                .extracting(Alert::message)
                .containsExactly(
                        "arrivals().every(PT10S) creates no task, because it has no end: call during(period) or"
                                + " times(number) on what it returns");
    }
}
