package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.Leniency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What production refuses or ignores works all the same, and the fake tells of it; every rule can be made strict by itself.
 */
class LeniencyTest {

    /**
     * @param ask what production refuses or ignores
     * @param done whether it has been carried out
     * @param refusal status and code of a strict fake, or neither where it ignores what was asked
     * @param alerts how many a lenient fake raises
     */
    private record Case(Function<Desk, Reply> ask, Function<Desk, Boolean> done, List<Integer> refusal, int alerts) {}

    private static final List<Integer> IGNORED = List.of();
    private static final String CALL = "CA" + "0".repeat(32);
    private static final Map<Leniency, Case> CASES = new EnumMap<>(Leniency.class);

    static {
        CASES.put(
                Leniency.PATCH_ON_TASK,
                new Case(
                        desk -> desk.client.send("PATCH", desk.task, "", "Priority=7", Client.with()),
                        desk -> desk.client
                                        .get(desk.task)
                                        .json()
                                        .get("priority")
                                        .asInt()
                                == 7,
                        List.of(405, 20004),
                        1));
        CASES.put(
                Leniency.REDIRECTED_AS_RESERVATION_STATUS,
                new Case(
                        desk -> desk.client.post(
                                desk.reservation,
                                "ReservationStatus",
                                "redirected",
                                "RedirectCallSid",
                                CALL,
                                "RedirectUrl",
                                "https://example.org/",
                                "RedirectAccept",
                                "true"),
                        desk -> desk.status().equals("accepted"),
                        List.of(400, 20001),
                        1));
        CASES.put(
                Leniency.RESERVATION_STATUS_ON_TASK,
                new Case(
                        desk -> {
                            desk.client
                                    .post(desk.reservation, "ReservationStatus", "accepted")
                                    .isOk();
                            return desk.client.post(desk.task, "ReservationStatus", "completed");
                        },
                        desk -> desk.client
                                .get(desk.task)
                                .text("assignment_status")
                                .equals("completed"),
                        IGNORED,
                        1));
        CASES.put(
                Leniency.CALL_CONFERENCE_ON_RESERVATION,
                new Case(
                        desk -> desk.client.post(desk.reservation, "call", "conference"),
                        desk -> desk.status().equals("accepted"),
                        IGNORED,
                        1));
        CASES.put(
                Leniency.MALFORMED_ATTRIBUTES,
                new Case(
                        desk -> desk.client.post(desk.task, "Attributes", "{broken"),
                        desk -> desk.client.get(desk.task).text("attributes").equals("{broken"),
                        List.of(400, 20001),
                        1));
        CASES.put(
                Leniency.DUPLICATE_ACTIVITY_NAME,
                new Case(
                        desk -> desk.client.post(desk.workspace + "/Activities", "FriendlyName", "Offline"),
                        desk -> desk.client
                                        .get(desk.workspace + "/Activities", "FriendlyName", "Offline")
                                        .json()
                                        .get("activities")
                                        .size()
                                == 2,
                        List.of(400, 20001),
                        1));
        CASES.put(
                Leniency.DELETED_QUEUE_OF_WORKFLOW,
                new Case(
                        desk -> desk.client.delete(desk.namedQueue),
                        desk -> desk.client.get(desk.namedQueue).status() == 404,
                        List.of(400, 20001),
                        1));
        CASES.put(
                Leniency.INSTRUCTION_WITHOUT_CALL,
                new Case(
                        desk -> desk.client.post(
                                desk.reservationWithoutCall, "Instruction", "dequeue", "DequeueFrom", "+15550100"),
                        desk -> desk.client
                                .get(desk.reservationWithoutCall)
                                .text("reservation_status")
                                .equals("accepted"),
                        List.of(400, 40140),
                        1));
        CASES.put(
                Leniency.INSTRUCTION_WITHOUT_CALLEE,
                new Case(
                        desk -> {
                            desk.client.post(desk.worker, "Attributes", "{}").isOk();
                            return desk.client.post(
                                    desk.reservation, "Instruction", "dequeue", "DequeueFrom", "+15550100");
                        },
                        desk -> desk.status().equals("accepted"),
                        List.of(400, 40131),
                        1));
        CASES.put(
                Leniency.BULK_STATISTICS_RATE,
                new Case(
                        desk -> {
                            for (int i = 0; i < 5; i++) {
                                desk.bulkStatistics().isOk();
                            }
                            return desk.bulkStatistics();
                        },
                        desk -> desk.bulkStatistics().status() == 200,
                        List.of(429, 20429),
                        0));
        CASES.put(
                Leniency.STATISTICS_ABOVE_100_WORKERS,
                new Case(
                        desk -> {
                            for (int i = 0; i < 100; i++) {
                                desk.client.post(desk.workspace + "/Workers", "FriendlyName", "W" + i);
                            }
                            return desk.client.get(desk.workspace + "/Workers/Statistics");
                        },
                        desk -> desk.client
                                        .get(desk.workspace + "/Workers/Statistics")
                                        .status()
                                == 200,
                        List.of(403, 20403),
                        0));
    }

