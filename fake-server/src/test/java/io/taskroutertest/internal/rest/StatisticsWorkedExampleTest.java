package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every field of every operation, against figures worked out by hand from {@link CallCenterDay}. */
class StatisticsWorkedExampleTest {

    /** Present workers: Alice, Bob and Carol are Available, Dave has been Offline since 780. */
    private static final String ACTIVITIES = activities(1, 3, 0);

    /** H has waited since 7000. Waiting or assigned: B with priority 5, C and I with 0, H with 7. */
    private static final String WORKSPACE_NOW = """
            "longest_task_waiting_age":200,"longest_task_waiting_sid":"{H}",
            "tasks_by_priority":{"0":2,"5":1,"7":1},
            "tasks_by_status":{"pending":1,"reserved":1,"assigned":2,"wrapping":0,"completed":0,"canceled":0},
            "total_tasks":4,""";

    /**
     * Reservations created: A, B three times, C twice, D, E twice, G, I = 11. Waits until accepted: A 10, B 250 - 100 = 150,
     * C 415 - 300 = 115, G 5; together 280, on average 70. Until canceled: D 30, E 1020 - 600 = 420; together 450, on
     * average 225.
     */
    private static final String WORKSPACE_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":70,
            "reservations_created":11,"reservations_accepted":4,"reservations_rejected":1,"reservations_timed_out":3,
            "reservations_canceled":1,"reservations_rescinded":1,
            "tasks_created":9,"tasks_canceled":2,"tasks_completed":2,"tasks_deleted":1,"tasks_moved":2,
            "tasks_timed_out_in_workflow":1,
            "wait_duration_until_accepted":{"avg":70,"min":5,"max":150,"total":280},
            "wait_duration_until_canceled":{"avg":225,"min":30,"max":420,"total":450},
            """;

    /**
     * D waited exactly 30 seconds: below. E waited longer than either. Of the accepted A (10) and G (5) are below 30, and C
     * with exactly 115 is below 115.
     */
    private static final String SPLIT = """
            "split_by_wait_time":{
              "30":{"above":{"tasks_canceled":1,"reservations_accepted":2},
                    "below":{"tasks_canceled":1,"reservations_accepted":2}},
              "115":{"above":{"tasks_canceled":1,"reservations_accepted":1},
                     "below":{"tasks_canceled":1,"reservations_accepted":3}}}""";

    private static final String NO_SPLIT = "\"split_by_wait_time\":null";

    /** I has been in Sales since 7150, and Alice is Available. */
    private static final String SALES_NOW = queueNow(50, "I", "{\"0\":1}", "0", "1", "0", 1, 1, 1, activities(0, 1, 0));

    /** H has been in Support since 7000; C is assigned to Bob. */
    private static final String SUPPORT_NOW =
            queueNow(200, "H", "{\"0\":1,\"7\":1}", "1", "0", "1", 2, 1, 1, activities(0, 1, 0));

    /** B stays in Backup, where Carol took it. She is Available, Dave is Offline. */
    private static final String BACKUP_NOW =
            queueNow(0, null, "{\"5\":1}", "0", "0", "1", 1, 2, 1, activities(1, 1, 0));

    /**
     * Entered: A, B, E, F, G, I. Reservations: A, B to Alice, G, I. Moved away: B, E. Accepted after 10 and 5 seconds,
     * together 15, on average 7.5 and so 8.
     */
    private static final String SALES_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":8,
            "reservations_created":4,"reservations_accepted":2,"reservations_rejected":1,"reservations_timed_out":0,
            "reservations_canceled":0,"reservations_rescinded":0,
            "tasks_entered":6,"tasks_canceled":0,"tasks_completed":2,"tasks_deleted":1,"tasks_moved":2,
            "wait_duration_until_accepted":{"avg":8,"min":5,"max":10,"total":15},
            "wait_duration_until_canceled":{"avg":0,"min":0,"max":0,"total":0},
            "wait_duration_in_queue_until_accepted":{"avg":8,"min":5,"max":10,"total":15},
            "split_by_wait_time":null""";

