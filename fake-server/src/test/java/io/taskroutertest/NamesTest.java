package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever takes a name takes it in whatever case, or a SID, and lists the nearest names if it is wrong. */
class NamesTest {

    private final ScriptedDesk desk = new ScriptedDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    /** Finds a resource by what a user says, and returns its SID. */
    private interface Finder extends BiFunction<FakeTaskRouter, String, String> {}

    @AfterEach
    void close() {
        desk.close();
    }

    static Stream<Arguments> finders() {
        return Stream.of(
                finder(
                        "worker(…)",
                        "worker",
                        "Alice",
                        (fake, name) -> fake.worker(name).sid()),
                finder("phones().of(…)", "worker", "Alice", NamesTest::workerOfPhone),
                finder(
                        "workerSid(…)",
                        "worker",
                        "Alice",
                        (fake, name) -> fake.workspace().workerSid(name)),
                finder(
                        "activitySid(…)",
                        "activity",
                        "Lunch",
                        (fake, name) -> fake.workspace().activitySid(name)),
                finder("goTo(…)", "activity", "Lunch", NamesTest::activityAfterGoing),
                finder("rejects().goesTo(…)", "activity", "Lunch", NamesTest::activityAfterRejecting),
                finder("everyWorker() … goesTo(…)", "activity", "Lunch", NamesTest::activityOfEveryWorker),
                finder(
                        "taskQueueSid(…)",
                        "task queue",
                        "Everybody",
                        (fake, name) -> fake.workspace().taskQueueSid(name)),
                finder(
                        "workflowSid(…)",
                        "workflow",
                        "Routing",
                        (fake, name) -> fake.workspace().workflowSid(name)),
                finder("arrivals().workflow(…)", "workflow", "Routing", NamesTest::workflowOfArrival),
                finder(
                        "taskChannelSid(…)",
                        "task channel",
                        "voice",
                        (fake, name) -> fake.workspace().taskChannelSid(name)),
                finder("arrivals().taskChannel(…)", "task channel", "voice", NamesTest::channelOfArrival));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("finders")
    void aNameIsFoundInWhateverCaseAndSoIsASid(String call, String kind, String name, Finder finder) {
        String sid = finder.apply(taskRouter, name);

        assertThat(sid).matches("[A-Z]{2}[0-9a-f]{32}");
        assertThat(finder.apply(taskRouter, name.toLowerCase(Locale.ROOT))).isEqualTo(sid);
        assertThat(finder.apply(taskRouter, name.toUpperCase(Locale.ROOT))).isEqualTo(sid);
        assertThat(finder.apply(taskRouter, sid)).isEqualTo(sid);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("finders")
    void anUnknownNameIsAnsweredWithTheNearestNames(String call, String kind, String name, Finder finder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finder.apply(taskRouter, name + "x"))
                .withMessageStartingWith(
                        "No " + kind + " of workspace Desk has the name or SID '" + name + "x'; there are: " + name);
    }

    @Test
    void aNameThatSeveralHaveIsAnsweredWithTheirSids() {
        String other = taskRouter.createWorkspace("Other").sid();
        String alice = taskRouter.workspace().workerSid("Alice");
        String second =
                Worker.creator(other, "ALICE").create(taskRouter.client()).getSid();
        String message = "More than one worker has the name 'alice': Alice (" + alice + ") of workspace Desk, ALICE ("
                + second + ") of workspace Other; give the SID of one";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.worker("alice"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.phones().of("alice"))
                .withMessage(message);
        assertThat(taskRouter.workspace().workerSid("alice")).isEqualTo(alice);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.worker("Alise"))
                .withMessage("No worker has the name or SID 'Alise'; there are: Alice, ALICE, Bob");
    }

    @Test
    void aNameThatTwoOfOneWorkspaceHaveIsAnsweredWithTheirSids() {
        String lunch = taskRouter.workspace().activitySid("Lunch");
        String second = Activity.creator(taskRouter.workspace().sid(), "lunch")
                .create(taskRouter.client())
                .getSid();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.workspace().activitySid("LUNCH"))
                .withMessage("More than one activity has the name 'LUNCH': Lunch (" + lunch
                        + ") of workspace Desk, lunch (" + second + ") of workspace Desk; give the SID of one");
    }

    @Test
    void theSidOfAnotherWorkspaceIsNoneOfThisOne() {
        String other = taskRouter.createWorkspace("Other").activitySid("Offline");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.workspace().activitySid(other))
                .withMessageStartingWith(
                        "No activity of workspace Desk has the name or SID '" + other + "'; there are");
    }

    @Test
    void aWorkspaceThatIsGoneSaysSo() {
        FakeWorkspace workspace = taskRouter.workspace();
        Workspace.deleter(workspace.sid()).delete(taskRouter.client());

        assertThatIllegalStateException()
                .isThrownBy(() -> workspace.workerSid("Alice"))
                .withMessageContaining("is gone");
    }

    private static Arguments finder(String call, String kind, String name, Finder finder) {
        return arguments(call, kind, name, finder);
    }

    /** A phone is not to be asked whose it is: what it does shows. */
    private static String workerOfPhone(FakeTaskRouter fake, String name) {
        fake.phones().of(name).always().isBusy();
        return fake.worker(name).sid();
    }

    private static String activityAfterGoing(FakeTaskRouter fake, String name) {
        fake.worker("Alice").now().goTo(name);
        return activity(fake);
    }

    private static String activityAfterRejecting(FakeTaskRouter fake, String name) {
        fake.worker("Alice").now().goTo("Available");
        fake.worker("Alice").always().rejects().goesTo(name);
        fake.arrivals().after(Duration.ZERO);
        return activity(fake);
    }

    private static String activityOfEveryWorker(FakeTaskRouter fake, String name) {
        fake.worker("Alice").now().goTo("Available");
        fake.everyWorker().always().rejects().goesTo(name);
        fake.arrivals().after(Duration.ZERO);
        return activity(fake);
    }

    private static String activity(FakeTaskRouter fake) {
        fake.settle();
        return Worker.fetcher(fake.workspace().sid(), fake.worker("Alice").sid())
                .fetch(fake.client())
                .getActivitySid();
    }

    private static String workflowOfArrival(FakeTaskRouter fake, String name) {
        fake.arrivals().workflow(name).after(Duration.ZERO);
        return fake.workspace().workflowSid(last(fake).workflow());
    }

    private static String channelOfArrival(FakeTaskRouter fake, String name) {
        fake.arrivals().taskChannel(name).after(Duration.ZERO);
        return fake.workspace().taskChannelSid(last(fake).taskChannel());
    }

    private static TaskView last(FakeTaskRouter fake) {
        return fake.view().tasks().get(fake.view().tasks().size() - 1);
    }
}
