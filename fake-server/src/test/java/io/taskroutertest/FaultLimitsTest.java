package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.fault.FaultStatus;
import io.taskroutertest.model.ReservationStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often, when, and what a fault strikes. */
class FaultLimitsTest {

    private final SupportDesk desk = new SupportDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void firstStrikesSoManyAndNoMore() {
        assertThat(missing(Fault.droppedEvent().ofTypes("task.created").first(2), 5))
                .containsExactly(0, 1);
    }

    @Test
    void everyNthStrikesTheNthAndEachNthAfterIt() {
        assertThat(missing(Fault.droppedEvent().ofTypes("task.created").everyNth(2), 6))
                .containsExactly(1, 3, 5);
    }

    @Test
    void limitsHoldTogether() {
        assertThat(missing(
                        Fault.droppedEvent().ofTypes("task.created").everyNth(2).first(2), 8))
                .containsExactly(1, 3);
    }

    @Test
    void chanceIsDrawnFromTheSeed() {
        Fault half = Fault.droppedEvent().ofTypes("task.created").withProbability(0.5);
        List<Integer> drawn = missing(half.named("coin").seed(1), 40);
        desk.reset();

        assertThat(drawn).hasSizeBetween(8, 32);
        assertThat(missing(half.named("other name").seed(1), 40)).isEqualTo(drawn);
        desk.reset();
        assertThat(missing(half.named("coin").seed(2), 40)).isNotEqualTo(drawn);
    }

    @Test
    void withoutASeedChanceFollowsFromTheFakesSeedAndTheName() {
        Fault half = Fault.droppedEvent().ofTypes("task.created").withProbability(0.5);
        List<Integer> drawn = missing(half.named("coin"), 40);
        desk.reset();

        assertThat(missing(half.named("coin"), 40)).isEqualTo(drawn);
        desk.reset();
        assertThat(missing(half.named("dice"), 40)).isNotEqualTo(drawn);
        try (var other = new SupportDesk(FakeTaskRouter.builder().seed(5))) {
            assertThat(missing(other, half.named("coin"), 40)).isNotEqualTo(drawn);
        }
    }

    @Test
    void probabilityZeroNeverStrikesAndOneAlways() {
        assertThat(missing(
                        Fault.droppedEvent()
                                .ofTypes("task.created")
                                .withProbability(0)
                                .named("never"),
                        20))
                .isEmpty();
        desk.reset();
        assertThat(missing(Fault.droppedEvent().ofTypes("task.created").withProbability(1), 20))
                .hasSize(20);
    }

    @Test
    void fromAndUntilAreInstantsOfTheVirtualClock() {
        desk.with(Fault.droppedEvent()
                .ofTypes("task.created")
                .from(SupportDesk.START.plusSeconds(10))
                .until(SupportDesk.START.plusSeconds(20)));
        List<Integer> told = new ArrayList<>();
        for (int second : new int[] {9, 10, 19, 20}) {
            taskRouter.clock().advanceTo(SupportDesk.START.plusSeconds(second));
            int before = desk.told("task.created"::equals).size();
            desk.task();
            if (desk.told("task.created"::equals).size() > before) {
                told.add(second);
            }
        }

        assertThat(told).containsExactly(9, 20);
    }

    @Test
    void aCallbackMeetsTheFaultsThatWereThereWhenItWasCaused() {
        desk.answering("/assignment", AssignmentAnswer.accept());
        desk.task();
        taskRouter.faults().add(Fault.failingAssignment(500));

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void faultsAreListedInOrderWithWhatTheyDid() {
        Fault dropped = Fault.droppedEvent().ofTypes("task.created").everyNth(2);
        Fault outage = Fault.failingApi(503).named("outage").onPath("/Nowhere");
        desk.with(dropped);
        taskRouter.faults().add(outage);
        desk.task();
        desk.task();
        desk.task();

        assertThat(taskRouter.faults().list())
                .containsExactly(new FaultStatus(dropped, 3, 1), new FaultStatus(outage, 0, 0));
        assertThat(taskRouter.faults().list()).extracting(FaultStatus::name).containsExactly("event-dropped", "outage");
    }

    @Test
    void whatIsRemovedStrikesNoMore() {
        taskRouter.faults().add(Fault.failingApi(503).named("outage"));
        taskRouter.faults().remove("outage");
        desk.task();

        assertThat(taskRouter.view().tasks()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.faults().remove("outage"))
                .withMessage("There is no fault named 'outage'; there are []");
    }

    @Test
    void aNameIsTakenOnlyOnceAndAResetFreesIt() {
        taskRouter.faults().add(Fault.failingApi(503));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.faults().add(Fault.failingApi(500)))
                .withMessageContaining("There is a fault named 'api-fails' already");

        taskRouter.reset();
        assertThat(taskRouter.faults().list()).isEmpty();
        taskRouter.faults().add(Fault.failingApi(500));
        taskRouter.faults().clear();
        assertThat(taskRouter.faults().list()).isEmpty();
    }

    @Test
    void aLimitThatMeansNothingIsRefusedWithItsName() {
        refused(
                () -> Fault.failingApi(503).onUrl("/assignment"),
                "url is /assignment, which means nothing to api-fails");
        refused(
                () -> Fault.slowAssignment(Duration.ofSeconds(1)).ofTypes("task.created"),
                "eventTypes is [task.created]");
        refused(
                () -> Fault.droppedEvent().onPath("/Workspaces"),
                "path is /Workspaces, which means nothing to event-dropped");
        refused(() -> Fault.limitedApi(1, 1).everyNth(2), "every and probability mean nothing to api-limited");
    }

    @Test
    void aValueThatCannotBeIsRefusedWithWhatIsAllowed() {
        refused(() -> Fault.slowAssignment(Duration.ZERO), "delay is PT0S; it must be longer than nothing");
        refused(() -> Fault.failingApi(404), "status is 404; api-fails takes 500 or 503");
        refused(() -> Fault.failingAssignment(200), "status is 200; assignment-fails takes 300 to 599");
        refused(() -> Fault.limitedApi(0, 1), "perSecond is 0; it must be 1 or more");
        refused(() -> Fault.droppedEvent().first(0), "first is 0; it must be 1 or more");
        refused(() -> Fault.droppedEvent().everyNth(-1), "every is -1; it must be 1 or more");
        refused(() -> Fault.droppedEvent().withProbability(1.1), "probability is 1.1; it is a number from 0 to 1");
        refused(() -> Fault.droppedEvent().withProbability(Double.NaN), "probability is NaN");
        refused(() -> Fault.droppedEvent().named(" "), "name is ' '");
        refused(
                () -> Fault.droppedEvent().ofTypes("task.created", "task.cancelled"),
                "eventTypes has 'task.cancelled', which no event has; there are: task.created, ");
        refused(() -> Fault.failingApi(500).onPath("Workspaces"), "it begins with a slash");
        refused(() -> Fault.droppedEvent().from(SupportDesk.START).until(SupportDesk.START), "from must be earlier");
    }

    private static void refused(ThrowingCallable action, String message) {
        assertThatIllegalArgumentException().isThrownBy(action).withMessageContaining(message);
    }

    private List<Integer> missing(Fault fault, int tasks) {
        return missing(desk, fault, tasks);
    }

    /** Which of so many tasks, counted from 0, was not told of. */
    private static List<Integer> missing(SupportDesk desk, Fault fault, int tasks) {
        desk.with(fault);
        List<Integer> missing = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int before = desk.told("task.created"::equals).size();
            desk.task();
            if (desk.told("task.created"::equals).size() == before) {
                missing.add(task);
            }
        }
        return missing;
    }
}
