package io.taskroutertest.assertions;

import io.taskroutertest.Alert;
import io.taskroutertest.ReservationView;
import io.taskroutertest.RoutingEvent;
import io.taskroutertest.TaskQueueView;
import io.taskroutertest.TaskRouterView;
import io.taskroutertest.TaskView;
import io.taskroutertest.WorkerView;
import io.taskroutertest.WorkflowView;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a TaskRouter, and the selection of what to assert on in it. What is selected is a snapshot: after the
 * clock has moved, select anew.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractTaskRouterAssert<SELF extends AbstractTaskRouterAssert<SELF>>
        extends AbstractRoutingAssert<SELF, TaskRouterView> {

    protected AbstractTaskRouterAssert(@Nullable TaskRouterView actual, Class<?> selfType) {
        super(actual, selfType, actual);
    }

    @Override
    final String subject() {
        return "the TaskRouter";
    }

    /**
     * Selects the only task that was ever made; ended and deleted ones count.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isPending();   // passes after one task was created
     * assertThat(taskRouter).onlyTask();               // fails after two were, and lists them
     * }</pre>
     */
    public NavigatedTaskAssert<SELF> onlyTask() {
        present();
        List<TaskView> tasks = evidence.tasks();
        if (tasks.size() != 1) {
            throw failure(ShouldSelectOne.shouldHaveOnlyTask(evidence, subject(), tasks));
        }
        return selected(tasks.get(0));
    }

    /** Selects a task, which may have ended or been deleted; fails with the tasks that there are. */
    public NavigatedTaskAssert<SELF> task(String sid) {
        present();
        given("the SID of the task", sid);
        return evidence.tasks().stream()
                .filter(task -> task.sid().equals(sid))
                .findFirst()
                .map(this::selected)
                .orElseThrow(() -> failure(ShouldSelectOne.shouldHaveTask(evidence, subject(), sid)));
    }

    /**
     * Selects the only task with such an attribute.
     *
     * <pre>{@code
     * // a task has the attributes {"customer":{"id":"c-42"},"tier":3}
     * assertThat(taskRouter).taskWhere("customer.id", "c-42");   // passes
     * assertThat(taskRouter).taskWhere("tier", "3");             // fails: it is a number
     * }</pre>
     *
     * @param path the name, or names with dots between them for what lies deeper
     * @param value as JSON means it: any kind of Java number equals a number of that value
     */
    public NavigatedTaskAssert<SELF> taskWhere(String path, @Nullable Object value) {
        present();
        given("the name of the attribute", path);
        List<TaskView> tasks = evidence.tasks();
        List<TaskView> matching = tasks.stream()
                .filter(task -> AttributePath.find(task.attributes(), path).is(value))
                .toList();
        if (matching.size() != 1) {
            throw failure(ShouldSelectOne.shouldHaveTaskWhere(
                    evidence, subject(), path, AttributePath.text(value), matching, tasks));
        }
        return selected(matching.get(0));
    }

    /** Passes if exactly so many tasks were ever made; ended and deleted ones count. */
    public SELF hasTasks(int count) {
        present();
        List<TaskView> tasks = evidence.tasks();
        return check(tasks.size() == count, () -> ShouldHaveCount.shouldHaveTasks(evidence, subject(), count, tasks));
    }

    /** Passes if no task was ever made. */
    public SELF hasNoTasks() {
        return hasTasks(0);
    }

    /**
     * Selects a worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").isIn("Offline");
     * assertThat(taskRouter).worker("Alcie");   // fails with the names of the workers that there are
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID where two workspaces have a worker of that name
     */
    public NavigatedWorkerAssert<SELF> worker(String nameOrSid) {
        WorkerView worker = only(
                "worker",
                nameOrSid,
                evidence.workers(),
                WorkerView::name,
                WorkerView::sid,
                it -> Texts.worker(it) + " of workspace " + it.workspaceSid());
        return navigateTo(new NavigatedWorkerAssert<>(worker, myself, view));
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
     *         .hasAbandonmentOfAtMost(0.05);   // fails, as each of them does, if there was no such task
     * }</pre>
     */
    public NavigatedServiceLevelAssert<SELF> serviceLevel() {
        present();
        return navigateTo(new NavigatedServiceLevelAssert<>(actual, myself));
    }

    /**
     * Selects a queue.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasWaitingTasks(2).hasWorkers("Alice", "Carol");
     * assertThat(taskRouter).queue("Biling");   // fails with the names of the queues that there are
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID where two workspaces have a queue of that name
     */
    public NavigatedTaskQueueAssert<SELF> queue(String nameOrSid) {
        TaskQueueView queue = only(
                "queue",
                nameOrSid,
                evidence.taskQueues(),
                TaskQueueView::name,
                TaskQueueView::sid,
                it -> Texts.queue(it) + " of workspace " + it.workspaceSid());
        return navigateTo(new NavigatedTaskQueueAssert<>(queue, myself, view));
    }

    /**
     * Selects a workflow, to see where it would send tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "billing")).toQueue("Billing");
     * assertThat(taskRouter).workflow("Ruoting");   // fails with the names of the workflows that there are
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID where two workspaces have a workflow of that name
     */
    public NavigatedWorkflowAssert<SELF> workflow(String nameOrSid) {
        WorkflowView workflow = only(
                "workflow",
                nameOrSid,
                evidence.workflows(),
                WorkflowView::name,
                WorkflowView::sid,
                it -> Texts.workflow(it) + " of workspace " + it.workspaceSid());
        return navigateTo(new NavigatedWorkflowAssert<>(workflow, myself, view));
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
     * @param taskSids at least two
     */
    public SELF wereServedInOrder(String... taskSids) {
        present();
        given("the SIDs of two tasks or more", taskSids == null || taskSids.length < 2 ? null : taskSids);
        List<TaskView> tasks = evidence.tasks();
        for (String sid : taskSids) {
            given("the SID of the task", sid);
            if (tasks.stream().noneMatch(task -> task.sid().equals(sid))) {
                throw failure(ShouldSelectOne.shouldHaveTask(evidence, subject(), sid));
            }
        }
        ServingOrder order = ServingOrder.of(List.of(taskSids), evidence.events());
        return check(
                order.isAsExpected(), () -> ShouldBeServedInOrder.shouldBeServedInOrder(evidence, subject(), order));
    }

    /** Selects a reservation by its SID, whatever has become of it. */
    public NavigatedReservationAssert<SELF> reservation(String sid) {
        present();
        given("the SID of the reservation", sid);
        List<ReservationView> reservations = evidence.reservations();
        ReservationView found = reservations.stream()
                .filter(reservation -> reservation.sid().equals(sid))
                .findFirst()
                .orElseThrow(() -> failure(ShouldSelectOne.shouldHaveReservation(
                        evidence, subject(), "a reservation " + sid, reservations)));
        return navigateTo(new NavigatedReservationAssert<>(found, myself, view));
    }

    /** Passes if exactly so many reservations were ever made, whatever has become of them. */
    public SELF hasReservations(int count) {
        present();
        List<ReservationView> reservations = evidence.reservations();
        return check(
                reservations.size() == count,
                () -> ShouldHaveCount.shouldHaveReservations(evidence, subject(), count, reservations));
    }

    /** Passes if no worker was ever offered a task. */
    public SELF hasNoReservations() {
        return hasReservations(0);
    }

    /**
     * Selects the only event of a type.
     *
     * <pre>{@code
     * assertThat(taskRouter).event("task.canceled").hasData("Reason", "Task canceled on Workflow timeout");
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

    /** Passes if an event of that type has happened, at least once. */
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

    /** Passes if nothing happened about which TaskRouter would have kept silent. */
    public SELF hasNoAlerts() {
        present();
        List<Alert> alerts = evidence.alerts();
        return check(alerts.isEmpty(), () -> ShouldHaveAlerts.shouldHaveNoAlerts(evidence, subject(), alerts));
    }

    /** Passes if an alert was raised for that reason. */
    public SELF hasAlert(Alert.Kind kind) {
        given("the kind of the alert", kind);
        return hasAlert("of kind " + kind, alert -> alert.kind() == kind);
    }

    /**
     * Passes if Twilio's debugger would show something under that code.
     *
     * <pre>{@code
     * assertThat(taskRouter).hasAlert(40001);
     * }</pre>
     */
    public SELF hasAlert(int code) {
        return hasAlert("with code " + code, alert -> alert.code() != null && alert.code() == code);
    }

    /** Passes if the message of an alert contains this text. */
    public SELF hasAlertContaining(String text) {
        given("a part of the alert's message", text == null || text.isBlank() ? null : text);
        return hasAlert(
                "whose message contains " + Texts.quoted(text),
                alert -> alert.message().contains(text));
    }

    private SELF hasAlert(String wanted, Predicate<Alert> isWanted) {
        present();
        List<Alert> alerts = evidence.alerts();
        return check(
                alerts.stream().anyMatch(isWanted),
                () -> ShouldHaveAlerts.shouldHaveAlert(evidence, subject(), wanted, alerts));
    }

    private <T> T only(
            String kind,
            String nameOrSid,
            List<T> all,
            Function<T, String> name,
            Function<T, String> sid,
            Function<T, String> words) {
        present();
        given("the name of the " + kind, nameOrSid);
        List<T> matching = all.stream()
                .filter(it -> KnownNames.isMeant(nameOrSid, name.apply(it), sid.apply(it)))
                .toList();
        if (matching.isEmpty()) {
            throw failure(ShouldBeKnown.shouldBeKnown(
                    evidence,
                    subject(),
                    "to have a " + kind + " " + Texts.quoted(nameOrSid),
                    kind,
                    nameOrSid,
                    all.stream().map(name).toList()));
        }
        if (matching.size() > 1) {
            throw failure(ShouldSelectOne.shouldHaveOne(
                    evidence,
                    subject(),
                    kind + " " + Texts.quoted(nameOrSid),
                    matching.stream().map(words).toList()));
        }
        return matching.get(0);
    }

    private NavigatedTaskAssert<SELF> selected(TaskView task) {
        return navigateTo(new NavigatedTaskAssert<>(task, myself, view));
    }
}
