package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit is met at its last value and refused beyond it, whatever figure a test has set. */
class LimitsTest {

    private static final int CHOSEN = 70;

    /** What has another end than a refusal, each with a test of its own: here, of callbacks, or of routing. */
    private static final Set<TaskRouterLimit> OTHERWISE = EnumSet.of(
            TaskRouterLimit.ASSIGNMENTS_PER_TASK,
            TaskRouterLimit.ASSIGNED_SECONDS,
            TaskRouterLimit.ENDED_TASK_SECONDS,
            TaskRouterLimit.HISTORY_DAYS,
            TaskRouterLimit.STATISTICS_WORKERS,
            TaskRouterLimit.ASSIGNMENT_URL_SECONDS,
            TaskRouterLimit.ASSIGNMENT_CALLBACK_SECONDS,
            TaskRouterLimit.EVENT_CALLBACK_SECONDS,
            TaskRouterLimit.EXPRESSION_LISTS_PER_SECOND);

    /** Asks for that many: the row with that number, a text of that length, or that value. */
    private interface Wish extends BiFunction<Client, Integer, Reply> {}

    private static final Map<TaskRouterLimit, Wish> WISHES = wishes();

    private static Map<TaskRouterLimit, Wish> wishes() {
        Map<TaskRouterLimit, Wish> wishes = new EnumMap<>(TaskRouterLimit.class);
        wishes.put(TaskRouterLimit.WORKSPACES_PER_ACCOUNT, (it, n) -> last(it, n, "/Workspaces", ""));
        wishes.put(
                TaskRouterLimit.ACTIVITIES_PER_WORKSPACE,
                (it, n) -> last(it, n - 3, it.workspace() + "/Activities", ""));
        wishes.put(
                TaskRouterLimit.TASK_CHANNELS_PER_WORKSPACE,
                (it, n) -> last(it, n - 5, it.workspace() + "/TaskChannels", "UniqueName"));
        wishes.put(TaskRouterLimit.WORKERS_PER_WORKSPACE, (it, n) -> last(it, n, it.workspace() + "/Workers", ""));
        wishes.put(
                TaskRouterLimit.TASK_QUEUES_PER_WORKSPACE, (it, n) -> last(it, n, it.workspace() + "/TaskQueues", ""));
        wishes.put(
                TaskRouterLimit.WORKFLOWS_PER_WORKSPACE,
                (it, n) -> last(it, n, it.workspace() + "/Workflows", "Configuration"));
        wishes.put(TaskRouterLimit.TASKS_PER_WORKSPACE, (it, n) -> {
            String workspace = it.workspace();
            return last(it, n, workspace + "/Tasks", "WorkflowSid=" + it.workflow(workspace));
        });
        wishes.put(TaskRouterLimit.CHANNEL_CAPACITY, (it, n) -> {
            String workspace = it.workspace();
            String worker = it.worker(workspace, "Alice", "{}");
            return it.post(workspace + "/Workers/" + worker + "/Channels/voice", "Capacity", n + "");
        });
        wishes.put(
                TaskRouterLimit.MAX_RESERVED_WORKERS, (it, n) -> with(it, "TaskQueues", "MaxReservedWorkers", n + ""));
        wishes.put(TaskRouterLimit.PRIORITY, (it, n) -> task(it, "Priority", n + ""));
        wishes.put(
                TaskRouterLimit.FRIENDLY_NAME_CHARACTERS,
                (it, n) -> it.post("/Workspaces", "FriendlyName", "ä".repeat(n)));
        wishes.put(
                TaskRouterLimit.WORKER_ATTRIBUTES_CHARACTERS,
                (it, n) -> with(it, "Workers", "Attributes", attributes(n)));
        wishes.put(TaskRouterLimit.TASK_ATTRIBUTES_CHARACTERS, (it, n) -> task(it, "Attributes", attributes(n)));
        wishes.put(TaskRouterLimit.CONFIGURATION_BYTES, (it, n) -> {
            String configuration = "{\"task_routing\":{},\"note\":\"é\"}";
            return with(it, "Workflows", "Configuration", configuration + " ".repeat(n - configuration.length() - 1));
        });
        wishes.put(TaskRouterLimit.TASK_TIMEOUT_SECONDS, (it, n) -> task(it, "Timeout", n + ""));
        wishes.put(TaskRouterLimit.RESERVATION_TIMEOUT_SECONDS, (it, n) -> {
            String workspace = it.workspace();
            return it.post(workspace + "/Workflows/" + it.workflow(workspace), "TaskReservationTimeout", n + "");
        });
        wishes.put(TaskRouterLimit.PAGE_SIZE, (it, n) -> it.get("/Workspaces", "PageSize", n + ""));
        wishes.put(TaskRouterLimit.BULK_STATISTICS_QUEUES, (it, n) -> {
            String queues = ("\"WQ" + "0".repeat(32) + "\",").repeat(n);
            String body = "{\"queueSids\":[" + queues.substring(0, queues.length() - 1) + "]}";
            String path = it.workspace() + "/TaskQueues/RealTimeStatistics";
            return it.send("POST", path, "", body, Client.with("Content-Type", "application/json"));
        });
        return wishes;
    }

