package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.CallbackUrls;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AppliedDefinitionTest {

    private final SupportCenter center = SupportCenter.sample("support-center.yaml");

    @Test
    void theWorkspaceHasItsSettings() {
        assertThat(center.workspace())
                .extracting(
                        workspace -> workspace.accountSid(),
                        workspace -> workspace.friendlyName(),
                        workspace -> workspace.eventCallbackUrl(),
                        workspace -> workspace.eventsFilter(),
                        workspace -> workspace.multiTaskEnabled(),
                        workspace -> workspace.prioritizeQueueOrder(),
                        workspace -> activity(workspace.defaultActivitySid()),
                        workspace -> activity(workspace.timeoutActivitySid()))
                .containsExactly(
                        SupportCenter.ACCOUNT,
                        "Support Center",
                        "/taskrouter-events",
                        "task.created, reservation.created",
                        true,
                        TaskOrder.FIFO,
                        "Offline",
                        "Break");
    }

    @Test
    void declaredActivitiesComeBesideThoseOfEveryNewWorkspace() {
        assertThat(all(view -> view.activities().all()))
                .extracting(Activity::friendlyName, Activity::available)
                .containsExactly(
                        tuple("Offline", false),
                        tuple("Available", true),
                        tuple("Unavailable", false),
                        tuple("Break", false),
                        tuple("Lunch", false));
    }

    @Test
    void taskChannelsAreMadeOrChangedByUniqueName() {
        assertThat(all(view -> view.taskChannels().all()))
                .extracting(TaskChannel::uniqueName, TaskChannel::friendlyName, TaskChannel::channelOptimizedRouting)
                .containsExactly(
                        tuple("default", "Default", false),
                        tuple("voice", "Voice", false),
                        tuple("video", "Video", false),
                        tuple("sms", "SMS", false),
                        tuple("chat", "Web Chat", false),
                        tuple("callback", "Callback", true));
    }

    @Test
    void workersHaveTheirActivityAndAttributes() {
        assertThat(all(view -> view.workers().all()))
                .extracting(
                        Worker::friendlyName,
                        worker -> activity(worker.activitySid()),
                        worker -> worker.attributes().text())
                .containsExactly(
                        tuple(
                                "Alice",
                                "Available",
                                "{\"skills\":[\"billing\",\"technical\"],\"languages\":[\"en\",\"es\"],"
                                        + "\"department\":\"support\",\"level\":5}"),
                        tuple("Bob", "Offline", "{\"skills\": [ \"technical\" ]}"));
    }

    @Test
    void workersHaveTheirChannels() {
        assertThat(channelsOf("Alice"))
                .extracting(
                        WorkerChannel::taskChannelUniqueName,
                        WorkerChannel::configuredCapacity,
                        WorkerChannel::available)
                .contains(tuple("voice", 1, true), tuple("chat", 3, true), tuple("callback", 1, true));
        assertThat(channelsOf("Bob"))
                .extracting(WorkerChannel::taskChannelUniqueName, WorkerChannel::available)
                .contains(tuple("sms", false), tuple("voice", true));
    }

    @Test
    void queuesHaveTheirExpressionsAndActivities() {
        assertThat(all(view -> view.taskQueues().all()))
                .extracting(
                        TaskQueue::friendlyName,
                        queue -> queue.targetWorkers().text(),
                        TaskQueue::taskOrder,
                        TaskQueue::maxReservedWorkers,
                        queue -> queue.reservationActivitySid() == null
                                ? null
                                : activity(queue.reservationActivitySid()))
                .containsExactly(
                        tuple("Billing", "skills HAS \"billing\"", TaskOrder.LIFO, 2, "Unavailable"),
                        tuple("Technical", "skills HAS \"technical\"", TaskOrder.FIFO, 1, null),
                        tuple("Default", "1==1", TaskOrder.FIFO, 1, null),
                        tuple("Nobody", "", TaskOrder.FIFO, 1, null));
    }

    @Test
    void theConfigurationIsTheDocumentThatAClientOfTaskRouterWouldSee() {
        Workflow workflow = workflow();
        String text = workflow.configuration()
                .text()
                .replace(queue("Billing"), "BILLING")
                .replace(queue("Technical"), "TECHNICAL")
                .replace(queue("Default"), "DEFAULT");

        assertThat(text)
                .isEqualTo("{\"task_routing\":{\"filters\":[{\"filter_friendly_name\":\"Billing\",\"expression\":"
                        + "\"department == 'billing'\",\"targets\":[{\"queue\":\"BILLING\",\"expression\":"
                        + "\"task.language IN worker.languages\",\"priority\":5,\"timeout\":60,\"order_by\":"
                        + "\"worker.level DESC\"},{\"timeout\":30,\"skip_if\":\"workers.available == 0\"},"
                        + "{\"queue\":\"DEFAULT\"}]},{\"filter_friendly_name\":"
                        + "\"Callers come back to whom they know\",\"expression\":\"last_worker != NULL\","
                        + "\"targets\":[{\"queue\":\"TECHNICAL\",\"timeout\":20,\"known_worker_friendly_name\":"
                        + "\"task.last_worker\"}]}],\"default_filter\":{\"queue\":\"DEFAULT\"}}}");
        assertThat(workflow.taskReservationTimeout()).isEqualTo(90);
        assertThat(workflow.assignmentCallback())
                .isEqualTo(new CallbackUrls("/assignment", "https://fallback.example.com/assignment"));
    }

    @Test
    void theConfigurationSaysWhatItsTextSays() {
        WorkflowConfiguration configuration = workflow().configuration();

        assertThat(configuration).isEqualTo(WorkflowConfigurations.parse(configuration.text(), Limits.DEFAULT));
    }

    @Test
    void jsonSaysTheSameAsYaml() {
        assertThat(SupportCenter.sample("support-center.json").inventory()).isEqualTo(center.inventory());
    }

    @Test
    void aNameAloneMakesAWorkspace() {
        SupportCenter bare = SupportCenter.of("workspace: Bare");

        assertThat(bare.workspace().multiTaskEnabled()).isTrue();
        assertThat(bare.<List<Worker>>ask(view -> List.copyOf(view.workers().all())))
                .isEmpty();
    }

    @Test
    void aSingleTaskingWorkspaceHasTheActivitiesOfThatEra() {
        SupportCenter single = SupportCenter.of("""
                workspace: Single
                multi_task_enabled: false
                timeout_activity: Idle
                task_queues:
                  Billing: { reservation_activity: Reserved, assignment_activity: Busy }
                """);

        assertThat(single.<List<Activity>>ask(
                        view -> List.copyOf(view.activities().all())))
                .extracting(Activity::friendlyName)
                .containsExactly("Offline", "Idle", "Busy", "Reserved");
    }

    private String activity(String sid) {
        return center.ask(view -> view.activities().get(sid).friendlyName());
    }

    private String queue(String name) {
        return center.ask(view -> view.taskQueues().named(name).sid());
    }

    private Workflow workflow() {
        return center.ask(view -> view.workflows().named("Support Routing"));
    }

    private List<WorkerChannel> channelsOf(String worker) {
        return center.ask(view -> List.copyOf(view.channelsOf(view.workers().named(worker))));
    }

    private <T> List<T> all(Function<WorkspaceView, Collection<T>> rows) {
        return center.ask(view -> List.copyOf(rows.apply(view)));
    }
}
