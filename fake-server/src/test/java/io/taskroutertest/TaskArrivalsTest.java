package io.taskroutertest;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.TaskArrivals;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that arrive by themselves. */
class TaskArrivalsTest {

    private final ScriptedDesk desk = new ScriptedDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listedTasksComeAtTheirTimesWhateverTheirOrder() {
        taskRouter.clock().advance(ofSeconds(10));
        taskRouter.arrivals().after(ofSeconds(5), Duration.ZERO);
        taskRouter.arrivals().at(ScriptedDesk.START.plusSeconds(12));
        assertThat(desk.secondsOf("task.created")).containsExactly(10L);

        taskRouter.clock().runUntilIdle(ofHours(1));

        assertThat(desk.secondsOf("task.created")).containsExactly(10L, 12L, 15L);
    }

    @Test
    void tasksAreLikeTheyAreDescribed() {
        taskRouter
                .arrivals()
                .workflow("routing")
                .taskChannel("voice")
                .priority(7)
                .attributes(Map.of("customer", Map.of("tier", "gold")))
                .after(ofSeconds(1));

        taskRouter.clock().advance(ofSeconds(1));

        TaskView task = taskRouter.view().tasks().get(0);
        assertThat(task.workflow()).isEqualTo("Routing");
        assertThat(task.taskChannel()).isEqualTo("voice");
        assertThat(task.priority()).isEqualTo(7);
        assertThat(task.attributesText()).isEqualTo("{\"customer\":{\"tier\":\"gold\"}}");
    }

    @Test
    void attributesAreGivenAsTextOrByNumberOrDrawn() {
        TaskArrivals arrivals = taskRouter.arrivals();
        arrivals.attributes("{\"as\": \"it is\"}").after(Duration.ZERO);
        arrivals.attributes(number -> Map.of("number", number)).after(ofSeconds(1), ofSeconds(2));
        TaskArrivals drawn = arrivals.attributes(1, (number, random) -> Map.of(number + "", random.nextInt(1_000)));
        drawn.after(ofSeconds(3), ofSeconds(4));
        drawn.after(ofSeconds(5), ofSeconds(6));

        taskRouter.clock().advance(ofSeconds(6));

        List<String> texts =
                taskRouter.view().tasks().stream().map(TaskView::attributesText).toList();
        assertThat(texts.subList(0, 5))
                .containsExactly(
                        "{\"as\": \"it is\"}", "{\"number\":0}", "{\"number\":1}", "{\"0\":985}", "{\"1\":588}");
        assertThat(texts.subList(5, 7)).isEqualTo(texts.subList(3, 5));
    }

    @Test
    void theAttributesOfATaskMayFollowFromTheStateOfTheFake() {
        taskRouter
                .arrivals()
                .attributes(number -> Map.of("before", taskRouter.view().tasks().size()))
                .after(Duration.ZERO, Duration.ZERO);

        assertThat(taskRouter.view().tasks())
                .extracting(TaskView::attributesText)
                .containsExactly("{\"before\":0}", "{\"before\":1}");
    }

    @Test
    void regularTasksComeEachTimeThatTheGapHasGoneBy() {
        taskRouter.arrivals().every(ofMinutes(1)).during(ofMinutes(3));
        taskRouter
                .arrivals()
                .every(Durations.inTurn(ofSeconds(10), ofMinutes(10)))
                .times(3);

        taskRouter.clock().advance(ofHours(1));

        assertThat(desk.secondsOf("task.created")).containsExactly(10L, 60L, 120L, 180L, 610L, 620L);
    }

    @Test
    void aPoissonProcessHasItsRateAndItsSpread() {
        taskRouter.arrivals().poisson(60, ofHours(1), 1).during(ofHours(200));

        taskRouter.clock().runUntilIdle(ofHours(400));

        int[] perHour = new int[200];
        desk.secondsOf("task.created").forEach(second -> perHour[(int) (second / 3_600)]++);
        double mean = Arrays.stream(perHour).average().orElseThrow();
        double variance = Arrays.stream(perHour)
                        .mapToDouble(count -> (count - mean) * (count - mean))
                        .sum()
                / 199;
        assertThat(mean).isCloseTo(60, Offset.offset(1.7)); // three standard errors
        assertThat(variance).isCloseTo(60, Offset.offset(18.0)); // three standard errors
    }

