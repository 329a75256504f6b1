package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import com.twilio.rest.taskrouter.v1.workspace.taskqueue.TaskQueueCumulativeStatistics;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Of four tasks the first is accepted after 10 s and the second after 15. The third is canceled after 30. The fourth
 * waits for 40 s in Billing, where nobody takes it, and for 20 in Backup, where it is accepted: after 60.
 */
class ServiceLevelOnAFakeTest {

    private final FakeTaskRouter taskRouter = FakeTaskRouter.start();
    private final FakeWorkspace workspace = taskRouter.createWorkspace("Support Center");
    private final TwilioRestClient client = taskRouter.client();
    private final String billing = queue("Billing", "skill == \"billing\"");
    private final String backup = queue("Backup", "skill == \"backup\"");
    private final String workflow = Workflow.creator(workspace.sid(), "Support Routing", """
                    {"task_routing":{"filters":[{"expression":"1 == 1","targets":[
                      {"queue":"%s","timeout":40},{"queue":"%s"}]}]}}""".formatted(billing, backup))
            .create(client)
            .getSid();
    private final Instant start = taskRouter.view().now();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void theFiguresAreThoseWorkedOutByHand() {
        playTheHour();

        assertThat(taskRouter)
                .serviceLevel()
                .ofWorkflow("Support Routing")
                .ofChannel("default")
                .hasShareAcceptedWithin(ofSeconds(15), 0.5)
                .hasShareAcceptedWithin(ofSeconds(60), 0.75)
                .hasLongestWaitOfAtMost(ofMinutes(1))
                .hasAbandonmentOfAtMost(0.25)
                .ofQueue("Backup")
                .hasShareAcceptedWithin(ofSeconds(60), 1)
                .hasAbandonmentOfAtMost(0);
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .serviceLevel()
                        .ofQueue("Billing")
                        .duringTheLast(ofMinutes(30))
                        .hasShareAcceptedWithin(ofSeconds(14), 0.5)))
                .contains("the share was 0.25, 1 of 4 tasks")
                .contains("left the queue after 40 s")
                .contains("canceled after 30 s")
                .contains("accepted after 15 s");
        assertThat(messageOf(() -> assertThat(taskRouter).serviceLevel().hasLongestWaitOfAtMost(ofSeconds(59))))
                .contains("accepted after 60 s");
        assertThat(messageOf(() ->
                        assertThat(taskRouter).serviceLevel().ofChannel("voice").hasAbandonmentOfAtMost(1)))
                .contains("nothing is proven");
    }

    @Test
    void aTaskThatLeftAQueueUnservedCountsForItAsChosen() {
        playTheHour();

        var billing = assertThat(taskRouter).serviceLevel().ofQueue("Billing");
        billing.hasShareAcceptedWithin(ofSeconds(15), 0.5).hasAbandonmentOfAtMost(0.25);
        assertThat(messageOf(() -> billing.hasLongestWaitOfAtMost(ofSeconds(39))))
                .contains("the longest wait was 40 s");
        assertThat(messageOf(() ->
                        billing.countingTasksThatLeft(TasksThatLeft.ABANDONED).hasAbandonmentOfAtMost(0.25)))
                .contains("the abandonment was 0.5, 2 of 4 tasks");
        billing.countingTasksThatLeft(TasksThatLeft.LEFT_OUT)
                .hasShareAcceptedWithin(ofSeconds(15), 0.66)
                .hasLongestWaitOfAtMost(ofSeconds(30));
    }

    @Test
    void aQueueWhoseTasksOverflowDoesNotReachItsServiceLevel() {
        Worker alice = worker("Alice", "billing", "Available");
        String served = task();
        accept(served);
        move(alice, "Offline");
        for (int i = 0; i < 3; i++) {
            String overflowing = task();
            advance(60);
            Task.updater(workspace.sid(), overflowing)
                    .setAssignmentStatus(Task.Status.CANCELED)
                    .setReason("hangup")
                    .update(client);
        }

        assertThat(messageOf(() -> assertThat(taskRouter)
                        .serviceLevel()
                        .ofQueue("Billing")
                        .hasShareAcceptedWithin(ofSeconds(20), 0.8)))
                .contains("the share was 0.25, 1 of 4 tasks");
    }

    @Test
    void theFiguresAgreeWithTheStatisticsOfTheQueues() {
        playTheHour();

        TaskQueueCumulativeStatistics ofBilling = statistics(billing);
        assertThat(ofBilling.getReservationsAccepted()).isEqualTo(2);
        assertThat(ofBilling.getTasksCanceled()).isEqualTo(1);
        assertThat(longest(ofBilling.getWaitDurationUntilAccepted())).isEqualTo(15);
        assertThat(longest(ofBilling.getWaitDurationUntilCanceled())).isEqualTo(30);
        assertAgreement("Billing", ofBilling);

        TaskQueueCumulativeStatistics ofBackup = statistics(backup);
        assertThat(ofBackup.getReservationsAccepted()).isEqualTo(1);
        assertThat(longest(ofBackup.getWaitDurationUntilAccepted())).isEqualTo(60);
        assertAgreement("Backup", ofBackup);
    }

    @Test
    void aTaskCountsForItsQueueAlsoOnceTheQueueIsDeleted() {
        worker("Alice", "billing", "Available");
        String accepted = task();
        worker("Bob", "billing", "Available");
        String canceled = task();
        advance(10);
        accept(accepted);
        Task.updater(workspace.sid(), canceled)
                .setAssignmentStatus(Task.Status.CANCELED)
                .setReason("hangup")
                .update(client);
        TaskQueue.deleter(workspace.sid(), billing).delete(client);

        assertThat(taskRouter)
                .serviceLevel()
                .ofQueue("Billing")
                .hasShareAcceptedWithin(ofSeconds(10), 0.5)
                .hasAbandonmentOfAtMost(0.5);
        assertThat(messageOf(() ->
                        assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasAbandonmentOfAtMost(0.49)))
                .contains("1 of 2 tasks");
    }

    /** Rejected, timed out, canceled by a callback that failed: the task waits on, and it is one wait. */
    @Test
    void aTaskThatIsOfferedAgainHasWaitedSinceItsCreation() {
        Worker alice = worker("Alice", "billing", "Available");
        String task = task();
        advance(5);
        Reservation.updater(workspace.sid(), task, offer(task).getSid())
                .setReservationStatus(Reservation.Status.REJECTED)
                .setWorkerActivitySid(workspace.activitySid("Offline"))
                .update(client);
        advance(10);
        move(alice, "Available");
        advance(5);
        assertThat(taskRouter).serviceLevel().ofQueue("Billing").hasLongestWaitOfAtMost(ofSeconds(20));
        accept(task);

        assertThat(taskRouter)
                .serviceLevel()
                .ofQueue("Billing")
                .hasShareAcceptedWithin(ofSeconds(20), 1)
                .hasAbandonmentOfAtMost(0);
        assertThat(messageOf(() -> assertThat(taskRouter).serviceLevel().hasShareAcceptedWithin(ofSeconds(19), 1)))
                .contains("accepted after 20 s");
    }

    /** A span is one of creations, so that windows that tile hold each task once, whenever its wait ended. */
    @Test
    void aTaskBelongsToTheWindowInWhichItWasCreated() {
        worker("Alice", "billing", "Available");
        String early = task();
        advance(60);
        Instant seam = taskRouter.view().now();
        accept(early);
        String late = task();
        advance(3);
        accept(late);

        var before = assertThat(taskRouter).serviceLevel().between(start, seam.minusSeconds(1));
        before.hasShareAcceptedWithin(ofSeconds(60), 1);
        assertThat(messageOf(() -> before.hasLongestWaitOfAtMost(ofSeconds(59))))
                .contains("1 of 1 task");
        assertThat(taskRouter)
                .serviceLevel()
                .between(seam, seam)
                .hasLongestWaitOfAtMost(ofSeconds(3))
                .hasAbandonmentOfAtMost(0);
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .serviceLevel()
                        .between(seam.plusSeconds(1), taskRouter.view().now())
                        .hasAbandonmentOfAtMost(1)))
                .contains("nothing is proven");
    }

    /** Nobody waits any more, and everything happened in the window: then both speak of the same tasks. */
    private void assertAgreement(String queue, TaskQueueCumulativeStatistics statistics) {
        int canceled = statistics.getTasksCanceled();
        int tasks = statistics.getReservationsAccepted() + canceled;
        long longestUntilAccepted = longest(statistics.getWaitDurationUntilAccepted());
        long longestUntilCanceled = longest(statistics.getWaitDurationUntilCanceled());
        long longest = Math.max(longestUntilAccepted, longestUntilCanceled);
        double accepted = Math.floor(1000.0 * (tasks - canceled) / tasks) / 1000;
        double abandoned = Math.ceil(1000.0 * canceled / tasks) / 1000;

        assertThat(taskRouter)
                .serviceLevel()
                .countingTasksThatLeft(TasksThatLeft.LEFT_OUT)
                .ofQueue(queue)
                .between(start, taskRouter.view().now())
                .hasShareAcceptedWithin(ofSeconds(longestUntilAccepted), accepted)
                .hasLongestWaitOfAtMost(ofSeconds(longest))
                .hasAbandonmentOfAtMost(abandoned);
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .serviceLevel()
                        .ofQueue(queue)
                        .countingTasksThatLeft(TasksThatLeft.LEFT_OUT)
                        .hasLongestWaitOfAtMost(ofSeconds(longest - 1))))
                .contains("the longest wait was " + longest + " s");
    }

    private void playTheHour() {
        Worker alice = worker("Alice", "billing", "Available");
        String first = task();
        advance(10);
        accept(first);
        String second = task();
        advance(15);
        accept(second);
        move(alice, "Offline");
        String third = task();
        advance(30);
        Task.updater(workspace.sid(), third)
                .setAssignmentStatus(Task.Status.CANCELED)
                .setReason("hangup")
                .update(client);
        String fourth = task();
        advance(50);
        worker("Bob", "backup", "Available");
        advance(10);
        accept(fourth);
    }

    private TaskQueueCumulativeStatistics statistics(String queue) {
        return TaskQueueCumulativeStatistics.fetcher(workspace.sid(), queue)
                .setStartDate(start.atZone(ZoneOffset.UTC))
                .setEndDate(taskRouter.view().now().atZone(ZoneOffset.UTC))
                .fetch(client);
    }

    private static long longest(Object waits) {
        return ((Number) ((Map<?, ?>) waits).get("max")).longValue();
    }

    private void advance(long seconds) {
        taskRouter.clock().advance(ofSeconds(seconds));
    }

    private String queue(String name, String targetWorkers) {
        return TaskQueue.creator(workspace.sid(), name)
                .setTargetWorkers(targetWorkers)
                .create(client)
                .getSid();
    }

    private Worker worker(String name, String skill, String activity) {
        return Worker.creator(workspace.sid(), name)
                .setActivitySid(workspace.activitySid(activity))
                .setAttributes("{\"skill\":\"" + skill + "\"}")
                .create(client);
    }

    private void move(Worker worker, String activity) {
        Worker.updater(workspace.sid(), worker.getSid())
                .setActivitySid(workspace.activitySid(activity))
                .update(client);
    }

    private String task() {
        return Task.creator(workspace.sid())
                .setWorkflowSid(workflow)
                .setAttributes("{}")
                .create(client)
                .getSid();
    }

    /** As in real life the worker is done before the next task comes. */
    private void accept(String task) {
        Reservation offer = offer(task);
        Reservation.updater(workspace.sid(), task, offer.getSid())
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update(client);
        Reservation.updater(workspace.sid(), task, offer.getSid())
                .setReservationStatus(Reservation.Status.COMPLETED)
                .update(client);
    }

    private Reservation offer(String task) {
        return Reservation.reader(workspace.sid(), task)
                .setReservationStatus(Reservation.Status.PENDING)
                .read(client)
                .iterator()
                .next();
    }
}
