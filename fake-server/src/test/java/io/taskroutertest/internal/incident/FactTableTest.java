package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.facts.DefinedResources;
import io.taskroutertest.internal.incident.facts.FactTable;
import io.taskroutertest.internal.incident.facts.LogFacts;
import io.taskroutertest.model.ReplayFact;
import io.taskroutertest.model.ReplayFact.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of facts: what is taken out of a log changes the row that it stands in, and no other. */
class FactTableTest {

    private static final String WHOLE = "EventType=task.created&Sid=EV1&TimestampMs=1692816604478&TaskSid=WT1"
            + "&TaskVersion=0&TaskPriority=1&TaskAttributes=%7B%7D&TaskIgnoreCapacity=false&TaskTimeout=60"
            + "&TaskRoutingTarget=WQ1&TaskOrder=FIFO&TaskQueueMaxReservedWorkers=2&KnownWorkerSid=WK1\n"
            + "EventType=reservation.created&Sid=EV2&TimestampMs=1692816604479&TaskSid=WT1&ReservationSid=WR1"
            + "&TaskVersion=1&ReservationTimeout=30&WorkerSid=WK1&WorkerActivitySid=WA1&WorkerAttributes=%7B%7D"
            + "&WorkerChannelCapacity=3&WorkerAvailable=true&WorkerTimeInPreviousActivityMs=5";

    private static Map<String, ReplayFact> facts(String... without) {
        LogFacts facts = new LogFacts();
        for (IncidentEvent event : Imported.of(WHOLE).events()) {
            facts.add(event.without(without));
        }
        Map<String, ReplayFact> byName = new LinkedHashMap<>();
        FactTable.of(facts, new DefinedResources(List.of())).forEach(fact -> byName.put(fact.name(), fact));
        return byName;
    }

    @ParameterizedTest
    @CsvSource({
        "maximum of reserved workers, task_queue_max_reserved_workers",
        "order of queues, task_order",
        "reservation timeout, reservation_timeout",
        "timeout of tasks, task_timeout",
        "routing target, task_routing_target",
        "known worker, known_worker_sid",
        "ignored capacity, task_ignore_capacity",
        "priority of tasks, task_priority",
        "attributes of tasks, task_attributes",
        "attributes of workers, worker_attributes",
        "capacities at the start, worker_channel_capacity",
        "order within an instant, task_version",
    })
    void whatIsTakenOutOfTheLogChangesItsRowAlone(String row, String field) {
        Map<String, ReplayFact> whole = facts();
        Map<String, ReplayFact> less = facts(field);

        assertThat(whole.get(row).standing()).isEqualTo(Standing.IN_THE_LOG);
        assertThat(less.get(row).isMissing()).isTrue();
        assertThat(less.keySet()).isEqualTo(whole.keySet());
        less.forEach((name, fact) -> {
            if (!name.equals(row)) {
                assertThat(fact).isEqualTo(whole.get(name));
            }
        });
    }

    @Test
    void aReservationTimeoutIsInferredFromReservationsThatTimedOut() {
        LogFacts facts = new LogFacts();
        Imported.of("EventType=reservation.created&TimestampMs=1692816604000&TaskSid=WT1&ReservationSid=WR1\n"
                        + "EventType=reservation.timeout&TimestampMs=1692816649000&TaskSid=WT1&ReservationSid=WR1")
                .events()
                .forEach(facts::add);

        assertThat(FactTable.of(facts, new DefinedResources(List.of())))
                .filteredOn(fact -> fact.name().equals("reservation timeout"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.standing()).isEqualTo(Standing.INFERRED);
                    assertThat(fact.detail()).startsWith("45 s");
                });
    }
}
