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
    private final Instant start = taskRouter.now();

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
                .contains("the share was 0.333, 1 of 3 tasks")
                .contains("canceled after 30 s")
                .contains("accepted after 15 s");
        assertThat(messageOf(() -> assertThat(taskRouter).serviceLevel().hasLongestWaitOfAtMost(ofSeconds(59))))
                .contains("accepted after 60 s");
        assertThat(messageOf(() ->
                        assertThat(taskRouter).serviceLevel().ofChannel("voice").hasAbandonmentOfAtMost(1)))
                .contains("nothing is proven");
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
                .ofQueue(queue)
                .between(start, taskRouter.now())
                .hasShareAcceptedWithin(ofSeconds(longestUntilAccepted), accepted)
                .hasLongestWaitOfAtMost(ofSeconds(longest))
                .hasAbandonmentOfAtMost(abandoned);
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .serviceLevel()
                        .ofQueue(queue)
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
                .setEndDate(taskRouter.now().atZone(ZoneOffset.UTC))
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
        Reservation offer = Reservation.reader(workspace.sid(), task)
                .setReservationStatus(Reservation.Status.PENDING)
                .read(client)
                .iterator()
                .next();
        Reservation.updater(workspace.sid(), task, offer.getSid())
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update(client);
        Reservation.updater(workspace.sid(), task, offer.getSid())
                .setReservationStatus(Reservation.Status.COMPLETED)
                .update(client);
    }
}
