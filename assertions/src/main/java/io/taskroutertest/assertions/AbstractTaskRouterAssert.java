package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a TaskRouter, and the methods that select a resource in it for assertions. A selected resource is a
 * snapshot: select it again after the clock has moved.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractTaskRouterAssert<SELF extends AbstractTaskRouterAssert<SELF>>
        extends AbstractSelection<SELF> {

    protected AbstractTaskRouterAssert(@Nullable TaskRouterView actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that exactly {@code count} tasks were created. Tasks that have ended or were deleted count.
     *
     * <p>Fails with all tasks, and if there are too few with the refused request that should have created one.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasTasks(2);
     * assertThat(taskRouter).hasTasks(1);   // fails: there are 2, which it lists
     * }</pre>
     */
    public SELF hasTasks(int count) {
        present();
        List<TaskView> tasks = evidence.tasks();
        return check(tasks.size() == count, () -> ShouldHaveCount.shouldHaveTasks(evidence, subject(), count, tasks));
    }

    /**
     * Selects the waiting times of all tasks. They can be narrowed to the tasks of a task queue, a workflow, a task
     * channel or a time span.
     *
     * <pre>{@code
     * assertThat(taskRouter)
     *         .serviceLevel()
     *         .ofQueue("Billing")
     *         .duringTheLast(ofMinutes(30))
     *         .hasShareAcceptedWithin(ofSeconds(20), 0.8)
     *         .hasLongestWaitOfAtMost(ofMinutes(2))
     *         .hasAbandonmentOfAtMost(0.05);
     * assertThat(taskRouter).serviceLevel().ofQueue("Nights").hasAbandonmentOfAtMost(1);   // fails: no tasks, nothing is proven
     * }</pre>
     */
    public NavigatedServiceLevelAssert<SELF> serviceLevel() {
        present();
        return navigateTo(new NavigatedServiceLevelAssert<>(actual, myself));
    }

    /**
     * Selects the statistics that TaskRouter reports for the workspace: the current figures, and those of the last 30
     * days.
     *
     * <p>Fails if there are several workspaces; select the statistics of a task queue, a workflow or a worker instead.
     *
     * <pre>{@code
     * assertThat(taskRouter).statistics().hasFigure("tasks_by_status.pending", 3);
     * assertThat(taskRouter).statistics().hasFigure("tasks_by_state.pending", 3);   // fails, and lists the figures
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedStatisticsAssert<SELF> statistics() {
        present();
        List<String> workspaces = List.copyOf(SeenWorkspaces.sids(evidence));
        if (workspaces.size() != 1) {
            throw failure(ShouldSelectOne.shouldHaveOneWorkspace(evidence, subject(), workspaces));
        }
        return statisticsOf("workspace " + workspaces.get(0), workspaces.get(0));
    }

    /**
     * Selects all callbacks that were sent to the application. They can be narrowed to a URL, a kind of callback or
     * the value of a parameter.
     *
     * <pre>{@code
     * assertThat(taskRouter).callbacks().ofEvent("task.created").wereSent(1).wereAnswered(204);
     * assertThat(taskRouter).callbacks().ofEvent("task.deleted").wereSent(1);   // fails with what was sent instead
     * }</pre>
     */
    public NavigatedCallbacksAssert<SELF> callbacks() {
        present();
        return navigateTo(new NavigatedCallbacksAssert<>(evidence.sentCallbacks(), myself, view));
    }

    /**
     * Verifies that workers accepted the given tasks in this order. The first acceptance of a task counts, and other
     * tasks may have been accepted between them.
     *
     * <p>Fails with the actual order, and with the reason if no worker has accepted one of the tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).wereServedInOrder(vip.getSid(), first.getSid(), second.getSid());
     * assertThat(taskRouter).wereServedInOrder(second.getSid(), first.getSid());   // fails with the actual order
     * }</pre>
     *
     * @param taskSids at least two different SIDs
     */
    public SELF wereServedInOrder(String... taskSids) {
        present();
        List<String> expected = givenAll("task SIDs", taskSids);
        requireAllowed(
                expected.size() > 1 && Set.copyOf(expected).size() == expected.size(),
                "task SIDs",
                "be at least two different ones",
                String.join(", ", expected));
        List<TaskView> tasks = evidence.tasks();
        for (String sid : expected) {
            if (tasks.stream().noneMatch(task -> task.sid().equals(sid))) {
                throw failure(ShouldSelectOne.shouldHaveTask(evidence, subject(), sid));
            }
        }
        AcceptanceOrder order = AcceptanceOrder.of(expected, evidence.events());
        return check(
                order.isAsExpected(), () -> ShouldBeServedInOrder.shouldBeServedInOrder(evidence, subject(), order));
    }

    /**
     * Verifies that exactly {@code count} reservations were created, in any status.
     *
     * <p>Fails with all reservations.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasReservations(2);
     * assertThat(taskRouter).hasReservations(1);   // fails: there are 2, which it lists
     * }</pre>
     */
    public SELF hasReservations(int count) {
        present();
        List<ReservationView> reservations = evidence.reservations();
        return check(
                reservations.size() == count,
                () -> ShouldHaveCount.shouldHaveReservations(
                        evidence, subject(), count, WaitingTasks.open(evidence), reservations));
    }

    /**
     * Selects the only event of the given type.
     *
     * <p>Fails if there is none or more than one, and for a type that TaskRouter does not have.
     *
     * <pre>{@code
     * assertThat(taskRouter).event("task.canceled").hasData("Reason", "Task canceled on Workflow timeout");
     * assertThat(taskRouter).event("task.canceled");   // fails if there is none, or more than one
     * }</pre>
     */
    public NavigatedRoutingEventAssert<SELF> event(String type) {
        present();
        List<RoutingEvent> found = EventChecks.ofType(this, type, evidence.events());
        if (found.size() != 1) {
            throw failure(ShouldSelectOne.shouldHaveOnlyEvent(evidence, subject(), type, found));
        }
        return navigateTo(new NavigatedRoutingEventAssert<>(found.get(0), myself, view));
    }

    /**
     * Verifies that at least one event of the given type has happened.
     *
     * <p>Fails with the types of the events that have happened, and for a type that TaskRouter does not have.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasEvent("reservation.timeout");
     * assertThat(taskRouter).hasEvent("task.deleted");   // fails with the types of the events that have happened
     * }</pre>
     */
    public SELF hasEvent(String type) {
        present();
        return EventChecks.hasEvent(this, type, evidence.events(), evidence.tasks());
    }

    /**
     * Verifies that no event of the given type has happened.
     *
     * <p>Fails with the events of that type, and for a type that TaskRouter does not have.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasNoEvent("reservation.timeout");
     * assertThat(taskRouter).hasNoEvent("reservation.timedout");   // fails: there is no such type
     * }</pre>
     */
    public SELF hasNoEvent(String type) {
        present();
        return EventChecks.hasNoEvent(this, type, evidence.events());
    }

    /**
     * Verifies that no event of the given type has happened during the given time until now, both ends included. Does not
     * move the clock.
     *
     * <p>Fails with the events of that type, for a type that TaskRouter does not have, and if the clock has moved less than
     * that since the first event, because nothing is proven then.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasNoEventWithinTheLast(ofMinutes(5), "reservation.timeout");
     * assertThat(taskRouter).hasNoEventWithinTheLast(ofMinutes(5), "reservation.timedout");   // fails: there is no such type
     * }</pre>
     *
     * @param window the time until now, on the fake's clock
     */
    public SELF hasNoEventWithinTheLast(Duration window, String type) {
        present();
        List<RoutingEvent> events = evidence.events();
        Instant beginning = events.isEmpty() ? null : events.get(0).at();
        return EventChecks.hasNoEventWithinTheLast(this, window, type, events, beginning, "the first event");
    }

    /**
     * Verifies that events of the given types have happened in this order. Other events may have happened between
     * them.
     *
     * <p>Fails with the type at which the order ends and the events after that.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasEventsInOrder("task.created", "reservation.created", "reservation.accepted");
     * assertThat(taskRouter).hasEventsInOrder("reservation.created", "task.created");   // fails if no task was created after that
     * }</pre>
     */
    public SELF hasEventsInOrder(String... types) {
        present();
        return EventChecks.hasEventsInOrder(this, types, evidence.events(), evidence.tasks());
    }

    /**
     * Verifies that the fake has raised no alert: that the application did nothing that TaskRouter would reject
     * silently or handle differently in production.
     *
     * <p>Fails with all alerts.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasNoAlerts();
     * // after an expression has named an attribute with a hyphen:
     * assertThat(taskRouter).hasNoAlerts();   // fails with the alert
     * }</pre>
     */
    public SELF hasNoAlerts() {
        present();
        List<Alert> alerts = evidence.alerts();
        return check(alerts.isEmpty(), () -> ShouldHaveAlerts.shouldHaveNoAlerts(evidence, subject(), alerts));
    }

    /**
     * Verifies that at least one alert of the given kind was raised.
     *
     * <p>Fails with all alerts.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlert(Alert.Kind.CALLBACK);
     * // passes if the application answered an assignment callback with status 500
     * assertThat(taskRouter).hasAlert(Alert.Kind.SCRIPT);   // fails, and lists the alerts
     * }</pre>
     */
    public SELF hasAlert(Alert.Kind kind) {
        given("alert kind", kind);
        return hasAlert("of kind " + kind, alert -> alert.kind() == kind);
    }

    /**
     * Verifies that at least one alert was raised with the given code of Twilio's debugger.
     *
     * <p>Fails with all alerts.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlert(40001);
     * assertThat(taskRouter).hasAlert(40140);   // fails, and lists the alerts
     * }</pre>
     */
    public SELF hasAlert(int code) {
        return hasAlert("with code " + code, alert -> alert.code() != null && alert.code() == code);
    }

    /**
     * Verifies that the message of at least one alert contains the given text.
     *
     * <p>Fails with all alerts.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlertContaining("skill-level");
     * assertThat(taskRouter).hasAlertContaining("skill_level");   // fails, and lists the alerts
     * }</pre>
     */
    public SELF hasAlertContaining(String text) {
        given("alert text", text);
        requireAllowed(!text.isBlank(), "alert text", "not be blank", Descriptions.quoted(text));
        return hasAlert(
                "whose message contains " + Descriptions.quoted(text),
                alert -> alert.message().contains(text));
    }

    private SELF hasAlert(String wanted, Predicate<Alert> isWanted) {
        present();
        List<Alert> alerts = evidence.alerts();
        return check(
                alerts.stream().anyMatch(isWanted),
                () -> ShouldHaveAlerts.shouldHaveAlert(evidence, subject(), wanted, alerts));
    }
}
