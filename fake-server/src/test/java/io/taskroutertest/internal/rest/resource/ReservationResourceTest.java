package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.Leniency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationResourceTest {

    private static final String CALL = "CA" + "0".repeat(32);

    /** One worker, one task, one pending reservation. */
    private static final class Scene {
        final Client client;
        final String workspace;
        final String worker;
        final String task;
        final String sid;
        final String reservation;
        final String ofWorker;

        Scene(Set<Leniency> strict) {
            client = Client.strict(strict);
            workspace = client.workspace();
            worker = client.worker(workspace, "Alice", "{\"contact_uri\":\"client:alice\"}");
            task = client.task(
                    workspace,
                    client.workflow(workspace),
                    "Attributes",
                    "{\"call_sid\":\"CA1\",\"from\":\"+15550001\"}");
            sid = client.get(workspace + "/Tasks/" + task + "/Reservations").text("/reservations/0/sid");
            reservation = workspace + "/Tasks/" + task + "/Reservations/" + sid;
            ofWorker = workspace + "/Workers/" + worker + "/Reservations/" + sid;
        }

        Reply answer(String... parameters) {
            return client.post(reservation, parameters);
        }

        Instruction instruction() {
            return client.engine.read(world -> world.workspaces()
                    .get(workspace.substring("/Workspaces/".length()))
                    .reservations()
                    .get(sid)
                    .instruction());
        }
    }

    private final Scene scene = new Scene(Set.of());

    @Test
    void bothWaysLeadToTheSameReservationUnderTheirOwnUrl() {
        Reply ofTask = scene.client.get(scene.reservation).isOk();
        Reply ofWorker = scene.client.get(scene.ofWorker).isOk();

        assertThat(ofTask.text("url")).isEqualTo(Client.BASE + "/v1" + scene.reservation);
        assertThat(ofWorker.text("url")).isEqualTo(Client.BASE + "/v1" + scene.ofWorker);
        assertThat(ofWorker.sid()).isEqualTo(ofTask.sid());
        assertThat(ofTask.text("worker_name")).isEqualTo("Alice");
        assertThat(ofTask.headers()).containsEntry("ETag", "\"0\"");
    }

    @Test
    void aReservationOfAnotherOwnerIsNotFound() {
        String other = scene.client.worker(scene.workspace, "Bob", "{}");

        scene.client
                .get(scene.workspace + "/Workers/" + other + "/Reservations/" + scene.sid)
                .isRefused(404, 20404);
    }

    @Test
    void anAcceptedReservationCannotBeAcceptedAgain() {
        assertThat(scene.answer("ReservationStatus", "Accepted").isOk().text("reservation_status"))
                .isEqualTo("accepted");

        scene.answer("ReservationStatus", "accepted")
                .isRefused(400, 20001)
                .says("Reservation " + scene.sid
                        + " is already in state [accepted] and cannot be updated to [accepted]");
    }

    @Test
    void aRejectionMayMoveTheWorker() {
        String offline = scene.client.activity(scene.workspace, "Offline");

        scene.answer("ReservationStatus", "rejected", "WorkerActivitySid", offline)
                .isOk();
        assertThat(scene.client
                        .get(scene.workspace + "/Workers/" + scene.worker)
                        .text("activity_name"))
                .isEqualTo("Offline");
    }

    @Test
    void theActivityCountsWithARejectionOnly() {
        scene.answer("ReservationStatus", "accepted", "WorkerActivitySid", "bad")
                .isOk();
    }

    @Test
    void acceptingARescindedReservationAnswersGone() {
        Client client = Client.lenient();
        String workspace = client.workspace();
        client.worker(workspace, "Alice", "{}");
        client.worker(workspace, "Bob", "{}");
        String workflow = client.workflow(workspace);
        String queue = client.get(workspace + "/TaskQueues").text("/task_queues/0/sid");
        client.post(workspace + "/TaskQueues/" + queue, "MaxReservedWorkers", "2")
                .isOk();
        String reservations = workspace + "/Tasks/" + client.task(workspace, workflow) + "/Reservations";
        Reply both = client.get(reservations);
        client.post(reservations + "/" + both.text("/reservations/0/sid"), "ReservationStatus", "accepted")
                .isOk();

        client.post(reservations + "/" + both.text("/reservations/1/sid"), "ReservationStatus", "accepted")
                .isRefused(410, 20001)
                .says("is already in state [rescinded]");
    }

    @Test
    void neitherStatusNorInstructionChangesNothing() {
        assertThat(scene.answer().isOk().text("reservation_status")).isEqualTo("pending");
    }

    @Test
    void theInstructionWinsOverAStatus() {
        assertThat(scene.answer("Instruction", "Accept", "ReservationStatus", "rejected")
                        .isOk()
                        .text("reservation_status"))
                .isEqualTo("accepted");
    }

    @Test
    void versionsAreCheckedOnBothWays() {
        scene.client
                .postIfMatch("5", scene.reservation, "ReservationStatus", "accepted")
                .isRefused(412, 20412);
        scene.client
                .postIfMatch("5", scene.ofWorker, "ReservationStatus", "accepted")
                .isRefused(412, 20412);
        scene.client
                .postIfMatch("0", scene.ofWorker, "ReservationStatus", "accepted")
                .isOk();
    }

    @Test
    void parametersOfAnInstructionAreKeptUnderTheNamesOfTheCallback() {
        scene.client
                .send(
                        "POST",
                        scene.reservation,
                        "",
                        Client.form(
                                "Instruction", "dequeue",
                                "DequeueFrom", "+15550001111",
                                "DequeueTimeout", "30",
                                "DequeueStatusCallbackEvent", "Ringing",
                                "DequeueStatusCallbackEvent", "answered"),
                        Client.with())
                .isOk();

        assertThat(scene.instruction().parameters())
                .containsEntry("from", "+15550001111")
                .containsEntry("timeout", "30")
                .containsEntry("status_callback_events", "ringing,answered");
    }

    @Test
    void aConferenceTakesItsParametersUnprefixed() {
        scene.answer(
                        "Instruction", "conference",
                        "To", "client:alice",
                        "EndConferenceOnCustomerExit", "TRUE",
                        "WaitMethod", "get",
                        "Beep", "onenter")
                .isOk();

        assertThat(scene.instruction().parameters())
                .containsEntry("to", "client:alice")
                .containsEntry("end_conference_on_customer_exit", "true")
                .containsEntry("wait_method", "GET")
                .containsEntry("beep", "onEnter");
    }

    @ParameterizedTest
    @CsvSource({
        "dance, From, x, 55555",
        "call, CallUrl, https://a.example/t, 40111",
        "call, CallFrom, +1555, 40112",
        "redirect, RedirectUrl, https://a.example/t, 40121",
        "redirect, RedirectCallSid, CA00000000000000000000000000000000, 40120",
        "redirect, RedirectCallSid, 123, 40121",
        "reject, WorkerActivitySid, WA1, 40100",
        "dequeue, DequeuePostWorkActivitySid, WA1, 40130",
        "dequeue, DequeueStatusCallbackUrl, '', 40157",
        "dequeue, DequeueStatusCallbackEvent, hung, 40134",
        "dequeue, DequeueTimeout, 1000, 20001",
        "dequeue, DequeueRecord, yes, 20001",
        "conference, StatusCallback, not a url, 40159",
        "conference, PostWorkActivitySid, WA1, 40139",
        "conference, MaxParticipants, 251, 20001",
        "conference, Region, moon, 20001",
        "conference, Muted, yes, 20001"
    })
    void aBadOrMissingParameterAnswersWithTheDebuggersCode(String instruction, String name, String value, int code) {
        scene.answer("Instruction", instruction, name, value).isRefused(400, code);
        assertThat(scene.client.get(scene.reservation).text("reservation_status"))
                .isEqualTo("pending");
    }

    @Test
    void supervisingGoesByWayOfTheTaskAlone() {
        scene.answer("ReservationStatus", "accepted").isOk();

        scene.answer("Instruction", "supervise", "SupervisorMode", "whisper", "Supervisor", "client:zoe")
                .isOk();
        scene.client.post(scene.ofWorker, "Instruction", "supervise").isRefused(400, 55555);
    }

    @Test
    void redirectedAsStatusIsTakenAsTheInstructionWithAnAlert() {
        scene.answer("ReservationStatus", "redirected")
                .isRefused(400, 40121)
                .says("RedirectCallSid field is required by the redirect instruction");
        scene.answer(
                        "ReservationStatus", "redirected",
                        "RedirectCallSid", CALL,
                        "RedirectUrl", "https://a.example/t")
                .isOk();

        assertThat(scene.instruction().kind()).isEqualTo(Instruction.Kind.REDIRECT);
        assertThat(scene.client.refusedInProduction())
                .singleElement()
                .asString()
                .startsWith("ReservationStatus=redirected");
    }

    @Test
    void conferenceAsCallIsTakenAsTheInstructionWithAnAlert() {
        scene.answer("call", "conference").isOk();

        assertThat(scene.instruction().kind()).isEqualTo(Instruction.Kind.CONFERENCE);
        assertThat(scene.client.refusedInProduction())
                .singleElement()
                .asString()
                .startsWith("call=conference");
    }

    @Test
    void strictlyRedirectedIsRefusedAndConferenceAsCallIgnored() {
        Scene strict = new Scene(EnumSet.allOf(Leniency.class));

        strict.answer("ReservationStatus", "redirected").isRefused(400, 20001);
        assertThat(strict.answer("call", "conference").isOk().text("reservation_status"))
                .isEqualTo("pending");
        assertThat(strict.client.refusedInProduction()).isEmpty();
    }

    @Test
    void listsAreFilteredByStatusAndWorker() {
        String list = scene.workspace + "/Tasks/" + scene.task + "/Reservations";

        assertThat(scene.client.get(list, "ReservationStatus", "Pending").json().get("reservations"))
                .hasSize(1);
        assertThat(scene.client
                        .get(list, "ReservationStatus", "accepted")
                        .json()
                        .get("reservations"))
                .isEmpty();
        assertThat(scene.client
                        .get(list, "WorkerSid", "WK" + "0".repeat(32))
                        .json()
                        .get("reservations"))
                .isEmpty();
        scene.client.get(list, "ReservationStatus", "done").isRefused(400, 20001);
    }

    @Test
    void listsArePaged() {
        scene.answer("ReservationStatus", "rejected").isOk();
        String list = scene.workspace + "/Workers/" + scene.worker + "/Reservations";
        Reply first = scene.client.get(list, "PageSize", "1");
        Reply second = scene.client.follow(first.text("/meta/next_page_url"));

        assertThat(first.text("/reservations/0/reservation_status")).isEqualTo("rejected");
        assertThat(second.text("/reservations/0/reservation_status")).isEqualTo("pending");
        assertThat(second.text("/meta/next_page_url")).isNull();
    }
}