    /** Entered: C, D, H. Reservations: C twice, of which one timed out, and D, canceled with its task after 30 seconds. */
    private static final String SUPPORT_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":115,
            "reservations_created":3,"reservations_accepted":1,"reservations_rejected":0,"reservations_timed_out":1,
            "reservations_canceled":1,"reservations_rescinded":0,
            "tasks_entered":3,"tasks_canceled":1,"tasks_completed":0,"tasks_deleted":0,"tasks_moved":0,
            "wait_duration_until_accepted":{"avg":115,"min":115,"max":115,"total":115},
            "wait_duration_until_canceled":{"avg":30,"min":30,"max":30,"total":30},
            "wait_duration_in_queue_until_accepted":{"avg":115,"min":115,"max":115,"total":115},
            "split_by_wait_time":null""";

    /**
     * Entered: B, E, each offered to two workers. B was accepted 150 seconds after its creation and 250 - 220 = 30 after its
     * entry; E was canceled 420 seconds after its creation.
     */
    private static final String BACKUP_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":150,
            "reservations_created":4,"reservations_accepted":1,"reservations_rejected":0,"reservations_timed_out":2,
            "reservations_canceled":0,"reservations_rescinded":1,
            "tasks_entered":2,"tasks_canceled":1,"tasks_completed":0,"tasks_deleted":0,"tasks_moved":0,
            "wait_duration_until_accepted":{"avg":150,"min":150,"max":150,"total":150},
            "wait_duration_until_canceled":{"avg":420,"min":420,"max":420,"total":420},
            "wait_duration_in_queue_until_accepted":{"avg":30,"min":30,"max":30,"total":30},
            "split_by_wait_time":null""";

    /** All but G. Waits until accepted: 10, 150, 115; together 275, on average 91.67 and so 92. */
    private static final String MAIN_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":92,
            "reservations_created":10,"reservations_accepted":3,"reservations_rejected":1,"reservations_timed_out":3,
            "reservations_canceled":1,"reservations_rescinded":1,
            "tasks_entered":8,"tasks_canceled":2,"tasks_completed":1,"tasks_deleted":1,"tasks_moved":2,
            "tasks_timed_out_in_workflow":1,
            "wait_duration_until_accepted":{"avg":92,"min":10,"max":150,"total":275},
            "wait_duration_until_canceled":{"avg":225,"min":30,"max":420,"total":450},
            "split_by_wait_time":null""";

    /** G, which is long gone. */
    private static final String DIRECT_NOW = """
            "longest_task_waiting_age":0,"longest_task_waiting_sid":null,"tasks_by_priority":{},
            "tasks_by_status":{"pending":0,"reserved":0,"assigned":0,"wrapping":0,"completed":0,"canceled":0},
            "total_tasks":0""";

    private static final String DIRECT_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":5,
            "reservations_created":1,"reservations_accepted":1,"reservations_rejected":0,"reservations_timed_out":0,
            "reservations_canceled":0,"reservations_rescinded":0,
            "tasks_entered":1,"tasks_canceled":0,"tasks_completed":1,"tasks_deleted":0,"tasks_moved":0,
            "tasks_timed_out_in_workflow":0,
            "wait_duration_until_accepted":{"avg":5,"min":5,"max":5,"total":5},
            "wait_duration_until_canceled":{"avg":0,"min":0,"max":0,"total":0},
            "split_by_wait_time":null""";

    private static final String MAIN_NOW = WORKSPACE_NOW.substring(0, WORKSPACE_NOW.lastIndexOf(','));

    /**
     * Stays in Available: Alice 120 and 5400, Bob 360 and 6800, Carol 780 and 6100, Dave 780; together 20340, on average
     * 20340 / 7 = 2905.7 and so 2906. In Offline: Bob 40, Carol 320, Dave 6420; together 6780, on average 2260. In
     * Unavailable: Alice 1680. All together 28800, which is four workers times two hours.
     */
    private static final String STAYS = """
            "activity_durations":[
              {"sid":"{Offline}","friendly_name":"Offline","avg":2260,"min":40,"max":6420,"total":6780},
              {"sid":"{Available}","friendly_name":"Available","avg":2906,"min":120,"max":6800,"total":20340},
              {"sid":"{Unavailable}","friendly_name":"Unavailable","avg":1680,"min":1680,"max":1680,"total":1680}]""";

