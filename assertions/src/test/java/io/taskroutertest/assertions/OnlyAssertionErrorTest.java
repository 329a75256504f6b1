package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.failureOf;
import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.TASK_1;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static java.lang.reflect.Proxy.newProxyInstance;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnlyAssertionErrorTest {

    @ParameterizedTest
    @MethodSource("readers")
    void aTaskRouterThatCannotBeReadFailsTheAssertion(Consumer<TaskRouterAssert> reader) {
        var closed = new IllegalStateException("this fake is closed");

        AssertionError failure = failureOf(() -> reader.accept(assertThat(failing(method -> true, closed))));

        assertThat(failure).hasCause(closed).hasMessageContaining("this fake is closed");
    }

    static Stream<Consumer<TaskRouterAssert>> readers() {
        return Stream.of(
                TaskRouterAssert::onlyTask,
                it -> it.worker("Alice"),
                it -> it.hasReservations(0),
                it -> it.hasEvent("task.created"),
                it -> it.serviceLevel().hasAbandonmentOfAtMost(1),
                TaskRouterAssert::hasNoAlerts);
    }

    @Test
    void whatDoesNotSettleLeavesAsItCame() {
        var unsettled = new AssertionError("callbacks are still under way");

        assertThat(failureOf(
                        () -> assertThat(failing(method -> true, unsettled)).hasTasks(0)))
                .isSameAs(unsettled);
    }

    @Test
    void aTimelineThatCannotBeReadDoesNotHideTheFailure() {
        TaskRouterView view = failing(method -> method.equals("timeline"), new IllegalStateException("closed"));

        assertThat(messageOf(() -> assertThat(view).hasTasks(0)))
                .contains("but it had 4 tasks")
                .contains("No timeline: Cannot read the timeline of the TaskRouter")
                .contains("Alerts:");
    }

    @Test
    void nothingAtAllFailsToo() {
        assertThat(messageOf(() -> assertThat((TaskRouterView) null).hasTasks(0)))
                .contains("not to be null");
        assertThat(messageOf(() -> assertThat((TaskRouterView) null).serviceLevel()))
                .contains("not to be null");
        assertThat(messageOf(() -> assertThat((TaskView) null).hasStatus(TaskStatus.PENDING)))
                .contains("not to be null");
        assertThat(messageOf(() -> assertThat((WorkerView) null).isAvailable())).contains("not to be null");
        assertThat(messageOf(() -> assertThat((ReservationView) null).hasStatus(ReservationStatus.PENDING)))
                .contains("not to be null");
        assertThat(messageOf(() -> assertThat((RoutingEvent) null).isAbout(TASK_1)))
                .contains("not to be null");
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void nullIsNotExpectedAmongOthersEither(Consumer<TaskRouterAssert> assertion) {
        assertThat(messageOf(() -> assertion.accept(assertThat(taskRouter()))))
                .containsPattern("must not (be null or empty|contain null)");
    }

    static Stream<Consumer<TaskRouterAssert>> nulls() {
        return Stream.of(
                it -> it.hasEventsInOrder("task.created", null),
                it -> it.hasEventsInOrder(),
                it -> it.wereServedInOrder(TASK_1, null),
                it -> it.worker("Alice").isInActivity((String) null),
                it -> it.worker("Alice").isInActivity("Offline", null),
                it -> it.worker("Alice").isInActivity(),
                it -> it.worker("Alice").isNotInActivity("Available", null),
                it -> it.worker("Alice").isNotInActivity());
    }

    private static TaskRouterView failing(Predicate<String> when, Throwable with) {
        TaskRouterView recorded = taskRouter();
        return (TaskRouterView) newProxyInstance(
                TaskRouterView.class.getClassLoader(),
                new Class<?>[] {TaskRouterView.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == TaskRouterView.class && when.test(method.getName())) {
                        throw with;
                    }
                    try {
                        return method.invoke(recorded, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
