package io.taskroutertest;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.call.Phone;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.control.ControlledFake;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.model.CallView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.worker.Durations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever acts on a fake does so by commands: its journal alone, without scripts and clients, gives the same log. */
class JournalOfAFakeTest {

    private final FakeServer server = ControlledFake.start(new FakeSettings(
            Settings.defaults(),
            null,
            null,
            null,
            false,
            Duration.ofSeconds(30),
            WireMockDoor.Options.inTests(0),
            WorkspaceDefinitions.read("desk.yaml", ScriptedDesk.DEFINITION)));
    private final FakeTaskRouter taskRouter = new FakeTaskRouter(server);

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void scriptedWorkersAndArrivalsAreReproduced() {
        taskRouter
                .worker("Alice")
                .always()
                .accepts()
                .after(Durations.exponential(ofSeconds(5), 1))
                .handlesFor(Durations.lognormal(ofMinutes(3), ofMinutes(1), 2))
                .wrapsUpFor(ofSeconds(30));
        taskRouter.worker("Bob").always().rejects().after(ofSeconds(2));
        taskRouter.worker("Bob").at(ScriptedDesk.START.plusSeconds(600)).goTo("Available");
        taskRouter.arrivals().poisson(20, ofHours(1), 3).during(ofHours(2));

        taskRouter.clock().advance(ofHours(3));

        assertThat(types()).contains("reservation.rejected", "reservation.accepted", "task.wrapup", "task.completed");
        assertThat(again()).isEqualTo(log(server.engine()));
    }

    @Test
    void phonesAndRequestsAreReproduced() {
        String workspace = taskRouter.workspace().sid();
        String task = Task.creator(workspace)
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .setAttributes("{\"call_sid\": \"CA1\"}")
                .create(taskRouter.client())
                .getSid();
        Phone alice = taskRouter.phones().of("Alice");
        alice.always().answersAfter(ofSeconds(4));
        alice.nextCall().failsWith(21215);
        alice.nextCall().doesNotAnswer();
        String first = taskRouter.view().reservations().get(0).sid();
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Reservation.updater(workspace, task, first)
                        .setInstruction("dequeue")
                        .update(taskRouter.client()));
        for (int i = 0; i < 2; i++) {
            String reservation = taskRouter.view().reservations().get(i).sid();
            Reservation.updater(workspace, task, reservation)
                    .setInstruction("conference")
                    .update(taskRouter.client());
            taskRouter.clock().advance(ofMinutes(1));
        }
        taskRouter.phones().callerOf(task).after(ofSeconds(20)).hangUp();
        taskRouter.clock().runUntilIdle(ofHours(1));

        assertThat(taskRouter.phones().calls())
                .extracting(CallView::status)
                .containsExactly(CallView.Status.NO_ANSWER, CallView.Status.COMPLETED);
        assertThat(again()).isEqualTo(log(server.engine()));
    }

    private List<String> types() {
        return taskRouter.view().events().stream().map(RoutingEvent::type).toList();
    }

    private List<String> again() {
        return log(Journal.replay(Settings.defaults(), server.engine().journal()));
    }

    private static List<String> log(Engine engine) {
        return engine.read(world ->
                world.log().after(0).stream().map(LoggedEvent::toString).toList());
    }
}
