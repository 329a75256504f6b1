package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskView;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a TaskRouter, and the selection of what to assert on in it. What is selected is a snapshot: after the
 * clock has moved, select anew.
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
     * Passes if exactly so many tasks were ever made, with 0 none; ended and deleted ones count.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasTasks(2);
     * assertThat(taskRouter).hasTasks(1);   // fails, and lists both
     * }</pre>
     */
    public SELF hasTasks(int count) {
        present();
        List<TaskView> tasks = evidence.tasks();
        return check(tasks.size() == count, () -> ShouldHaveCount.shouldHaveTasks(evidence, subject(), count, tasks));
    }

    /**
     * Selects how long tasks wait to be accepted: of all tasks, or narrowed to those of a queue, a workflow, a channel
     * or a span of time.
     *
     * <pre>{@code
     * assertThat(taskRouter)
     *         .serviceLevel()
     *         .ofQueue("Billing")
     *         .duringTheLast(ofMinutes(30))
     *         .hasShareAcceptedWithin(ofSeconds(20), 0.8)
     *         .hasLongestWaitOfAtMost(ofMinutes(2))
     *         .hasAbandonmentOfAtMost(0.05);
     * assertThat(taskRouter).serviceLevel().ofQueue("Nights").hasAbandonmentOfAtMost(1);   // fails: no such task, no proof
     * }</pre>
     */
    public NavigatedServiceLevelAssert<SELF> serviceLevel() {
        present();
        return navigateTo(new NavigatedServiceLevelAssert<>(actual, myself));
    }

    /**
     * Selects TaskRouter's own statistics of the workspace: its figures of now, and those of all the time there was. With
     * several workspaces it fails; then select a queue, a workflow or a worker and its statistics.
     *
     * <pre>{@code
     * assertThat(taskRouter).statistics().hasFigure("tasks_by_status.pending", 3);
     * assertThat(taskRouter).statistics().hasFigure("tasks_by_state.pending", 3);   // fails with the figures there are
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
     * Selects the callbacks that were sent to the application: all, or narrowed to a URL, a kind or a parameter.
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
     * Passes if workers accepted these tasks in this order, each for the first time; tasks that are not named may have come
     * between. A task that nobody has accepted fails.
     *
     * <pre>{@code
     * assertThat(taskRouter).wereServedInOrder(vip.getSid(), first.getSid(), second.getSid());
     * assertThat(taskRouter).wereServedInOrder(second.getSid(), first.getSid());   // fails with the order that it was
     * }</pre>
     *
     * @param taskSids at least two, each once
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
     * Passes if exactly so many reservations were ever made, with 0 none, whatever has become of them.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasReservations(2);
     * assertThat(taskRouter).hasReservations(1);   // fails, and lists both
     * }</pre>
     */
    public SELF hasReservations(int count) {
        present();
        List<ReservationView> reservations = evidence.reservations();
        return check(
                reservations.size() == count,
                () -> ShouldHaveCount.shouldHaveReservations(evidence, subject(), count, reservations));
    }

    /**
     * Selects the only event of a type.
     *
     * <pre>{@code
     * assertThat(taskRouter).event("task.canceled").hasData("Reason", "Task canceled on Workflow timeout");
     * assertThat(taskRouter).event("task.canceled");   // fails if there was none, or several
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
     * Passes if an event of that type has happened, at least once.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasEvent("reservation.timeout");
     * assertThat(taskRouter).hasEvent("task.deleted");   // fails with the types of what has happened
     * }</pre>
     */
    public SELF hasEvent(String type) {
        present();
        return EventChecks.hasEvent(this, type, evidence.events());
    }

    /**
     * Passes if no event of that type has happened. A type that TaskRouter does not have fails.
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
     * Passes if events of these types have happened in this order, whatever came between.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasEventsInOrder("task.created", "reservation.created", "reservation.accepted");
     * assertThat(taskRouter).hasEventsInOrder("reservation.created", "task.created");   // fails, if this is all
     * }</pre>
     */
    public SELF hasEventsInOrder(String... types) {
        present();
        return EventChecks.hasEventsInOrder(this, types, evidence.events());
    }

    /**
     * Passes if nothing happened about which TaskRouter would have kept silent.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasNoAlerts();
     * assertThat(taskRouter).hasNoAlerts();   // fails with them, if a worker has an attribute with a hyphen, say
     * }</pre>
     */
    public SELF hasNoAlerts() {
        present();
        List<Alert> alerts = evidence.alerts();
        return check(alerts.isEmpty(), () -> ShouldHaveAlerts.shouldHaveNoAlerts(evidence, subject(), alerts));
    }

    /**
     * Passes if an alert was raised for that reason.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlert(Alert.Kind.CALLBACK);
     * // passes if the application answered an assignment with 500
     * assertThat(taskRouter).hasAlert(Alert.Kind.SCRIPT);   // fails with the alerts that there are
     * }</pre>
     */
    public SELF hasAlert(Alert.Kind kind) {
        given("alert kind", kind);
        return hasAlert("of kind " + kind, alert -> alert.kind() == kind);
    }

    /**
     * Passes if Twilio's debugger would show something under that code.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlert(40001);
     * assertThat(taskRouter).hasAlert(40140);   // fails with the alerts that there are
     * }</pre>
     */
    public SELF hasAlert(int code) {
        return hasAlert("with code " + code, alert -> alert.code() != null && alert.code() == code);
    }

    /**
     * Passes if the message of an alert contains this text.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlertContaining("skill-level");
     * assertThat(taskRouter).hasAlertContaining("skill_level");   // fails with the alerts that there are
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
