package io.taskroutertest.internal.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Plain;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a workspace begins with, and what it lets be added. */
class NewWorkspaceTest {

    private final Scene scene = Scene.multitasking();
    private final String ws = scene.workspace();

    @Test
    void hasThreeActivitiesAndFiveTaskChannels() {
        List<String> activities = scene.read(view ->
                view.activities().all().stream().map(Activity::friendlyName).toList());
        List<String> channels = scene.read(view -> view.taskChannels().all().stream()
                .map(channel -> channel.uniqueName() + "/" + channel.friendlyName())
                .toList());

        assertThat(activities).containsExactly("Offline", "Available", "Unavailable");
        assertThat(channels)
                .containsExactly("default/Default", "voice/Voice", "video/Video", "sms/SMS", "chat/Programmable Chat");
        assertThat(scene.activityOf(scene.execute(CreateWorker.of(ws, "Ana")).sid()))
                .isEqualTo("Offline");
    }

    @Test
    void theFifoTemplateAddsAQueueAndAWorkflowThatTakesEveryTask() {
        Engine engine = new Engine(Settings.defaults());
        String fifo = engine.execute(
                        CreateWorkspace.of(Scene.ACCOUNT, "Fifo").withTemplate(CreateWorkspace.Template.FIFO))
                .sid();
        String workflow = engine.read(world -> world.workspaces()
                .get(fifo)
                .workflows()
                .named("Default Fifo Workflow")
                .sid());

        var task = engine.execute(CreateTask.of(fifo).withWorkflowSid(workflow));

        assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
        String queue = engine.read(world ->
                world.workspaces().get(fifo).taskQueues().named("Sample Queue").sid());
        assertThat(task.placement().queueSid()).isEqualTo(queue);
    }

    @Test
    void aSecondActivityOfOneNameIsTakenWithAnAlertAndRefusedWhenStrict() {
        scene.execute(new CreateActivity(ws, null, "available", true));
        String other =
                scene.execute(new CreateActivity(ws, null, "Break", false)).sid();
        scene.execute(new UpdateActivity(ws, other, "Offline"));
        assertThat(scene.alerts())
                .extracting(AlertMessage::kind)
                .containsExactly(Alert.Kind.SILENT_IN_PRODUCTION, Alert.Kind.SILENT_IN_PRODUCTION);

        Scene strict = Scene.multitasking(
                new Settings(0, Settings.DEFAULT_START, Limits.DEFAULT, Set.of(Leniency.DUPLICATE_ACTIVITY_NAME)));
        assertThatThrownBy(() -> strict.execute(new CreateActivity(strict.workspace(), null, "Offline", false)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> strict.execute(
                        new UpdateActivity(strict.workspace(), strict.activity("Unavailable"), "Offline")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aComparisonThatCanNeverMatchIsAcceptedAndTold() {
        scene.worker("Ana", "level", 3);

        String task = scene.task(scene.workflowTo(scene.queue("Q", "level HAS 'support'")))
                .create();

        assertThat(scene.offers(task)).isEmpty();
        assertThat(scene.alerts()).extracting(AlertMessage::message).anyMatch(text -> text.contains("level HAS"));
    }

    @Test
    void missingAttributesAreNull() {
        scene.worker("Ana", "a", 1);
        String none = scene.task(scene.workflowTo(scene.queue("Q1", "missing = 'foo'")))
                .create();
        String some =
                scene.task(scene.workflowTo(scene.queue("Q2", "isX != true"))).create();

        assertThat(scene.offers(none)).isEmpty();
        assertThat(scene.offers(some)).containsExactly("Ana pending");
    }

    @Test
    void hyphensInAttributeKeysAreToldOfHoweverDeepTheyAre() {
        Value.Obj nested = Plain.attributes("skill-level", 3).value();
        Value.Obj attributes = new Value.Obj(Map.of("routing", nested));
        scene.execute(CreateWorker.of(ws, "Ana").withAttributes(new Attributes("{…}", attributes, true)));

        assertThat(scene.alerts()).extracting(AlertMessage::message).anyMatch(text -> text.contains("'skill-level'"));
    }
}
