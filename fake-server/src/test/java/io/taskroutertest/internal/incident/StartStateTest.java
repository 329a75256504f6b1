package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.state.StartState;
import io.taskroutertest.internal.incident.state.StartStateBuilder;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A log that is cut somewhere: what was there before, as far as the rest tells, is what was there. */
class StartStateTest {

    private static final int CUTS = Integer.getInteger("taskrouter.incident.cuts", 60);

    @Test
    void whatIsReconstructedIsWhatWasThere() {
        for (int seed = 0; seed < CUTS; seed++) {
            List<IncidentEvent> history = RandomLog.events(seed % 20, 80);
            int cut = cut(history, new Random(seed));
            StartStateBuilder builder = new StartStateBuilder();
            history.subList(cut, history.size()).forEach(builder::add);
            List<IncidentEvent> before = history.subList(0, cut);

            StartState state = builder.build();

            state.workers().forEach((sid, worker) -> {
                IncidentEvent last = last(before, event -> sid.equals(event.workerSid()));
                same(worker.activitySid(), last.text("worker_activity_sid"), worker);
                same(worker.attributes(), last.text("worker_attributes"), worker);
                if (worker.version() != null) { // some changes have no event
                    assertThat(worker.version()).isGreaterThanOrEqualTo(last.number("worker_version"));
                }
                same(worker.name(), last.text("worker_name"), worker);
            });
            state.tasks().forEach((sid, task) -> {
                IncidentEvent last = last(before, event -> sid.equals(event.taskSid()));
                same(task.attributes(), last.text("task_attributes"), task);
                same(task.status(), last.text("task_assignment_status"), task);
                same(task.workflowSid(), last.text("workflow_sid"), task);
                same(task.created(), last.instant("task_date_created"), task);
            });
            state.reservations().forEach((sid, reservation) -> {
                IncidentEvent last = last(before, event -> sid.equals(event.reservationSid()));
                same(reservation.status(), statusAfter(last), reservation);
                same(reservation.workerSid(), last.workerSid(), reservation);
            });
        }
    }

    @Test
    void theFirstChangeOfActivityTellsWhatWasBeforeAndSinceWhen() {
        List<IncidentEvent> history = Imported.of(
                        "EventType=worker.activity.update&TimestampMs=1692816604478&WorkerSid=WK1"
                                + "&WorkerActivitySid=WA2&WorkerPreviousActivitySid=WA1&WorkerPreviousActivityName=Offline"
                                + "&WorkerTimeInPreviousActivityMs=4478&WorkerVersion=7")
                .events();
        StartStateBuilder builder = new StartStateBuilder();
        history.forEach(builder::add);

        StartState.WorkerAtStart worker = builder.build().workers().get("WK1");

        assertThat(worker.activitySid()).isEqualTo("WA1");
        assertThat(worker.activityName()).isEqualTo("Offline");
        assertThat(worker.inActivitySince()).isEqualTo("2023-08-23T18:50:00Z");
        assertThat(worker.version()).isEqualTo(6);
    }

    private static void same(@Nullable Object reconstructed, @Nullable Object fact, Object of) {
        if (reconstructed != null) {
            assertThat(reconstructed).as(of.toString()).isEqualTo(fact);
        }
    }

    private static @Nullable String statusAfter(IncidentEvent event) {
        return switch (event.type()) {
            case "reservation.created" -> "pending";
            case "reservation.accepted" -> "accepted";
            case "reservation.wrapup" -> "wrapping";
            default -> event.type();
        };
    }

    /** Between two instants: what happens in one is not cut. */
    private static int cut(List<IncidentEvent> history, Random random) {
        int cut = 1 + random.nextInt(history.size() - 1);
        while (cut < history.size()
                && history.get(cut).at().equals(history.get(cut - 1).at())) {
            cut++;
        }
        return cut;
    }

    private static IncidentEvent last(List<IncidentEvent> events, Predicate<IncidentEvent> of) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (of.test(events.get(i))) {
                return events.get(i);
            }
        }
        throw new AssertionError("What is reconstructed was not there");
    }
}