    @Test
    void theSameSeedGivesTheSameArrivals() {
        taskRouter.arrivals().poisson(60, ofHours(1), 5).during(ofHours(10));
        taskRouter.clock().runUntilIdle(ofHours(40));
        List<RoutingEvent> first = taskRouter.view().events();

        taskRouter.reset();
        taskRouter.arrivals().poisson(60, ofHours(1), 5).during(ofHours(10));
        taskRouter.clock().runUntilIdle(ofHours(40));

        assertThat(taskRouter.view().events()).isEqualTo(first);
    }

    @Test
    void aResetEndsArrivals() {
        taskRouter.arrivals().every(ofMinutes(1)).during(ofHours(1));
        taskRouter.reset();

        taskRouter.clock().runUntilIdle(ofHours(1));

        assertThat(taskRouter.view().tasks()).isEmpty();
    }

    @Test
    void aTaskThatIsRefusedBecomesAnAlertAndTheOthersCome() {
        String skilled = Workflow.creator(taskRouter.workspace().sid(), "Picky", """
                        {"task_routing": {"filters": [{"expression": "number > 0", "targets": [{"queue": "%s"}]}]}}""".formatted(
                                taskRouter.workspace().taskQueueSid("Everybody")))
                .create(taskRouter.client())
                .getSid();
        taskRouter
                .arrivals()
                .workflow(skilled)
                .attributes(number -> Map.of("number", number))
                .every(ofSeconds(1))
                .times(2);

        taskRouter.clock().advance(ofSeconds(2));

        assertThat(taskRouter.view().tasks())
                .extracting(TaskView::attributesText)
                .containsExactly("{\"number\":1}");
        assertThat(desk.alerts())
                .singleElement()
                .asString()
                .startsWith("Task 0 of a stream of arrivals was to come with attributes {\"number\":0},"
                        + " and TaskRouter refuses it: No filter of workflow ");
    }

    @Test
    void ofSeveralWorkflowsOneHasToBeNamed() {
        Workflow.creator(
                        taskRouter.workspace().sid(),
                        "Second",
                        "{\"task_routing\": {\"default_filter\": {\"queue\": \"%s\"}}}"
                                .formatted(taskRouter.workspace().taskQueueSid("Everybody")))
                .create(taskRouter.client());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.arrivals().after(ofSeconds(1)))
                .withMessageContaining("There are several workflows: Routing (")
                .withMessageContaining("give the name or SID of one");
    }

    @Test
    void unknownWorkflowsAndChannelsAreToldWithTheNearestNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.arrivals().workflow("Rooting").after(ofSeconds(1)))
                .withMessage("No workflow of workspace Desk has the name or SID 'Rooting'; there are: Routing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.arrivals().taskChannel("vois").after(ofSeconds(1)))
                .withMessageStartingWith(
                        "No task channel of workspace Desk has the name or SID 'vois'; there are: voice, ");
    }

    @Test
    void whatWouldNeverEndOrNeverBeginIsRefused() {
        TaskArrivals arrivals = taskRouter.arrivals();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrivals.every(Duration.ZERO).during(ofHours(1)))
                .withMessageContaining("would never end");
        assertThatIllegalArgumentException().isThrownBy(() -> arrivals.every(ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> arrivals.poisson(0, ofHours(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> arrivals.poisson(Double.NaN, ofHours(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> arrivals.poisson(1, Duration.ZERO, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrivals.every(ofSeconds(1)).times(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrivals.every(ofSeconds(1)).during(ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> arrivals.after(ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrivals.at(ScriptedDesk.START.minusSeconds(1)))
                .withMessageContaining("the present is");

        taskRouter.clock().runUntilIdle(ofHours(1));
        assertThat(taskRouter.view().tasks()).isEmpty();
    }
}