    /** Alice with a task that has a call, and one that has none, both pending. */
    private static final class Desk {
        final Client client;
        final String workspace;
        final String worker;
        final String task;
        final String reservation;
        final String reservationWithoutCall;
        final String namedQueue;

        Desk(Set<Leniency> strict) {
            client = Client.strict(strict);
            workspace = client.workspace();
            worker = workspace + "/Workers/" + client.worker(workspace, "Alice", "{\"contact_uri\":\"+15550111\"}");
            client.post(worker + "/Channels/default", "Capacity", "2");
            String workflow = client.workflow(workspace);
            task = workspace + "/Tasks/" + client.task(workspace, workflow, "Attributes", "{\"call_sid\":\"CA1\"}");
            reservation = reservation(task);
            reservationWithoutCall = reservation(workspace + "/Tasks/" + client.task(workspace, workflow));
            String queue = client.queue(workspace, "Named", "1==1");
            namedQueue = workspace + "/TaskQueues/" + queue;
            client.post(
                            workspace + "/Workflows",
                            "FriendlyName",
                            "Other",
                            "Configuration",
                            "{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}")
                    .isOk();
        }

        private String reservation(String ofTask) {
            String reservations = ofTask + "/Reservations";
            return reservations + "/" + client.get(reservations).text("/reservations/0/sid");
        }

        Reply bulkStatistics() {
            return client.send(
                    "POST",
                    workspace + "/TaskQueues/RealTimeStatistics",
                    "",
                    "{\"queueSids\":[\"WQ" + "0".repeat(32) + "\"]}",
                    Client.with("Content-Type", "application/json"));
        }

        String status() {
            return client.get(reservation).text("reservation_status");
        }
    }

    @Test
    void everyRuleIsTried() {
        assertThat(CASES.keySet()).containsExactlyInAnyOrder(Leniency.values());
    }

    @ParameterizedTest
    @EnumSource
    void leniencyCarriesItOutAndTellsOfIt(Leniency rule) {
        carriesOut(rule, Set.of());
    }

    @ParameterizedTest
    @EnumSource
    void beingStrictAboutAllOtherRulesLeavesItLenient(Leniency rule) {
        carriesOut(rule, EnumSet.complementOf(EnumSet.of(rule)));
    }

    private static void carriesOut(Leniency rule, Set<Leniency> strict) {
        Case it = CASES.get(rule);
        Desk desk = new Desk(strict);

        it.ask().apply(desk).isOk();
        assertThat(it.done().apply(desk)).isTrue();
        assertThat(desk.client.alerts()).hasSize(it.alerts());
    }

    @ParameterizedTest
    @EnumSource
    void beingStrictAboutItAloneRefusesOrIgnoresIt(Leniency rule) {
        Case it = CASES.get(rule);
        Desk desk = new Desk(EnumSet.of(rule));
        Reply reply = it.ask().apply(desk);

        if (it.refusal().isEmpty()) {
            reply.isOk();
        } else {
            reply.isRefused(it.refusal().get(0), it.refusal().get(1));
        }
        assertThat(it.done().apply(desk)).isFalse();
        assertThat(desk.client.alerts()).isEmpty();
    }

    @Test
    void whatIsRefusedRaisesNoAlert() {
        Desk desk = new Desk(Set.of());
        desk.client.send("PATCH", desk.task, "", "Priority=many", Client.with()).isRefused(400, 20001);
        desk.client.post(desk.task, "ReservationStatus", "completed").isRefused(400, 20001);

        assertThat(desk.client.refusedInProduction()).isEmpty();
    }
}
