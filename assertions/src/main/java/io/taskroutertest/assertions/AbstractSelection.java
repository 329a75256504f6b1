package io.taskroutertest.assertions;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a test says on what of a TaskRouter it asserts: by what it knows of it. */
abstract class AbstractSelection<SELF extends AbstractSelection<SELF>>
        extends AbstractRoutingAssert<SELF, TaskRouterView> {

    AbstractSelection(@Nullable TaskRouterView actual, Class<?> selfType) {
        super(actual, selfType, actual);
    }

    @Override
    final String subject() {
        return "the TaskRouter";
    }

    @Override
    final String kind() {
        return "TaskRouter";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        return value instanceof Number
                ? Alternative.anyOf(value, "hasTasks", "hasReservations")
                : Alternative.anyOf(value, "worker", "queue", "workflow", "task") + " to select what to assert on";
    }

    /**
     * Selects the only task that was ever made; ended and deleted ones count.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isInQueue("Billing");   // passes after one task was created
     * assertThat(taskRouter).onlyTask();   // fails after two were, also if one is deleted, and lists them
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

    /**
     * Selects a task by its SID; it may have ended or been deleted.
     *
     * <pre>{@code
     * assertThat(taskRouter).task(task.getSid()).isReservedFor("Alice");
     * assertThat(taskRouter).task("WT00000000000000000000000000000099");   // fails with the tasks that there are
     * }</pre>
     */
    public NavigatedTaskAssert<SELF> task(String sid) {
        present();
        given("task SID", sid);
        return evidence.tasks().stream()
                .filter(task -> task.sid().equals(sid))
                .findFirst()
                .map(this::selected)
                .orElseThrow(() -> failure(ShouldSelectOne.shouldHaveTask(evidence, subject(), sid)));
    }

    /**
     * Selects the only task with such an attribute; ended and deleted ones count. What counts is what the attributes say
     * now, or said last: a task whose attributes were updated is no longer found by the former ones.
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
        given("attribute name", path);
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

    /**
     * Selects a reservation by its SID, whatever has become of it.
     *
     * <pre>{@code
     * assertThat(taskRouter).reservation(reservation.getSid()).isFor("Alice");
     * assertThat(taskRouter).reservation("WR00000000000000000000000000000099");   // fails with those that there are
     * }</pre>
     */
    public NavigatedReservationAssert<SELF> reservation(String sid) {
        present();
        given("reservation SID", sid);
        List<ReservationView> reservations = evidence.reservations();
        ReservationView found = reservations.stream()
                .filter(reservation -> reservation.sid().equals(sid))
                .findFirst()
                .orElseThrow(() ->
                        failure(ShouldSelectOne.shouldHaveReservationBySid(evidence, subject(), sid, reservations)));
        return navigateTo(new NavigatedReservationAssert<>(found, myself, view));
    }

    /**
     * Selects a worker. Of one that was deleted, the failure says when; what it was offered is asserted on its tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").isInActivity("Offline");
     * assertThat(taskRouter).worker("Alcie");   // fails with the names of the workers that there are
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID where two workspaces have a worker of that name
     */
    public NavigatedWorkerAssert<SELF> worker(String nameOrSid) {
        WorkerView worker = only(
                NamedKind.WORKER,
                nameOrSid,
                evidence.workers(),
                WorkerView::name,
                WorkerView::sid,
                it -> Descriptions.worker(it) + " of workspace " + it.workspaceSid());
        return selected(worker);
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
                NamedKind.QUEUE,
                nameOrSid,
                evidence.taskQueues(),
                TaskQueueView::name,
                TaskQueueView::sid,
                it -> Descriptions.queue(it) + " of workspace " + it.workspaceSid());
        return selected(queue);
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
                NamedKind.WORKFLOW,
                nameOrSid,
                evidence.workflows(),
                WorkflowView::name,
                WorkflowView::sid,
                it -> Descriptions.workflow(it) + " of workspace " + it.workspaceSid());
        return selected(workflow);
    }

    /**
     * Selects the task that the Twilio SDK has returned: as it is now, or was when it ended or was deleted, not as the SDK
     * has seen it. Every kind of object that can be selected has such a method, and all of them bear this name, so that
     * code without the Twilio SDK, which names none of them, compiles and runs.
     *
     * <pre>{@code
     * Task task = Task.creator(workspaceSid).setAttributes("{}").create();
     * assertThat(taskRouter).the(task).isReservedFor("Alice");
     * assertThat(otherTaskRouter).the(task);   // fails: it is a task of another fake
     * }</pre>
     *
     * <p>It is known by its SID. Two fakes that were made alike give the same SIDs, so that their tasks cannot be told
     * apart; give one of them another seed.
     */
    public NavigatedTaskAssert<SELF> the(Task task) {
        present();
        given("task", task);
        return selected(here("task", task.getSid(), task.getWorkspaceSid(), evidence.tasks(), TaskView::sid));
    }

    /**
     * Selects the worker that the Twilio SDK has returned, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(alice).isInActivity("Offline");
     * assertThat(taskRouter).the(alice).isAvailable();   // fails with the activity in which she is
     * }</pre>
     */
    public NavigatedWorkerAssert<SELF> the(Worker worker) {
        present();
        given("worker", worker);
        return selected(here("worker", worker.getSid(), worker.getWorkspaceSid(), evidence.workers(), WorkerView::sid));
    }

    /**
     * Selects the queue that the Twilio SDK has returned, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(billing).hasWaitingTasks(1);
     * assertThat(taskRouter).the(billing).hasWaitingTasks(0);   // fails with the one, and why it waits
     * }</pre>
     */
    public NavigatedTaskQueueAssert<SELF> the(TaskQueue queue) {
        present();
        given("task queue", queue);
        return selected(
                here("queue", queue.getSid(), queue.getWorkspaceSid(), evidence.taskQueues(), TaskQueueView::sid));
    }

    /**
     * Selects the workflow that the Twilio SDK has returned, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(routing).routes(Map.of("tier", 3)).toQueue("VIP");
     * assertThat(taskRouter).the(routing).routes(Map.of("tier", "3")).toQueue("VIP");   // fails: tier is "3"
     * }</pre>
     */
    public NavigatedWorkflowAssert<SELF> the(Workflow workflow) {
        present();
        given("workflow", workflow);
        return selected(here(
                "workflow", workflow.getSid(), workflow.getWorkspaceSid(), evidence.workflows(), WorkflowView::sid));
    }

    /**
     * Selects the reservation that the Twilio SDK has returned for a task, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(reservation).hasStatus(ReservationStatus.ACCEPTED).task().isAssignedTo("Alice");
     * assertThat(taskRouter).the(reservation).hasStatus(ReservationStatus.PENDING);   // fails once Alice has accepted
     * }</pre>
     */
    public NavigatedReservationAssert<SELF> the(com.twilio.rest.taskrouter.v1.workspace.task.Reservation reservation) {
        present();
        given("reservation", reservation);
        return reservation(reservation.getSid(), reservation.getWorkspaceSid());
    }

    /**
     * Selects the reservation that the Twilio SDK has returned for a worker, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(reservation).isFor("Alice");
     * assertThat(taskRouter).the(reservation).hasStatus(ReservationStatus.TIMEOUT);
     * // fails while the clock has not been advanced
     * }</pre>
     */
    public NavigatedReservationAssert<SELF> the(
            com.twilio.rest.taskrouter.v1.workspace.worker.Reservation reservation) {
        present();
        given("reservation", reservation);
        return reservation(reservation.getSid(), reservation.getWorkspaceSid());
    }

    private NavigatedReservationAssert<SELF> reservation(@Nullable String sid, @Nullable String workspaceSid) {
        ReservationView found = here("reservation", sid, workspaceSid, evidence.reservations(), ReservationView::sid);
        return navigateTo(new NavigatedReservationAssert<>(found, myself, view));
    }

    /** An object of the SDK brings the SID of its workspace, which tells whether it is of another fake. */
    private <T> T here(
            String kind, @Nullable String sid, @Nullable String workspaceSid, List<T> all, Function<T, String> sidOf) {
        String wanted = given(kind + " SID", sid);
        return all.stream()
                .filter(it -> sidOf.apply(it).equals(wanted))
                .findFirst()
                .orElseThrow(() -> failure(
                        ShouldBelongToTaskRouter.shouldBeHere(evidence, subject(), kind, wanted, workspaceSid)));
    }

    private <T> T only(
            NamedKind kind,
            String nameOrSid,
            List<T> all,
            Function<T, String> name,
            Function<T, String> sid,
            Function<T, String> words) {
        present();
        given(kind.word + " name", nameOrSid);
        List<T> matching = all.stream()
                .filter(it -> KnownNames.isMeant(nameOrSid, name.apply(it), sid.apply(it)))
                .toList();
        if (matching.isEmpty()) {
            List<String> known = all.stream().map(name).toList();
            throw failure(ShouldBeKnown.shouldStillBeThere(evidence, subject(), kind, nameOrSid, known));
        }
        if (matching.size() > 1) {
            throw failure(ShouldSelectOne.shouldHaveOne(
                    evidence,
                    subject(),
                    kind.word + " " + Descriptions.quoted(nameOrSid),
                    matching.stream().map(words).toList()));
        }
        return matching.get(0);
    }

    private NavigatedTaskAssert<SELF> selected(TaskView task) {
        return navigateTo(new NavigatedTaskAssert<>(task, myself, view));
    }

    private NavigatedWorkerAssert<SELF> selected(WorkerView worker) {
        return navigateTo(new NavigatedWorkerAssert<>(worker, myself, view));
    }

    private NavigatedTaskQueueAssert<SELF> selected(TaskQueueView queue) {
        return navigateTo(new NavigatedTaskQueueAssert<>(queue, myself, view));
    }

    private NavigatedWorkflowAssert<SELF> selected(WorkflowView workflow) {
        return navigateTo(new NavigatedWorkflowAssert<>(workflow, myself, view));
    }
}
