package io.taskroutertest.internal.scenario;

import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.ScriptAlerts;
import io.taskroutertest.model.Alert;
import io.taskroutertest.worker.ScriptedWorker;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Scripts that cannot do what they are to do. */
public final class ScriptProvocations {

    private static final String DESK = """
            workspace: Desk
            workers:
              Alice: { sid: WK00000000000000000000000000000001, activity: Available }
              Bob: { sid: WK00000000000000000000000000000002 }
            task_queues:
              Everybody: { target_workers: 1==1 }
            workflows:
              Routing:
                sid: WW00000000000000000000000000000001
                filters: [ { expression: not_there == 'x', targets: [ { queue: Everybody } ] } ]
              Open: { default_queue: Everybody, task_reservation_timeout: 60 }
            """;

    private ScriptProvocations() {}

    public static List<Provocation> all() {
        return List.of(
                provocation(
                        ScriptAlerts.OVERTAKEN,
                        "The script of Alice was to accept reservation WR of task WT at 2026-01-01T00:02:00Z,"
                                + " but before that it came to state [timeout]",
                        fake -> {
                            fake.worker("Alice").always().accepts().after(Duration.ofMinutes(2));
                            fake.arrivals().workflow("Open").after(Duration.ZERO);
                        }),
                provocation(
                        ScriptAlerts.REFUSED,
                        "The script of Alice was to reject reservation WR of task WT at 2026-01-01T00:00:01Z,"
                                + " and TaskRouter refuses it: WorkerActivitySid 'Lunch' is no Activity of workspace WS",
                        fake -> {
                            lunchInAnotherWorkspace(fake);
                            fake.everyWorker()
                                    .always()
                                    .rejects()
                                    .after(Duration.ofSeconds(1))
                                    .goesTo("Lunch");
                            fake.arrivals().workflow("Open").after(Duration.ZERO);
                        }),
                provocation(
                        ScriptAlerts.NOTHING_IN_HAND,
                        "Alice cannot accept: no such reservation is pending; the worker has none in hand",
                        fake -> fake.worker("Alice")
                                .after(Duration.ofSeconds(1))
                                .accept()),
                provocation(ScriptAlerts.WORKER_GONE, "Bob cannot go to Available: the worker is gone", fake -> {
                    ScriptedWorker bob = fake.worker("Bob");
                    bob.after(Duration.ofSeconds(1)).goTo("Available");
                    Worker.deleter(fake.workspace().sid(), bob.sid()).delete(fake.client());
                }),
                provocation(
                        ScriptAlerts.ACT_REFUSED,
                        "Alice cannot go to Offline, TaskRouter refuses it:"
                                + " Worker WK has 1 pending reservations and cannot be moved to the"
                                + " unavailable activity WA unless RejectPendingReservations is true;"
                                + " rejectPendingAndGoTo(\"Offline\") rejects them first",
                        fake -> {
                            fake.worker("Alice").after(Duration.ofSeconds(1)).goTo("Offline");
                            fake.arrivals().workflow("Open").after(Duration.ZERO);
                        }),
                provocation(
                        ScriptAlerts.NEVER_BEGUN,
                        "arrivals().every(PT10S) creates no task, because it has no end: call during(period) or"
                                + " times(number) on what it returns",
                        fake -> fake.arrivals().workflow("Open").every(Duration.ofSeconds(10))),
                provocation(
                        ScriptAlerts.ARRIVAL_REFUSED,
                        "Task 0 of a stream of arrivals was to come with attributes {}, and TaskRouter refuses it:"
                                + " No filter of workflow WW matches the task's attributes,"
                                + " and the workflow has no default_filter",
                        fake -> fake.arrivals().workflow("Routing").after(Duration.ZERO)));
    }

    private static void lunchInAnotherWorkspace(FakeTaskRouter fake) {
        Activity.creator(fake.createWorkspace("Other").sid(), "Lunch").create(fake.client());
    }

    /** The first alert of a script, with SIDs cut to their prefixes. */
    private static Provocation provocation(Entry entry, String text, Consumer<FakeTaskRouter> deed) {
        return new Provocation(entry, text, () -> {
            try (FakeTaskRouter fake =
                    FakeTaskRouter.builder().workspace("desk.yaml", DESK).start()) {
                deed.accept(fake);
                fake.clock().advance(Duration.ofMinutes(2));
                Alert alert = fake.alerts().stream()
                        .filter(told -> told.kind() == Alert.Kind.SCRIPT)
                        .findFirst()
                        .orElseThrow();
                return new Provocation.Said(
                        null, alert.code(), alert.message().replaceAll("([A-Z]{2})[0-9a-f]{32}", "$1"));
            }
        });
    }
}