    /** Makes rows up to that number and tells how the last one was answered. */
    private static Reply last(Client client, int number, String path, String more) {
        Reply reply = null;
        for (int i = 0; i < number; i++) {
            String name = "n" + i;
            reply = switch (more) {
                case "" -> client.post(path, "FriendlyName", name);
                case "UniqueName" -> client.post(path, "FriendlyName", name, "UniqueName", name);
                case "Configuration" ->
                    client.post(path, "FriendlyName", name, "Configuration", "{\"task_routing\":{}}");
                default -> client.send("POST", path, "", more, Client.with());
            };
        }
        return reply;
    }

    private static Reply with(Client client, String collection, String parameter, String value) {
        return client.post(client.workspace() + "/" + collection, "FriendlyName", "Some", parameter, value);
    }

    private static Reply task(Client client, String parameter, String value) {
        String workspace = client.workspace();
        return client.post(workspace + "/Tasks", "WorkflowSid", client.workflow(workspace), parameter, value);
    }

    /** Of a length in Unicode characters, which Java counts as two and UTF-8 as four. */
    private static String attributes(int characters) {
        return "{\"a\":\"" + "😀".repeat(characters - 8) + "\"}";
    }

    static Set<TaskRouterLimit> refused() {
        return WISHES.keySet();
    }

    @Test
    void everyLimitIsTried() {
        Set<TaskRouterLimit> tried = EnumSet.copyOf(WISHES.keySet());
        tried.addAll(OTHERWISE);

        assertThat(tried).containsExactlyInAnyOrder(TaskRouterLimit.values());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatReachesALimitIsTakenAndWhatGoesOverItIsRefusedWithTheFigure(TaskRouterLimit limit) {
        Wish wish = WISHES.get(limit);

        wish.apply(Client.limited(limit, CHOSEN), CHOSEN).isOk();
        Client over = Client.limited(limit, CHOSEN);
        wish.apply(over, CHOSEN + 1)
                .isRefused(400, limit == TaskRouterLimit.PAGE_SIZE ? 20007 : 20001)
                .says(limit == TaskRouterLimit.PAGE_SIZE ? "Page size too large" : " " + CHOSEN);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ACTIVITIES_PER_WORKSPACE",
                "TASK_CHANNELS_PER_WORKSPACE",
                "CHANNEL_CAPACITY",
                "MAX_RESERVED_WORKERS",
                "TASK_QUEUES_PER_WORKSPACE",
                "FRIENDLY_NAME_CHARACTERS",
                "WORKER_ATTRIBUTES_CHARACTERS",
                "TASK_ATTRIBUTES_CHARACTERS",
                "CONFIGURATION_BYTES",
                "TASK_TIMEOUT_SECONDS",
                "RESERVATION_TIMEOUT_SECONDS",
                "PAGE_SIZE",
                "BULK_STATISTICS_QUEUES"
            })
    void publishedFiguresHoldUnlessOnlyAnOlderPageHasThem(TaskRouterLimit limit) {
        boolean isEnforced = limit.isEnforcedByDefault();

        WISHES.get(limit).apply(Client.lenient(), limit.published()).isOk();
        Reply over = WISHES.get(limit).apply(Client.lenient(), limit.published() + 1);
        assertThat(over.status()).isEqualTo(isEnforced ? 400 : over.isOk().status());
    }

