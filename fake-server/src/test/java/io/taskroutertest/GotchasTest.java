package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What bites users of TaskRouter, and how a test meets it. GOTCHAS.md explains each of them. */
class GotchasTest {

    private static final String DEFINITION = """
            workspace: Support Center
            workers:
              Alice:
                activity: Available
                attributes: { skills: [billing], department: billing }
            task_queues:
              Billing: { target_workers: 'skills HAS "billing"' }
              Everybody: { target_workers: '1==1' }
            workflows:
              Support:
                task_reservation_timeout: 120
                filters:
                  - expression: department == 'billing'
                    targets: [{ queue: Billing, timeout: 600 }]
                default_queue: Everybody
            """;

    private FakeTaskRouter taskRouter = fake(FakeTaskRouter.builder());
    private final String workspace = taskRouter.workspace().sid();

    private static FakeTaskRouter fake(FakeTaskRouterBuilder builder) {
        return builder.workspace("support center", DEFINITION).start();
    }

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void aHyphenInAnExpressionIsRefused() {
        refused(() -> queue("Skilled", "skill-level > 3"), "extraneous input 'evel' expecting OPERATOR");
    }

    @Test
    void aHyphenInAnAttributeKeyIsToldOf() {
        worker("Ann", "{\"skill-level\": 5}");

        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "'skill-level'");
    }

    @Test
    void hasOnAStringMatchesNobody() {
        task(workflowTo(queue("Strings", "department HAS \"billing\"")));
        taskRouter.clock().advance(Duration.ofHours(1));

        assertThat(onlyTask().status()).isEqualTo(TaskStatus.PENDING);
        assertThat(onlyTask().reservations()).isEmpty();
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "`department` is a string; HAS matches arrays only");
    }

    @Test
    void anExpressionThatCanNeverMatchIsAccepted() {
        task(workflowTo(queue("Confused", "skills == \"billing\"")));

        assertThat(onlyTask().reservations()).isEmpty();
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "`skills` is an array; == compares single values only");
    }

    @Test
    void thereAreNoRegularExpressions() {
        refused(() -> queue("Patterns", "department ~ \"bill.*\""), "missing OPERATOR");
        refused(() -> queue("Patterns", "department MATCHES \"bill.*\""), "missing OPERATOR");
    }

    @Test
    void availableOfAnActivityNeverChanges() {
        String offline = "/Activities/" + taskRouter.workspace().activitySid("Offline");

        Response answer = send(HttpMethod.POST, offline, "Available", "true");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getContent()).contains("\"available\":false");
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "Available of activity Offline stays false");
    }

    @Test
    void multitaskingCannotBeSwitchedOff() {
        refused(
                () -> Workspace.updater(workspace).setMultiTaskEnabled(false).update(taskRouter.client()),
                "MultiTaskEnabled");
    }

    @Test
    void anUnansweredReservationTakesTheWorkerOfflineUntilAClientMovesIt() {
        task(support());
        taskRouter.clock().advance(Duration.ofMinutes(2));
        assertThat(worker("Alice").activity()).isEqualTo("Offline");
        assertThat(offers()).containsExactly("Alice timeout");

        Worker.updater(workspace, worker("Alice").sid())
                .setActivitySid(taskRouter.workspace().activitySid("Available"))
                .update(taskRouter.client());

        assertThat(offers()).containsExactly("Alice timeout", "Alice pending");
    }

    @Test
    void oneUnansweredTaskTakesAllWorkersOfflineOneAfterTheOther() {
        worker("Ann", "{\"skills\": [\"billing\"]}");
        task(support());

        taskRouter.clock().advance(Duration.ofMinutes(4));

        assertThat(taskRouter.view().workers()).extracting(WorkerView::activity).containsOnly("Offline");
        assertThat(offers()).containsExactly("Alice timeout", "Ann timeout");
    }

    @Test
    void aTimeoutActivityThatIsAvailableStopsTheCascade() {
        Workspace.updater(workspace)
                .setTimeoutActivitySid(taskRouter.workspace().activitySid("Available"))
                .update(taskRouter.client());
        task(support());

        taskRouter.clock().advance(Duration.ofMinutes(2));

        assertThat(offers()).containsExactly("Alice timeout", "Alice pending");
    }

    @Test
    void aTaskIsCanceledAfterItsLastTargetDespiteADefaultFilter() {
        task(support());

        taskRouter.clock().advance(Duration.ofMinutes(10));

        assertThat(onlyTask().status()).isEqualTo(TaskStatus.CANCELED);
        assertThat(onlyTask().reason()).isEqualTo("Task canceled on Workflow timeout");
    }

    @Test
    void namesOfWorkersAreUniqueIgnoringCase() {
        refused(() -> worker("alice", "{}"), "Worker with the same friendly name already exists");
    }

    @Test
    void aTaskNeedsItsWorkflow() {
        refused(() -> Task.creator(workspace).create(taskRouter.client()), "WorkflowSid field is required");
    }

    @Test
    void statusAndAttributesOfATaskAreTwoRequests() {
        String task = task(support());

        refused(
                () -> Task.updater(workspace, task)
                        .setAssignmentStatus(Task.Status.CANCELED)
                        .setAttributes("{}")
                        .update(taskRouter.client()),
                "cannot be updated in the same request");
    }

    @Test
    void pagesAreFollowedByTokenAndNotByNumber() {
        worker("Ann", "{}");

        Response byNumber = send(HttpMethod.GET, "/Workers?page=1");
        List<String> names = new ArrayList<>();
        Worker.reader(workspace)
                .pageSize(1)
                .read(taskRouter.client())
                .forEach(worker -> names.add(worker.getFriendlyName()));

        assertThat(byNumber.getStatusCode()).isEqualTo(400);
        assertThat(byNumber.getContent()).contains("\"code\":40153");
        assertThat(names).containsExactly("Alice", "Ann");
    }

    @Test
    void malformedAttributesAreStoredAndMatchNothing() {
        String ann = worker("Ann", "{skills: [billing]}");
        task(workflowTo(queue("Ann's", "friendly_name == 'Ann' AND skills HAS 'billing'")));

        assertThat(Worker.fetcher(workspace, ann).fetch(taskRouter.client()).getAttributes())
                .isEqualTo("{skills: [billing]}");
        assertThat(onlyTask().reservations()).isEmpty();
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "every key reads NULL");
    }

    @Test
    void truncatedAttributesReplaceValidOnes() {
        String task = task(support());

        Task.updater(workspace, task).setAttributes("{\"department\": \"bil").update(taskRouter.client());

        assertThat(onlyTask().attributes()).isEmpty();
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "are no JSON object");
    }

    @Test
    void aReservationCannotBeAcceptedAfterItsTimeout() {
        task(support());
        String reservation = onlyTask().reservations().get(0).sid();
        taskRouter.clock().advance(Duration.ofMinutes(2));

        refused(() -> accept(onlyTask()), "Reservation " + reservation + " is already in state [timeout]");
    }

    @Test
    void patchOnATaskWorksWithAnAlert() {
        String task = task(support());

        Response answer = send(HttpMethod.PATCH, "/Tasks/" + task, "Priority", "7");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(onlyTask().priority()).isEqualTo(7);
        assertAlert(Alert.Kind.REFUSED_IN_PRODUCTION, "PATCH on a Task");
    }

    @Test
    void aReservationStatusSentToATaskWorksWithAnAlert() {
        String task = task(support());
        accept(onlyTask());

        send(HttpMethod.POST, "/Tasks/" + task, "ReservationStatus", "completed");

        assertThat(onlyTask().status()).isEqualTo(TaskStatus.COMPLETED);
        assertAlert(Alert.Kind.REFUSED_IN_PRODUCTION, "a Task has AssignmentStatus");
    }

    @Test
    void redirectedAndCallConferenceWorkWithAnAlert() {
        String task = task(support());
        String reservation = "/Tasks/" + task + "/Reservations/"
                + onlyTask().reservations().get(0).sid();

        assertThat(send(HttpMethod.POST, reservation, "ReservationStatus", "redirected")
                        .getContent())
                .contains("RedirectCallSid");
        send(HttpMethod.POST, reservation, "call", "conference", "To", "+15550001111");

        assertThat(onlyTask().status()).isEqualTo(TaskStatus.ASSIGNED);
        assertAlert(Alert.Kind.REFUSED_IN_PRODUCTION, "send Instruction=conference");
    }

    @Test
    void dequeueForATaskWithoutACallIsCarriedOutWithAnAlert() {
        task(support());

        dequeue(null);

        assertThat(offers()).containsExactly("Alice accepted");
        assertAlert(Alert.Kind.REFUSED_IN_PRODUCTION, "created using the <Enqueue> TwiML verb");
    }

    @Test
    void dequeueForATaskWithoutACallIsRefusedWhenStrict() {
        taskRouter.close();
        taskRouter = fake(FakeTaskRouter.builder().strict());
        task(support());

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> dequeue(null))
                .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(400));

        assertThat(offers()).containsExactly("Alice pending");
        assertThat(taskRouter.alerts()).isEmpty();
    }

    @Test
    void postWorkActivityHasNoEffectInAMultitaskingWorkspace() {
        String task = task(support(), "{\"department\": \"billing\", \"call_sid\": \"CA1\"}");
        dequeue(taskRouter.workspace().activitySid("Offline"));

        Task.updater(workspace, task).setAssignmentStatus(Task.Status.COMPLETED).update(taskRouter.client());

        assertThat(worker("Alice").activity()).isEqualTo("Available");
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "post_work_activity_sid has no effect");
    }

    @Test
    void aWorkflowThatTakesNoTaskIsToldOf() {
        String workflow = workflow("{\"task_routing\": {\"filters\": []}}");

        refused(() -> task(workflow), "matches the task's attributes");
        assertAlert(Alert.Kind.SILENT_IN_PRODUCTION, "takes no task");
    }

    @Test
    void workersReservedAtOneInstantTakeTurns() {
        worker("Ann", "{\"skills\": [\"billing\"]}");
        for (int i = 0; i < 4; i++) {
            String task = task(support());
            accept(taskRouter.view().tasks().get(i));
            Task.updater(workspace, task)
                    .setAssignmentStatus(Task.Status.COMPLETED)
                    .update(taskRouter.client());
        }

        List<String> turns = taskRouter.view().reservations().stream()
                .map(ReservationView::worker)
                .toList();
        assertThat(turns.subList(0, 2)).containsExactlyInAnyOrder("Alice", "Ann");
        assertThat(turns.subList(2, 4)).isEqualTo(turns.subList(0, 2));
    }

    private static void refused(ThrowingCallable request, String message) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(request)
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(20001));
    }

    private void assertAlert(Alert.Kind kind, String message) {
        assertThat(taskRouter.alerts())
                .anySatisfy(alert -> assertThat(alert.message()).contains(message))
                .filteredOn(alert -> alert.message().contains(message))
                .extracting(Alert::kind)
                .containsOnly(kind);
    }

    private TaskView onlyTask() {
        assertThat(taskRouter.view().tasks()).hasSize(1);
        return taskRouter.view().tasks().get(0);
    }

    private List<String> offers() {
        return onlyTask().reservations().stream()
                .map(reservation -> reservation.worker() + " " + reservation.status())
                .toList();
    }

    private WorkerView worker(String name) {
        return taskRouter.view().workers().stream()
                .filter(worker -> worker.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String worker(String name, String attributes) {
        return Worker.creator(workspace, name)
                .setAttributes(attributes)
                .setActivitySid(taskRouter.workspace().activitySid("Available"))
                .create(taskRouter.client())
                .getSid();
    }

    private String queue(String name, String targetWorkers) {
        return TaskQueue.creator(workspace, name)
                .setTargetWorkers(targetWorkers)
                .create(taskRouter.client())
                .getSid();
    }

    private String workflowTo(String queue) {
        return workflow("{\"task_routing\": {\"default_filter\": {\"queue\": \"" + queue + "\"}}}");
    }

    private String workflow(String configuration) {
        return Workflow.creator(workspace, "Other", configuration)
                .create(taskRouter.client())
                .getSid();
    }

    private String support() {
        return taskRouter.workspace().workflowSid("Support");
    }

    private String task(String workflow) {
        return task(workflow, "{\"department\": \"billing\"}");
    }

    private String task(String workflow, String attributes) {
        return Task.creator(workspace)
                .setWorkflowSid(workflow)
                .setAttributes(attributes)
                .create(taskRouter.client())
                .getSid();
    }

    private void accept(TaskView task) {
        Reservation.updater(workspace, task.sid(), task.reservations().get(0).sid())
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update(taskRouter.client());
    }

    private void dequeue(String postWorkActivity) {
        Reservation.updater(
                        workspace,
                        onlyTask().sid(),
                        onlyTask().reservations().get(0).sid())
                .setInstruction("dequeue")
                .setDequeueFrom("+15551234567")
                .setDequeuePostWorkActivitySid(postWorkActivity)
                .update(taskRouter.client());
    }

    /** What the SDK has no method for. */
    private Response send(HttpMethod method, String path, String... form) {
        Request request = new Request(method, "https://taskrouter.twilio.com/v1/Workspaces/" + workspace + path);
        for (int i = 0; i < form.length; i += 2) {
            request.addPostParam(form[i], form[i + 1]);
        }
        return taskRouter.client().request(request);
    }
}
