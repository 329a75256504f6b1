package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.callback.EventCallback;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.RoutingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with event callbacks, on the virtual clock. */
class EventFaultsTest {

    private final List<EventCallback> received = Collections.synchronizedList(new ArrayList<>());
    private final SupportDesk desk = desk(0);
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    private SupportDesk desk(long seed) {
        SupportDesk made = new SupportDesk(FakeTaskRouter.builder().seed(seed));
        made.answering("/assignment", AssignmentAnswer.accept());
        made.taskRouter.settle();
        made.taskRouter.callbacks().onEvents(received::add);
        return made;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDuplicateArrivesWithTheSameSid() {
        desk.with(Fault.duplicatedEvent().ofTypes("task.created"));
        desk.task();

        assertThat(types("task.created")).hasSize(2);
        assertThat(received.stream()
                        .filter(event -> event.type().equals("task.created"))
                        .map(EventCallback::sid))
                .hasSize(2)
                .containsOnly(taskRouter.view().events().stream()
                        .filter(event -> event.type().equals("task.created"))
                        .findFirst()
                        .orElseThrow()
                        .sid());
    }

    @Test
    void aDroppedEventIsNotToldButHappened() {
        desk.with(Fault.droppedEvent().ofTypes("reservation.accepted"));
        desk.task();

        assertThat(types("reservation.accepted")).isEmpty();
        assertThat(types("reservation.created")).hasSize(1);
        assertThat(desk.after("reservation.accepted")).isEqualTo(Duration.ZERO);
        assertThat(taskRouter.faults().list().get(0).struck()).isEqualTo(1);
    }

    @Test
    void eventsThatHappenTogetherArriveInAnotherOrderTheSameInEachRun() {
        List<List<String>> runs = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            received.clear();
            try (SupportDesk other = desk(seed)) {
                other.with(Fault.reorderedEvents());
                other.task();
                other.taskRouter.settle();
                runs.add(received.stream().map(EventCallback::type).toList());
                assertThat(runs.get(runs.size() - 1))
                        .containsExactlyInAnyOrderElementsOf(new ArrayList<>(log(other)))
                        .isNotEqualTo(log(other));
            }
        }

        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isNotEqualTo(runs.get(0));
    }

    @Test
    void twoEventsAloneChangePlaces() {
        for (int seed = 0; seed < 10; seed++) {
            received.clear();
            try (SupportDesk other = desk(seed)) {
                other.with(Fault.reorderedEvents().ofTypes("task.created", "reservation.created"));
                other.task();
                other.taskRouter.settle();

                assertThat(received.stream().map(EventCallback::type).filter(type -> type.endsWith(".created")))
                        .as("seed %d", seed)
                        .containsExactly("reservation.created", "task.created");
            }
        }
    }

    @Test
    void whatHappensMeanwhileOvertakesADelayedEvent() {
        desk.with(Fault.delayedEvent(Duration.ofSeconds(2)).ofTypes("task.created"));
        desk.task();
        taskRouter.settle();
        assertThat(types("task.created")).isEmpty();
        assertThat(types("reservation.accepted")).hasSize(1);

        taskRouter.clock().advance(Duration.ofSeconds(2));

        EventCallback last = received.get(received.size() - 1);
        assertThat(last.type()).isEqualTo("task.created");
        assertThat(last.parameter("Timestamp")).isEqualTo(String.valueOf(SupportDesk.START.getEpochSecond()));
        assertThat(taskRouter.callbacks().sent())
                .last()
                .satisfies(sent -> assertThat(sent.sentAt()).isEqualTo(SupportDesk.START.plusSeconds(2)));
    }

    @Test
    void aReceiverThatTakesLongerThanFifteenSecondsHasFailed() {
        desk.with(Fault.slowEvent(Duration.ofSeconds(16)).ofTypes("task.created"));
        desk.task();
        assertThat(types("task.created")).hasSize(1);

        taskRouter.clock().advance(Duration.ofMillis(14_999));
        assertThat(desk.codes()).isEmpty();

        taskRouter.clock().advance(Duration.ofMillis(1));
        assertThat(desk.codes()).containsExactly(11200);
        assertThat(desk.alerts()).contains("task.created", "no answer within 15000 ms");
    }

    @Test
    void aSlowReceiverIsToldOfTheNextEventMeanwhile() {
        desk.with(Fault.slowEvent(Duration.ofSeconds(10)).ofTypes("task.created"));
        desk.task();
        taskRouter.settle();

        assertThat(types("reservation.accepted")).hasSize(1);
        taskRouter.clock().advance(Duration.ofSeconds(10));
        assertThat(desk.codes()).isEmpty();
    }

    @Test
    void aFailureIsAnAlertAndTheApplicationIsNotTold() {
        desk.with(Fault.failingEvent(500).ofTypes("task.created"));
        desk.task();

        assertThat(desk.codes()).containsExactly(11200);
        assertThat(desk.alerts()).contains("status 500 instead of 2xx (fault 'event-fails')");
        assertThat(types("task.created")).isEmpty();
    }

    @Test
    void anUnreachableReceiverIsTriedOnceMore() {
        desk.with(Fault.unreachableEvent().ofTypes("task.created"));
        desk.task();

        assertThat(desk.codes()).containsExactly(11200);
        assertThat(taskRouter.callbacks().sent().stream()
                        .filter(sent -> sent.about().equals("task.created"))
                        .findFirst()
                        .orElseThrow()
                        .attempts())
                .hasSize(2);
    }

    @Test
    void garbageInAnAnswerToAnEventIsNotMinded() {
        desk.with(Fault.garbageEvent());
        desk.task();

        assertThat(desk.codes()).isEmpty();
        assertThat(desk.told("task.created"::equals)).hasSize(1);
    }

    private List<String> types(String wanted) {
        taskRouter.settle();
        return received.stream().map(EventCallback::type).filter(wanted::equals).toList();
    }

    /** The types of the task's events, in the order in which they happened. */
    private static List<String> log(SupportDesk desk) {
        List<String> types =
                desk.taskRouter.view().events().stream().map(RoutingEvent::type).toList();
        return types.subList(types.indexOf("workflow.entered"), types.size());
    }
}