    @Test
    void priorityGoesUpToTheLargestNumberOf32Bits() {
        task(Client.lenient(), "Priority", "2147483647").isOk();
        task(Client.lenient(), "Priority", "2147483648").isRefused(400, 20001).says("Priority");
        task(Client.lenient(), "Priority", "-1").isRefused(400, 20001).says("allowed is 0 to 2147483647");
    }

    @Test
    void rangesHaveALeastValueToo() {
        task(Client.lenient(), "Timeout", "1").isOk();
        task(Client.lenient(), "Timeout", "0").isRefused(400, 20001).says("allowed is 1 to 1209600");
        with(Client.lenient(), "TaskQueues", "MaxReservedWorkers", "1").isOk();
        with(Client.lenient(), "TaskQueues", "MaxReservedWorkers", "0")
                .isRefused(400, 20001)
                .says("allowed is 1 to 50");
        WISHES.get(TaskRouterLimit.RESERVATION_TIMEOUT_SECONDS)
                .apply(Client.lenient(), 1)
                .isOk();
        WISHES.get(TaskRouterLimit.RESERVATION_TIMEOUT_SECONDS)
                .apply(Client.lenient(), 0)
                .isRefused(400, 20001)
                .says("allowed is 1 to 86400");
        WISHES.get(TaskRouterLimit.CHANNEL_CAPACITY).apply(Client.lenient(), 0).isOk();
        WISHES.get(TaskRouterLimit.CHANNEL_CAPACITY).apply(Client.lenient(), -1).isRefused(400, 20001);
    }

    @Test
    void theLimitOfWorkspacesIsOneOfEachAccount() {
        Client client = Client.limited(TaskRouterLimit.WORKSPACES_PER_ACCOUNT, 1);
        String own = client.workspace();

        client.post("/Workspaces", "FriendlyName", "Second").isRefused(400, 20001);
        client.send("POST", "/Workspaces", "", "FriendlyName=Other", Client.basic("AC" + "1".repeat(32), "token"))
                .isOk();
        client.delete(own).isOk();
        client.post("/Workspaces", "FriendlyName", "Second").isOk();
    }

    @Test
    void whatIsDeletedMakesRoom() {
        Client client = Client.limited(TaskRouterLimit.WORKERS_PER_WORKSPACE, 1);
        String workers = client.workspace() + "/Workers";
        String first = client.post(workers, "FriendlyName", "Alice").isOk().sid();

        client.post(workers, "FriendlyName", "Bob").isRefused(400, 20001);
        client.delete(workers + "/" + first).isOk();
        client.post(workers, "FriendlyName", "Bob").isOk();
    }

    @Test
    void whatANewWorkspaceContainsIsThereWhateverTheLimit() {
        Client client = Client.limited(TaskRouterLimit.ACTIVITIES_PER_WORKSPACE, 1);
        String activities = client.workspace() + "/Activities";

        assertThat(client.get(activities).json().get("activities")).hasSize(3);
        client.post(activities, "FriendlyName", "Lunch")
                .isRefused(400, 20001)
                .says("has 3 activities already; the limit of activities per workspace is 1");
    }

    @Test
    void timeoutsThatAreNotSentStayWithinALoweredLimit() {
        Client tasks = Client.limited(TaskRouterLimit.TASK_TIMEOUT_SECONDS, 60);
        String workspace = tasks.workspace();
        String task = workspace + "/Tasks/" + tasks.task(workspace, tasks.workflow(workspace));
        assertThat(tasks.get(task).json().get("timeout").asInt()).isEqualTo(60);

        Client workflows = Client.limited(TaskRouterLimit.RESERVATION_TIMEOUT_SECONDS, 20);
        String other = workflows.workspace();
        assertThat(workflows
                        .get(other + "/Workflows/" + workflows.workflow(other))
                        .json()
                        .get("task_reservation_timeout")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void aSmallLargestPageIsTheSizeOfPagesThatNobodyAskedFor() {
        Client client = Client.limited(TaskRouterLimit.PAGE_SIZE, 2);
        Reply page = client.get(client.workspace() + "/TaskChannels");

        assertThat(page.json().get("channels")).hasSize(2);
        assertThat(page.json().at("/meta/page_size").asInt()).isEqualTo(2);
        assertThat(client.follow(page.text("/meta/next_page_url")).json().get("channels"))
                .hasSize(2);
    }

    @Test
    void aTaskIsCanceledWithItsLastAssignment() {
        Client client = Client.limited(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 2);
        String workspace = client.workspace();
        client.worker(workspace, "Alice", "{}");
        String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));

        rejectPending(client, task);
        assertThat(client.get(task).text("assignment_status")).isEqualTo("reserved");
        rejectPending(client, task);
        assertThat(client.get(task).text("assignment_status")).isEqualTo("canceled");
    }

