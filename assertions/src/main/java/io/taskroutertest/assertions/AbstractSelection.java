package io.taskroutertest.assertions;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Selects tasks, workers and other resources of a TaskRouter for the assertions on them. */
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
     * Selects the only task that was ever created. Tasks that have ended or were deleted count.
     *
     * <p>Fails if there is no task or more than one, and lists the tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isInQueue("Billing");   // passes after one task was created
     * assertThat(taskRouter).onlyTask();   // fails after two were created, even if one was deleted
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
     * Selects the task with a SID. The task may have ended or been deleted.
     *
     * <p>Fails if no task has ever had this SID, and lists the tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).task(task.getSid()).isReservedFor("Alice");
     * assertThat(taskRouter).task("WT00000000000000000000000000000099");   // fails, and lists the tasks
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
     * Selects the only task with an attribute of the given value. Tasks that have ended or were deleted count.
     *
     * <p>The current attributes are compared, or the last ones of a task that has ended or was deleted: after an
     * update of its attributes a task is no longer found by the former ones.
     *
     * <p>Fails if no task or more than one matches, and lists the value that each task has.
     *
     * <pre>{@code
     * // a task has the attributes {"customer":{"id":"c-42"},"tier":3}
     * assertThat(taskRouter).taskWhere("customer.id", "c-42");   // passes
     * assertThat(taskRouter).taskWhere("tier", "3");             // fails: it is a number
     * }</pre>
     *
     * @param path the name of the attribute; names separated by dots select a nested attribute
     * @param value the JSON value; Java numbers of any type are compared by their numeric value
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
     * Selects the reservation with a SID, in any status.
     *
     * <p>Fails if no reservation has ever had this SID, and lists the reservations.
     *
     * <pre>{@code
     * assertThat(taskRouter).reservation(reservation.getSid()).isFor("Alice");
     * assertThat(taskRouter).reservation("WR00000000000000000000000000000099");   // fails, and lists the reservations
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
     * Selects a worker.
     *
     * <p>Fails if there is no such worker, with the most similar names, or with the time of its deletion if it was
     * deleted. To assert on the reservations of a deleted worker, select the tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").isInActivity("Offline");
     * assertThat(taskRouter).worker("Alcie");   // fails, and lists the workers
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID, which is needed if workers of two workspaces have the same name
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
     * Selects a task queue.
     *
     * <p>Fails if there is no such task queue, with the most similar names, or with the time of its deletion if it was
     * deleted.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasWaitingTasks(2).hasWorkers("Alice", "Carol");
     * assertThat(taskRouter).queue("Biling");   // fails, and lists the task queues
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID, which is needed if task queues of two workspaces have the same name
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
     * Selects a workflow, to assert on the routes of tasks.
     *
     * <p>Fails if there is no such workflow, with the most similar names, or with the time of its deletion if it was
     * deleted.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "billing")).toQueue("Billing");
     * assertThat(taskRouter).workflow("Ruoting");   // fails, and lists the workflows
     * }</pre>
     *
     * @param nameOrSid the friendly name, or the SID, which is needed if workflows of two workspaces have the same name
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
     * Selects the task that an object of the Twilio SDK represents, by its SID.
     *
     * <p>Assertions verify the current state of the task, or its last state before it was deleted, and not the state
     * in the object. All methods for objects of the SDK have the same name, so that code without the SDK, which calls
     * none of them, compiles and runs.
     *
     * <p>Fails if the task belongs to another fake. Two fakes with the same seed and the same setup create the same
     * SIDs, and their tasks cannot be distinguished; give one of them another seed.
     *
     * <pre>{@code
     * Task task = Task.creator(workspaceSid).setAttributes("{}").create();
     * assertThat(taskRouter).the(task).isReservedFor("Alice");
     * assertThat(otherTaskRouter).the(task);   // fails: the task belongs to another fake
     * }</pre>
     */
    public NavigatedTaskAssert<SELF> the(Task task) {
        present();
        given("task", task);
        return selected(here("task", task.getSid(), task.getWorkspaceSid(), evidence.tasks(), TaskView::sid));
    }

    /**
     * Selects the worker that an object of the Twilio SDK represents, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(alice).isInActivity("Offline");
     * assertThat(taskRouter).the(alice).isAvailable();   // fails with her activity
     * }</pre>
     */
    public NavigatedWorkerAssert<SELF> the(Worker worker) {
        present();
        given("worker", worker);
        return selected(here("worker", worker.getSid(), worker.getWorkspaceSid(), evidence.workers(), WorkerView::sid));
    }

    /**
     * Selects the task queue that an object of the Twilio SDK represents, as {@link #the(Task)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(billing).hasWaitingTasks(1);
     * assertThat(taskRouter).the(billing).hasWaitingTasks(0);   // fails with the task and why it waits
     * }</pre>
     */
    public NavigatedTaskQueueAssert<SELF> the(TaskQueue queue) {
        present();
        given("task queue", queue);
        return selected(
                here("queue", queue.getSid(), queue.getWorkspaceSid(), evidence.taskQueues(), TaskQueueView::sid));
    }

    /**
     * Selects the workflow that an object of the Twilio SDK represents, as {@link #the(Task)} does.
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
     * Selects the reservation that an object of the Twilio SDK represents, as {@link #the(Task)} does. The object was
     * read as a reservation of a task.
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
     * Selects the reservation that an object of the Twilio SDK represents, as {@link #the(Task)} does. The object was
     * read as a reservation of a worker.
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