    private static final String WORKERS_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z",
            "reservations_created":11,"reservations_accepted":4,"reservations_rejected":1,"reservations_timed_out":3,
            "reservations_canceled":1,"reservations_rescinded":1,
            """ + STAYS;

    /** Available 0 to 120 and 1800 to 7200, together 5520, on average 2760. */
    private static final String STAYS_OF_ALICE = """
            "activity_durations":[
              {"sid":"{Offline}","friendly_name":"Offline","avg":0,"min":0,"max":0,"total":0},
              {"sid":"{Available}","friendly_name":"Available","avg":2760,"min":120,"max":5400,"total":5520},
              {"sid":"{Unavailable}","friendly_name":"Unavailable","avg":1680,"min":1680,"max":1680,"total":1680}]""";

    /** Offered A, B, G and I. */
    private static final String ALICE_THEN = """
            "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z",
            "reservations_created":4,"reservations_accepted":2,"reservations_rejected":1,"reservations_timed_out":0,
            "reservations_canceled":0,"reservations_rescinded":0,
            """ + STAYS_OF_ALICE;

    private final CallCenterDay day = new CallCenterDay(Client.lenient());

    private static String activities(int offline, int available, int unavailable) {
        return """
                "activity_statistics":[
                  {"sid":"{Offline}","friendly_name":"Offline","workers":%d},
                  {"sid":"{Available}","friendly_name":"Available","workers":%d},
                  {"sid":"{Unavailable}","friendly_name":"Unavailable","workers":%d}]""".formatted(offline, available, unavailable);
    }

    private static String queueNow(
            int age,
            @Nullable String waiting,
            String byPriority,
            String pending,
            String reserved,
            String assigned,
            int total,
            int eligible,
            int available,
            String activities) {
        String sid = waiting == null ? "null" : "\"{" + waiting + "}\"";
        return """
                "longest_task_waiting_age":%d,"longest_task_waiting_sid":%s,
                "longest_relative_task_age_in_queue":%d,"longest_relative_task_sid_in_queue":%s,
                "tasks_by_priority":%s,
                "tasks_by_status":{"pending":%s,"reserved":%s,"assigned":%s,"wrapping":0,"completed":0,"canceled":0},
                "total_tasks":%d,"total_eligible_workers":%d,"total_available_workers":%d,""".formatted(age, sid, age, sid, byPriority, pending, reserved, assigned, total, eligible, available)
                + activities;
    }

    private void assertAnswer(String place, String names, String figures, String... query) {
        String url = "\"url\":\"{Url}" + place + "\",";
        assertThat(day.get(place, query).json())
                .isEqualTo(day.json("{\"account_sid\":\"{Account}\",\"workspace_sid\":\"{Workspace}\"," + names + url
                        + figures + "}"));
    }

    private static String both(String now, String then) {
        return "\"realtime\":{" + now + "},\"cumulative\":{" + then + "}";
    }

    @Test
    void ofTheWorkspace() {
        String now = WORKSPACE_NOW + "\"total_workers\":4," + ACTIVITIES;

        assertAnswer("/RealTimeStatistics", "", now);
        assertAnswer("/CumulativeStatistics", "", WORKSPACE_THEN + NO_SPLIT, "Minutes", "120");
        assertAnswer(
                "/Statistics",
                "",
                both(now, WORKSPACE_THEN + SPLIT),
                "StartDate",
                day.time(0),
                "EndDate",
                day.time(7200),
                "SplitByWaitTime",
                "30, 115,30");
    }

    @Test
    void ofEachTaskQueue() {
        assertQueue("Sales", SALES_NOW, SALES_THEN);
        assertQueue("Support", SUPPORT_NOW, SUPPORT_THEN);
        assertQueue("Backup", BACKUP_NOW, BACKUP_THEN);
    }

    private void assertQueue(String queue, String now, String then) {
        String names = "\"task_queue_sid\":\"{" + queue + "}\",";
        String place = "/TaskQueues/{" + queue + "}";
        assertAnswer(place + "/RealTimeStatistics", names, now);
        assertAnswer(place + "/CumulativeStatistics", names, then, "Minutes", "120");
        assertAnswer(place + "/Statistics", names, both(now, then), "Minutes", "120");
    }

    @Test
    void ofAllTaskQueuesInAList() {
        JsonNode list = day.get("/TaskQueues/Statistics", "Minutes", "120").json();

        assertThat(list.get("task_queues_statistics"))
                .containsExactly(
                        row("Sales", SALES_NOW, SALES_THEN),
                        row("Support", SUPPORT_NOW, SUPPORT_THEN),
                        row("Backup", BACKUP_NOW, BACKUP_THEN));
        assertThat(list.get("meta")).isEqualTo(day.json("""
                {"page":0,"page_size":50,"first_page_url":"{Url}/TaskQueues/Statistics?Minutes=120&PageSize=50&Page=0",
                "previous_page_url":null,"url":"{Url}/TaskQueues/Statistics?Minutes=120&PageSize=50&Page=0",
                "next_page_url":null,"key":"task_queues_statistics"}"""));
    }

    private JsonNode row(String queue, String now, String then) {
        return day.json("{\"account_sid\":\"{Account}\",\"workspace_sid\":\"{Workspace}\",\"task_queue_sid\":\"{"
                + queue + "}\"," + both(now, then) + "}");
    }

    @Test
    void ofTaskQueuesInBulk() {
        JsonNode bulk = day.client
                .send(
                        "POST",
                        day.workspace + "/TaskQueues/RealTimeStatistics",
                        "",
                        day.named("{\"queueSids\":[\"{Support}\",\"{Backup}\"]}"),
                        Client.with("Content-Type", "application/json"))
                .isOk()
                .json();

        ObjectNode expected = (ObjectNode) day.json("""
                {"account_sid":"{Account}","workspace_sid":"{Workspace}","url":"{Url}/TaskQueues/RealTimeStatistics",
                "task_queue_response_count":2}""");
        expected.putArray("task_queue_data")
                .add(bulkRow("Support", SUPPORT_NOW))
                .add(bulkRow("Backup", BACKUP_NOW));
        assertThat(bulk).isEqualTo(expected);
    }

    private JsonNode bulkRow(String queue, String now) {
        ObjectNode row = (ObjectNode) day.json("{\"task_queue_sid\":\"{" + queue + "}\"," + now + "}");
        row.remove("longest_relative_task_age_in_queue");
        row.remove("longest_relative_task_sid_in_queue");
        return row;
    }

    @Test
    void ofEachWorkflow() {
        String main = "\"workflow_sid\":\"{Main}\",";

        assertAnswer("/Workflows/{Main}/RealTimeStatistics", main, MAIN_NOW);
        assertAnswer("/Workflows/{Main}/CumulativeStatistics", main, MAIN_THEN, "Minutes", "120");
        assertAnswer("/Workflows/{Main}/Statistics", main, both(MAIN_NOW, MAIN_THEN), "Minutes", "120");

        String direct = "\"workflow_sid\":\"{Direct}\",";
        assertAnswer("/Workflows/{Direct}/RealTimeStatistics", direct, DIRECT_NOW);
        assertAnswer("/Workflows/{Direct}/CumulativeStatistics", direct, DIRECT_THEN, "Minutes", "120");
        assertAnswer("/Workflows/{Direct}/Statistics", direct, both(DIRECT_NOW, DIRECT_THEN), "Minutes", "120");
    }

    @Test
    void ofTheWorkers() {
        String now = "\"total_workers\":4," + ACTIVITIES;

        assertAnswer("/Workers/RealTimeStatistics", "", now);
        assertAnswer("/Workers/CumulativeStatistics", "", WORKERS_THEN, "Minutes", "120");
        assertAnswer(
                "/Workers/Statistics",
                "",
                both(now + ",\"total_available_workers\":3", WORKERS_THEN),
                "Minutes",
                "120");
    }

    @Test
    void ofOneWorkerAndOfThoseWhomAFilterNames() {
        String now = "\"total_workers\":1," + activities(0, 1, 0) + ",\"total_available_workers\":1";

        assertAnswer(
                "/Workers/{Alice}/Statistics",
                "\"worker_sid\":\"{Alice}\",",
                "\"cumulative\":{" + ALICE_THEN + "}",
                "Minutes",
                "120");
        assertAnswer(
                "/Workers/Statistics", "", both(now, ALICE_THEN), "Minutes", "120", "TaskQueueSid", day.sid("Sales"));
        assertAnswer("/Workers/Statistics", "", both(now, ALICE_THEN), "Minutes", "120", "TaskQueueName", "Sales");
        assertAnswer("/Workers/Statistics", "", both(now, ALICE_THEN), "Minutes", "120", "FriendlyName", "Alice");
    }

    /** B, D, F and I. B was rejected, accepted after 150 and rescinded; D was canceled after 30. */
    @Test
    void ofOneTaskChannel() {
        String now = """
                "longest_task_waiting_age":50,"longest_task_waiting_sid":"{I}","tasks_by_priority":{"0":1,"5":1},
                "tasks_by_status":{"pending":0,"reserved":1,"assigned":1,"wrapping":0,"completed":0,"canceled":0},
                "total_tasks":2,"total_workers":4,""" + ACTIVITIES;
        String then = """
                "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":150,
                "reservations_created":5,"reservations_accepted":1,"reservations_rejected":1,"reservations_timed_out":0,
                "reservations_canceled":1,"reservations_rescinded":1,
                "tasks_created":4,"tasks_canceled":1,"tasks_completed":0,"tasks_deleted":1,"tasks_moved":1,
                "tasks_timed_out_in_workflow":0,
                "wait_duration_until_accepted":{"avg":150,"min":150,"max":150,"total":150},
                "wait_duration_until_canceled":{"avg":30,"min":30,"max":30,"total":30},
                "split_by_wait_time":null""";

        assertAnswer("/Statistics", "", both(now, then), "Minutes", "120", "TaskChannel", "chat");
    }

    /** D alone, which is gone: canceled after 30 seconds. Who could take it is the same for every channel. */
    @Test
    void ofOneTaskChannelInAQueue() {
        String now = queueNow(0, null, "{}", "0", "0", "0", 0, 1, 1, activities(0, 1, 0));
        String then = """
                "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z","avg_task_acceptance_time":0,
                "reservations_created":1,"reservations_accepted":0,"reservations_rejected":0,"reservations_timed_out":0,
                "reservations_canceled":1,"reservations_rescinded":0,
                "tasks_entered":1,"tasks_canceled":1,"tasks_completed":0,"tasks_deleted":0,"tasks_moved":0,
                "wait_duration_until_accepted":{"avg":0,"min":0,"max":0,"total":0},
                "wait_duration_until_canceled":{"avg":30,"min":30,"max":30,"total":30},
                "wait_duration_in_queue_until_accepted":{"avg":0,"min":0,"max":0,"total":0},
                "split_by_wait_time":null""";
        String names = "\"task_queue_sid\":\"{Support}\",";

        assertAnswer("/TaskQueues/{Support}/RealTimeStatistics", names, now, "TaskChannel", "chat");
        assertAnswer(
                "/TaskQueues/{Support}/Statistics", names, both(now, then), "Minutes", "120", "TaskChannel", "chat");
        assertThat(day.get("/TaskQueues/Statistics", "Minutes", "120", "TaskChannel", "chat")
                        .json()
                        .at("/task_queues_statistics/1"))
                .isEqualTo(row("Support", now, then));
    }

    /** B, D, F and I all came through the main workflow. */
    @Test
    void ofOneTaskChannelInAWorkflow() {
        JsonNode then = day.get("/Workflows/{Main}/Statistics", "Minutes", "120", "TaskChannel", "chat")
                .json();

        assertThat(then.at("/realtime/total_tasks").intValue()).as("B and I").isEqualTo(2);
        assertThat(then.at("/cumulative/tasks_entered").intValue()).isEqualTo(4);
        assertThat(then.at("/cumulative/reservations_created").intValue()).isEqualTo(5);
        assertThat(then.at("/cumulative/avg_task_acceptance_time").intValue())
                .as("B")
                .isEqualTo(150);
    }

    /** Alice was offered B and I. A stay has no channel. */
    @Test
    void ofOneTaskChannelOfWorkers() {
        String reservations = """
                "start_time":"2026-01-01T00:00:00Z","end_time":"2026-01-01T02:00:00Z",
                "reservations_created":%d,"reservations_accepted":%d,"reservations_rejected":1,"reservations_timed_out":0,
                "reservations_canceled":%d,"reservations_rescinded":%d,
                """;

        assertAnswer(
                "/Workers/CumulativeStatistics",
                "",
                reservations.formatted(5, 1, 1, 1) + STAYS,
                "Minutes",
                "120",
                "TaskChannel",
                "chat");
        assertAnswer(
                "/Workers/{Alice}/Statistics",
                "\"worker_sid\":\"{Alice}\",",
                "\"cumulative\":{" + reservations.formatted(2, 0, 0, 0) + STAYS_OF_ALICE + "}",
                "Minutes",
                "120",
                "TaskChannel",
                "chat");
    }

    @Test
    void ofTheLast15MinutesByDefault() {
        JsonNode then = day.get("/CumulativeStatistics").json();

        assertThat(then.get("start_time").textValue()).isEqualTo(day.time(6300));
        assertThat(then.get("tasks_created").intValue()).as("H and I").isEqualTo(2);
        assertThat(then.get("reservations_created").intValue()).as("I").isEqualTo(1);
        assertThat(then.get("reservations_accepted").intValue()).isZero();
    }

    @Test
    void bothEndsOfTheWindowCount() {
        JsonNode ending = day.get("/CumulativeStatistics", "StartDate", day.time(10), "EndDate", day.time(415))
                .json();
        JsonNode beginningLater = day.get("/CumulativeStatistics", "StartDate", day.time(11), "EndDate", day.time(414))
                .json();

        assertThat(ending.get("reservations_accepted").intValue()).as("A, B, C").isEqualTo(3);
        assertThat(beginningLater.get("reservations_accepted").intValue())
                .as("B")
                .isEqualTo(1);
    }
}