    private static void rejectPending(Client client, String task) {
        String pending = client.get(task + "/Reservations", "ReservationStatus", "pending")
                .text("/reservations/0/sid");
        client.post(task + "/Reservations/" + pending, "ReservationStatus", "rejected")
                .isOk();
    }

    @Test
    void anAssignedTaskIsDeletedAndAnEndedOneForgottenAfterTheTimeThatIsSet() {
        Client assigned = Client.limited(TaskRouterLimit.ASSIGNED_SECONDS, 10);
        String workspace = assigned.workspace();
        assigned.worker(workspace, "Alice", "{}");
        String task = workspace + "/Tasks/" + assigned.task(workspace, assigned.workflow(workspace));
        assigned.post(
                        task + "/Reservations/"
                                + assigned.get(task + "/Reservations").text("/reservations/0/sid"),
                        "ReservationStatus",
                        "accepted")
                .isOk();
        gone(assigned, task, 10);

        Client ended = Client.limited(TaskRouterLimit.ENDED_TASK_SECONDS, 10);
        String other = ended.workspace();
        String canceled = other + "/Tasks/" + ended.task(other, ended.workflow(other));
        ended.post(canceled, "AssignmentStatus", "canceled").isOk();
        gone(ended, canceled, 10);
    }

    private static void gone(Client client, String task, int seconds) {
        client.advance(Duration.ofSeconds(seconds).minusMillis(1));
        client.get(task).isOk();
        client.advance(Duration.ofMillis(1));
        client.get(task).isRefused(404, 20404);
    }

    @Test
    void statisticsAndEventsReachBackAsFarAsIsSet() {
        Client client = Client.limited(TaskRouterLimit.HISTORY_DAYS, 1);
        String workspace = client.workspace();
        String workflow = client.workflow(workspace);
        client.task(workspace, workflow, "Attributes", "{\"secret\":1}");
        String start = "2026-01-01T00:00:00Z";
        client.advance(Duration.ofDays(1));
        for (String operation : new String[] {"/Events", "/CumulativeStatistics"}) {
            client.get(workspace + operation, "Minutes", "1440").isOk();
            client.get(workspace + operation, "Minutes", "1441")
                    .isRefused(400, 20001)
                    .says("allowed is 1 to 1440");
        }
        client.get(workspace + "/CumulativeStatistics", "StartDate", start).isOk();
        assertThat(attributesOfCreation(client, workspace, start)).isEqualTo("{\"secret\":1}");

        client.advance(Duration.ofSeconds(1));
        client.get(workspace + "/CumulativeStatistics", "StartDate", start)
                .isRefused(400, 20001)
                .says("1 days");
        assertThat(attributesOfCreation(client, workspace, start)).isEqualTo("REDACTED");
    }

    private static String attributesOfCreation(Client client, String workspace, String start) {
        return client.get(workspace + "/Events", "StartDate", start, "EventType", "task.created")
                .text("/events/0/event_data/task_attributes");
    }

    @Test
    void strictlyStatisticsOfWorkersEndAtTheNumberThatIsSet() {
        Client client = Client.of(TaskRouterLimit.STATISTICS_WORKERS, 1, Set.of(Leniency.STATISTICS_ABOVE_100_WORKERS));
        String workspace = client.workspace();
        client.worker(workspace, "Alice", "{}");

        client.get(workspace + "/Workers/Statistics").isOk();
        client.worker(workspace, "Bob", "{}");
        client.get(workspace + "/Workers/Statistics").isRefused(403, 20403).says("more than 1 workers");
    }
}
