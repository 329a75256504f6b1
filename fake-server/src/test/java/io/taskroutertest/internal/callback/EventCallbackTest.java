package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.internal.engine.command.DeleteWorkspace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EventCallbackTest extends CallbackTestBase {

    @Test
    void everyEventIsToldInTheOrderOfTheLog() {
        application.at("/events", request -> Response.status(204));
        center.assigningAt(null, null);
        CallbackService callbacks = callbacks();
        int before = center.eventTypes().size();
        center.tellingEventsTo(application.url("/events"), null);
        center.worker("Alice");
        center.task();
        center.accept(center.reservations().get(0).sid());
        callbacks.settle();

        List<String> types = center.eventTypes();
        assertThat(types("/events")).isEqualTo(types.subList(before, types.size()));
        assertThat(types("/events")).contains("task.created", "reservation.created", "reservation.accepted");
    }

    @Test
    void onlyWhatTheFilterListsIsTold() {
        answer("/events", "");
        center.assigningAt(null, null)
                .tellingEventsTo(application.url("/events"), "reservation.created, reservation.accepted");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        center.accept(center.reservations().get(0).sid());
        callbacks.settle();

        assertThat(types("/events")).containsExactly("reservation.created", "reservation.accepted");
    }

    @Test
    void carriesWhatEveryEventHasAndTheGroupsOfItsType() {
        answer("/events", "");
        center.assigningAt(null, null).tellingEventsTo(application.url("/events"), "reservation.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        String reservation = center.reservations().get(0).sid();
        Application.Request request = application.requests("/events").get(0);
        assertThat(request.form())
                .containsEntry("EventType", "reservation.created")
                .containsEntry("AccountSid", CallCenter.ACCOUNT)
                .containsEntry("WorkspaceSid", center.workspace)
                .containsEntry("WorkspaceName", "Support Center")
                .containsEntry("ResourceType", "reservation")
                .containsEntry("ResourceSid", reservation)
                .containsEntry("ReservationSid", reservation)
                .containsEntry("Timestamp", "1767225600")
                .containsEntry("TimestampMs", "1767225600000")
                .containsEntry("TaskAssignmentStatus", "reserved")
                .containsEntry("WorkerName", "Alice")
                .containsEntry("TaskAttributes", "{\"type\":\"support\"}")
                .containsKeys("EventDescription", "TaskQueueName", "WorkflowSid");
        assertThat(request.parameter("Sid")).startsWith("EV");
        assertThat(new RequestValidator(TOKEN)
                        .validate(application.url("/events"), request.form(), request.header("X-twilio-signature")))
                .isTrue();
    }

    @Test
    void theNextIsSentWhenTheOneBeforeHasEnded() {
        CountDownLatch arrived = latch();
        CountDownLatch release = latch();
        application.at("/events", request -> {
            arrived.countDown();
            await(release);
            return Response.status(204);
        });
        center.assigningAt(null, null);
        center.tellingEventsTo(application.url("/events"), "worker.created,task.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        await(arrived);

        assertThat(callbacks.sent()).hasSize(1);
        release.countDown();
        callbacks.settle();
        assertThat(types("/events")).containsExactly("worker.created", "task.created");
    }

    @Test
    void aSlowEventHandlerHoldsUpNoAssignment() {
        CountDownLatch accepted = latch();
        application.at("/events", request -> {
            await(accepted);
            return Response.status(204);
        });
        application.at("/assignment", request -> {
            accepted.countDown();
            return Response.json("{\"instruction\":\"accept\"}");
        });
        center.assigningAt(application.url("/assignment"), null)
                .tellingEventsTo(application.url("/events"), "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(application.requests("/assignment")).hasSize(1);
        assertThat(center.alerts()).isEmpty();
    }

    @Test
    void aReceiverThatFailsChangesNothingAndLeavesAnAlert() {
        application.at("/events", request -> Response.status(500));
        center.tellingEventsTo(application.url("/events"), "worker.created");
        CallbackService callbacks = callbacks();
        String alice = center.worker("Alice").sid();
        callbacks.settle();

        assertThat(application.requests("/events")).hasSize(1);
        assertThat(center.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo(11200);
            assertThat(alert.resourceSid()).isEqualTo(alice);
            assertThat(alert.message()).contains(application.url("/events"), "worker.created", "500");
        });
    }

    @Test
    void aConnectionThatFailsIsTriedOnceMore() throws IOException {
        center.tellingEventsTo(deadUrl(), "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        callbacks.settle();

        assertThat(callbacks.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.attempts()).hasSize(2));
        assertThat(center.codes()).containsExactly(11200);
    }

    @Test
    void theAlertsOfEventsComeInTheOrderOfTheLogHoweverFastEachFailed() {
        CountDownLatch second = latch();
        application.at("/slow", request -> {
            await(second);
            return Response.status(500);
        });
        application.at("/fast", request -> {
            second.countDown();
            return Response.status(500);
        });
        center.tellingEventsTo(application.url("/slow"), "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.tellingEventsTo(application.url("/fast"), "worker.created");
        center.worker("Bob");
        callbacks.settle();

        assertThat(center.alerts())
                .extracting(alert -> alert.message().contains("/slow"))
                .containsExactly(true, false);
    }

    @Test
    void whatADeletedWorkspaceHadToTellIsDroppedButForItsEnd() {
        CountDownLatch arrived = latch();
        CountDownLatch deleted = latch();
        application.at("/events", request -> {
            arrived.countDown();
            await(deleted);
            return Response.status(204);
        });
        center.tellingEventsTo(application.url("/events"), "worker.created,workspace.deleted");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        await(arrived);
        center.worker("Bob");
        center.engine.execute(new DeleteWorkspace(center.workspace));
        deleted.countDown();
        callbacks.settle();

        assertThat(types("/events")).containsExactly("worker.created", "workspace.deleted");
    }

    private List<String> types(String path) {
        return application.requests(path).stream()
                .map(request -> request.parameter("EventType"))
                .toList();
    }
}
