package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatisticsRulesTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();

    private JsonNode get(String place, String... query) {
        return client.get(workspace + place, query).isOk().json();
    }

    @Test
    void theOldestTaskOfAQueueNeedNotBeTheOneThatHasBeenInItLongest() {
        String first = client.queue(workspace, "First", "team == 'first'");
        String second = client.queue(workspace, "Second", "team == 'second'");
        String moving = client.post(
                        workspace + "/Workflows",
                        "FriendlyName",
                        "Moving",
                        "Configuration",
                        "{\"task_routing\":{\"filters\":[{\"expression\":\"1==1\",\"targets\":[{\"queue\":\"" + first
                                + "\",\"timeout\":120},{\"queue\":\"" + second + "\"}]}]}}")
                .isOk()
                .sid();
        String direct = client.post(
                        workspace + "/Workflows",
                        "FriendlyName",
                        "Direct",
                        "Configuration",
                        String.format(Client.ANYONE, second))
                .isOk()
                .sid();
        String moved = client.task(workspace, moving);
        client.advance(Duration.ofSeconds(60));
        String waiting = client.task(workspace, direct);
        client.advance(Duration.ofSeconds(140));

        JsonNode figures = get("/TaskQueues/" + second + "/RealTimeStatistics");

        assertThat(figures.get("longest_task_waiting_sid").textValue()).isEqualTo(moved);
        assertThat(figures.get("longest_task_waiting_age").intValue()).isEqualTo(200);
        assertThat(figures.get("longest_relative_task_sid_in_queue").textValue())
                .isEqualTo(waiting);
        assertThat(figures.get("longest_relative_task_age_in_queue").intValue()).isEqualTo(140);
    }

    @Test
    void endedTasksCountByStatusAsLongAsTheyExist() {
        String workflow = client.workflow(workspace);
        String task = client.task(workspace, workflow);
        client.post(workspace + "/Tasks/" + task, "AssignmentStatus", "canceled")
                .isOk();

        JsonNode figures = get("/Workflows/" + workflow + "/RealTimeStatistics");

        assertThat(figures.at("/tasks_by_status/canceled").intValue()).isEqualTo(1);
        assertThat(figures.get("total_tasks").intValue()).isZero();
        assertThat(figures.get("tasks_by_priority")).isEmpty();

        client.advance(Duration.ofMinutes(5));

        assertThat(get("/RealTimeStatistics").at("/tasks_by_status/canceled").intValue())
                .isZero();
    }

    @Test
    void figuresOfADeletedWorkerStayInThoseOfTheWorkspace() {
        String worker = client.worker(workspace, "Alice", "{}");
        client.advance(Duration.ofSeconds(40));
        client.delete(workspace + "/Workers/" + worker).isOk();
        client.advance(Duration.ofSeconds(20));

        assertThat(get("/Workers/CumulativeStatistics")
                        .at("/activity_durations/1/total")
                        .intValue())
                .isEqualTo(40);
    }

    @Test
    void aNewWorkspaceHasZerosEverywhere() {
        JsonNode figures = get("/Statistics");

        assertThat(figures.at("/cumulative/tasks_created").intValue()).isZero();
        assertThat(figures.at("/cumulative/wait_duration_until_accepted/min").intValue())
                .isZero();
        assertThat(figures.at("/cumulative/split_by_wait_time").isNull()).isTrue();
        assertThat(figures.at("/realtime/longest_task_waiting_sid").isNull()).isTrue();
        assertThat(figures.at("/realtime/activity_statistics")).hasSize(3);
    }

    @Test
    void onATaskChannelOnlyTheWorkersWhoTakePartInItCount() {
        client.worker(workspace, "Alice", "{}");
        String bob = workspace + "/Workers/" + client.worker(workspace, "Bob", "{}");
        String cal = workspace + "/Workers/" + client.worker(workspace, "Cal", "{}");
        client.post(bob + "/Channels/voice", "Available", "false").isOk();
        client.post(cal + "/Channels/voice", "Capacity", "0").isOk();

        assertThat(get("/Workers/RealTimeStatistics").get("total_workers").intValue())
                .isEqualTo(3);
        JsonNode voice = get("/Workers/RealTimeStatistics", "TaskChannel", "voice");
        assertThat(voice.get("total_workers").intValue()).isEqualTo(1);
        assertThat(voice.get("activity_statistics").findValuesAsText("workers"))
                .containsExactlyInAnyOrder("0", "1", "0");
        assertThat(get("/Workers/Statistics", "TaskChannel", "voice")
                        .at("/realtime/total_available_workers")
                        .intValue())
                .isEqualTo(1);
        assertThat(get("/Workers/RealTimeStatistics", "TaskChannel", "chat")
                        .get("total_workers")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void theListOfQueuesPagesAndKeepsItsParameters() {
        for (String name : new String[] {"One", "Two", "Three"}) {
            client.queue(workspace, name, "1==1");
        }

        Client.Reply first = client.get(
                        workspace + "/TaskQueues/Statistics",
                        "PageSize",
                        "2",
                        "Minutes",
                        "30",
                        "TaskChannel",
                        "voice",
                        "SplitByWaitTime",
                        "5")
                .isOk();
        Client.Reply second = client.follow(first.text("/meta/next_page_url")).isOk();

        assertThat(first.json().get("task_queues_statistics")).hasSize(2);
        assertThat(second.json().get("task_queues_statistics")).hasSize(1);
        assertThat(second.text("/meta/key")).isEqualTo("task_queues_statistics");
        assertThat(second.json().at("/task_queues_statistics/0/cumulative/split_by_wait_time/5"))
                .isNotEmpty();
        assertThat(get("/TaskQueues/Statistics", "FriendlyName", "Two").get("task_queues_statistics"))
                .hasSize(1);
    }

    /** A name is compared as it is written, and a SID is no name. */
    @Test
    void workersOfAQueueThatIsNotThereAreNone() {
        String queue = client.queue(workspace, "Sales", "1==1");
        client.worker(workspace, "Alice", "{}");

        assertThat(workers("TaskQueueName", "Sales")).isEqualTo(1);
        assertThat(workers("TaskQueueSid", queue)).isEqualTo(1);
        assertThat(workers("TaskQueueName", "sales")).isZero();
        assertThat(workers("TaskQueueName", queue)).isZero();
        assertThat(workers("TaskQueueSid", "WQ" + "0".repeat(32))).isZero();
        assertThat(workers("FriendlyName", "alice")).isZero();
        assertThat(workers("FriendlyName", "Alice", "TaskQueueName", "Sales")).isEqualTo(1);
        assertThat(workers("FriendlyName", "Alice", "TaskQueueName", "Support")).isZero();
    }

    @Test
    void workersOfTwoQueuesAreThoseOfBoth() {
        String english = client.queue(workspace, "English", "languages HAS 'en'");
        client.queue(workspace, "French", "languages HAS 'fr'");
        client.worker(workspace, "Alice", "{\"languages\":[\"en\"]}");
        client.worker(workspace, "Bob", "{\"languages\":[\"en\",\"fr\"]}");
        client.worker(workspace, "Carol", "{\"languages\":[\"fr\"]}");

        assertThat(workers("TaskQueueSid", english)).isEqualTo(2);
        assertThat(workers("TaskQueueSid", english, "TaskQueueName", "French")).isEqualTo(1);
    }

    private int workers(String... query) {
        return get("/Workers/Statistics", query).at("/realtime/total_workers").intValue();
    }

    /** The documentation asks for caching; a figure that lags behind a change would be worse than none. */
    @Test
    void figuresOfAQueueFollowItsWorkersAndItsExpression() {
        String queue = client.queue(workspace, "Sales", "team == 'sales'");
        assertThat(eligible(queue)).isZero();

        String worker = client.worker(workspace, "Alice", "{\"team\":\"sales\"}");
        assertThat(eligible(queue)).isEqualTo(1);
        client.post(workspace + "/TaskQueues/" + queue, "TargetWorkers", "team == 'support'")
                .isOk();
        assertThat(eligible(queue)).isZero();
        client.post(workspace + "/Workers/" + worker, "Attributes", "{\"team\":\"support\"}")
                .isOk();
        assertThat(eligible(queue)).isEqualTo(1);
        client.post(workspace + "/Workers/" + worker, "ActivitySid", client.activity(workspace, "Offline"))
                .isOk();
        JsonNode figures = get("/TaskQueues/" + queue + "/RealTimeStatistics");
        assertThat(figures.get("total_eligible_workers").intValue()).isEqualTo(1);
        assertThat(figures.get("total_available_workers").intValue()).isZero();
        client.delete(workspace + "/Workers/" + worker).isOk();
        assertThat(eligible(queue)).isZero();
    }

    private int eligible(String queue) {
        return get("/TaskQueues/" + queue + "/RealTimeStatistics")
                .get("total_eligible_workers")
                .intValue();
    }

    @Test
    void nobodyIsEligibleForAQueueWithoutAnExpression() {
        client.worker(workspace, "Alice", "{}");
        String queue = client.post(workspace + "/TaskQueues", "FriendlyName", "Nobody", "TargetWorkers", "")
                .isOk()
                .sid();

        assertThat(eligible(queue)).isZero();
    }

    @Test
    void aVirtualStartTimeChangesNoWait() {
        client.advance(Duration.ofHours(1));
        String workflow = client.workflow(workspace);
        String early = client.engine.now().minus(Duration.ofMinutes(50)).toString();
        String task = client.task(workspace, workflow, "VirtualStartTime", early);
        client.advance(Duration.ofSeconds(10));

        assertThat(get("/RealTimeStatistics").get("longest_task_waiting_age").intValue())
                .isEqualTo(10);
        client.post(workspace + "/Tasks/" + task, "AssignmentStatus", "canceled")
                .isOk();
        assertThat(get("/CumulativeStatistics")
                        .at("/wait_duration_until_canceled/total")
                        .intValue())
                .isEqualTo(10);
    }
}
