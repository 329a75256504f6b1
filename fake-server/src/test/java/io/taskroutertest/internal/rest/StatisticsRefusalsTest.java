package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.Leniency;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsRefusalsTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();

    /** Far enough from the start for every window. */
    @BeforeEach
    void letTimePass() {
        client.advance(Duration.ofDays(40));
    }

    private Reply cumulative(String... query) {
        return client.get(workspace + "/CumulativeStatistics", query);
    }

    private String ago(Duration duration) {
        return client.engine.now().minus(duration).toString();
    }

    private String in(Duration duration) {
        return client.engine.now().plus(duration).toString();
    }

    @Test
    void minutesExcludeDates() {
        cumulative("Minutes", "5", "StartDate", ago(Duration.ofHours(1)))
                .isRefused(400, 20001)
                .says("Minutes must not be given together with StartDate");
        cumulative("Minutes", "5", "EndDate", ago(Duration.ofHours(1)))
                .isRefused(400, 20001)
                .says("Minutes must not be given together with EndDate");
    }

    @Test
    void minutesAreFromOneTo30Days() {
        cumulative("Minutes", "1").isOk();
        cumulative("Minutes", "43200").isOk();
        cumulative("Minutes", "0").isRefused(400, 20001).says("Minutes is 0; allowed is 1 to 43200");
        cumulative("Minutes", "43201").isRefused(400, 20001).says("Minutes is 43201");
        cumulative("Minutes", "many").isRefused(400, 20001).says("Minutes is 'many'");
    }

    /** The SDK's fetchers send {@code ZonedDateTime.toString()}. */
    @Test
    void aRegionInBracketsIsRefusedWithWhatToGiveInstead() {
        cumulative("StartDate", "2026-02-09T00:00:00+01:00[Europe/Berlin]")
                .isRefused(400, 20001)
                .says("StartDate is '2026-02-09T00:00:00+01:00[Europe/Berlin]'")
                .says("ZonedDateTime.now(ZoneOffset.UTC)");
    }

    @Test
    void aStartMayBe30DaysAgoAndNoMore() {
        cumulative("StartDate", ago(Duration.ofDays(30))).isOk();
        cumulative("StartDate", ago(Duration.ofDays(30).plusSeconds(1)))
                .isRefused(400, 20001)
                .says("StartDate")
                .says("30 days");
        cumulative("EndDate", ago(Duration.ofDays(30)))
                .isRefused(400, 20001)
                .says("EndDate")
                .says("30 days");
    }

    @Test
    void aStartMayNotBeAfterTheEndNorInTheFuture() {
        cumulative("StartDate", ago(Duration.ofHours(1)), "EndDate", ago(Duration.ofHours(2)))
                .isRefused(400, 20001)
                .says("is after EndDate");
        cumulative("StartDate", in(Duration.ofHours(1)))
                .isRefused(400, 20001)
                .says("StartDate")
                .says("in the future");
        cumulative("StartDate", "yesterday").isRefused(400, 20001).says("StartDate is 'yesterday'");
    }

    @Test
    void anEndInTheFutureMeansNow() {
        JsonNode figures = cumulative("EndDate", in(Duration.ofHours(1))).isOk().json();

        assertThat(figures.get("end_time").textValue())
                .isEqualTo(client.engine.now().toString());
    }

    @Test
    void anEndAloneCoversThe15MinutesBeforeIt() {
        JsonNode figures = cumulative("EndDate", ago(Duration.ofDays(1))).isOk().json();

        assertThat(Instant.parse(figures.get("start_time").textValue()))
                .isEqualTo(client.engine.now().minus(Duration.ofDays(1)).minus(Duration.ofMinutes(15)));
    }

    @Test
    void aStartAloneReachesUntilNow() {
        JsonNode figures =
                cumulative("StartDate", ago(Duration.ofDays(2))).isOk().json();

        assertThat(figures.get("start_time").textValue()).isEqualTo(ago(Duration.ofDays(2)));
        assertThat(figures.get("end_time").textValue())
                .isEqualTo(client.engine.now().toString());
    }

    /** One reader for all: an operation that forgot a rule would answer here. */
    @Test
    void everyOperationWithAWindowKeepsItsRules() {
        String queue = client.queue(workspace, "All", "1==1");
        String worker = client.worker(workspace, "Alice", "{}");
        String workflow = client.workflow(workspace);
        List<String> split = List.of(
                "/Statistics",
                "/CumulativeStatistics",
                "/TaskQueues/Statistics",
                "/TaskQueues/" + queue + "/Statistics",
                "/TaskQueues/" + queue + "/CumulativeStatistics",
                "/Workflows/" + workflow + "/Statistics",
                "/Workflows/" + workflow + "/CumulativeStatistics");
        List<String> whole =
                List.of("/Workers/Statistics", "/Workers/CumulativeStatistics", "/Workers/" + worker + "/Statistics");
        Stream.concat(split.stream(), whole.stream()).forEach(place -> {
            String path = workspace + place;
            client.get(path, "Minutes", "5", "StartDate", ago(Duration.ofHours(1)))
                    .isRefused(400, 20001)
                    .says("Minutes must not be given together with StartDate");
            client.get(path, "Minutes", "0").isRefused(400, 20001).says("Minutes is 0");
            client.get(path, "Minutes", "43201").isRefused(400, 20001).says("Minutes is 43201");
            client.get(path, "StartDate", ago(Duration.ofDays(31)))
                    .isRefused(400, 20001)
                    .says("30 days");
            client.get(path, "StartDate", "yesterday").isRefused(400, 20001).says("StartDate is 'yesterday'");
            client.get(path, "EndDate", "tomorrow").isRefused(400, 20001).says("EndDate is 'tomorrow'");
            client.get(path, "StartDate", in(Duration.ofHours(1)))
                    .isRefused(400, 20001)
                    .says("in the future");
            client.get(path, "StartDate", ago(Duration.ofHours(1)), "EndDate", ago(Duration.ofHours(2)))
                    .isRefused(400, 20001)
                    .says("is after EndDate");
            client.get(path, "TaskChannel", "smoke").isRefused(400, 20001).says("TaskChannel is 'smoke'");
        });
        split.forEach(place -> client.get(workspace + place, "SplitByWaitTime", "5,x")
                .isRefused(400, 20001)
                .says("SplitByWaitTime is '5,x'"));
        whole.forEach(
                place -> client.get(workspace + place, "SplitByWaitTime", "5,x").isOk());
    }

    /** The default is the same wherever there is a window. */
    @Test
    void everyWindowIsOfTheLast15MinutesByDefault() {
        String queue = client.queue(workspace, "All", "1==1");
        String worker = client.worker(workspace, "Alice", "{}");
        for (String place : List.of(
                "/CumulativeStatistics",
                "/TaskQueues/" + queue + "/CumulativeStatistics",
                "/Workflows/" + client.workflow(workspace) + "/CumulativeStatistics",
                "/Workers/CumulativeStatistics",
                "/Workers/" + worker + "/Statistics")) {
            JsonNode answer = client.get(workspace + place).isOk().json();
            JsonNode figures = answer.has("cumulative") ? answer.get("cumulative") : answer;
            assertThat(figures.get("start_time").textValue()).as(place).isEqualTo(ago(Duration.ofMinutes(15)));
            assertThat(figures.get("end_time").textValue())
                    .as(place)
                    .isEqualTo(client.engine.now().toString());
        }
    }

    @Test
    void aTaskChannelMustBeThere() {
        String sid = client.get(workspace + "/TaskChannels").text("/channels/0/sid");
        for (String place : List.of(
                "/Statistics",
                "/RealTimeStatistics",
                "/CumulativeStatistics",
                "/TaskQueues/Statistics",
                "/Workers/Statistics",
                "/Workers/RealTimeStatistics",
                "/Workers/CumulativeStatistics")) {
            client.get(workspace + place, "TaskChannel", "smoke")
                    .isRefused(400, 20001)
                    .says("TaskChannel is 'smoke'");
            client.get(workspace + place, "TaskChannel", sid).isOk();
            client.get(workspace + place, "TaskChannel", "voice").isOk();
        }
    }

    @Test
    void thresholdsArePositiveWholeNumbers() {
        for (String bad : List.of("0", "5,", "-1", "1.5", "five", "5;30", "99999999999")) {
            cumulative("SplitByWaitTime", bad).isRefused(400, 20001).says("SplitByWaitTime is '" + bad + "'");
        }
        assertThat(cumulative("SplitByWaitTime", " 5 ,30,5").isOk().json().get("split_by_wait_time"))
                .hasSize(2);
    }

    @Test
    void aQueueFilterMustBeASid() {
        client.get(workspace + "/Workers/Statistics", "TaskQueueSid", "Sales")
                .isRefused(400, 20001)
                .says("TaskQueueSid");
    }

    @Test
    void statisticsOfWhatIsNotThereAreNotFound() {
        for (String place : List.of(
                "/TaskQueues/WQ" + "0".repeat(32) + "/Statistics",
                "/Workflows/WW" + "0".repeat(32) + "/RealTimeStatistics",
                "/Workers/WK" + "0".repeat(32) + "/Statistics")) {
            client.get(workspace + place).isRefused(404, 20404);
        }
        client.get("/Workspaces/WS" + "0".repeat(32) + "/Statistics").isRefused(404, 20404);
        String worker = client.worker(workspace, "Alice", "{}");
        client.get(workspace + "/Workers/" + worker + "/ChannelStatistics").isRefused(404, 20404);
    }

    /** What the documentation says of them it says of workers and of workflows; nothing is said of the others. */
    @Test
    void moreThan100WorkersAreTooManyOnlyWhereTheFakeIsStrict() {
        Client strict = Client.strict(Set.of(Leniency.STATISTICS_ABOVE_100_WORKERS));
        for (Client each : List.of(client, strict)) {
            String many = each.workspace("MultiTaskEnabled", "true", "FriendlyName", "Many");
            String ofTheWorkflow = "/Workflows/" + each.workflow(many);
            String ofAQueue = "/TaskQueues/" + each.queue(many, "All", "1==1");
            for (int i = 0; i < 99; i++) {
                each.post(many + "/Workers", "FriendlyName", "Worker " + i).isOk();
            }
            List<String> refused = List.of(
                    ofTheWorkflow + "/Statistics",
                    ofTheWorkflow + "/RealTimeStatistics",
                    ofTheWorkflow + "/CumulativeStatistics",
                    "/Workers/Statistics",
                    "/Workers/RealTimeStatistics",
                    "/Workers/CumulativeStatistics",
                    "/Workers/" + each.worker(many, "Alice", "{}") + "/Statistics");
            refused.forEach(place -> each.get(many + place).isOk());

            each.worker(many, "One Too Many", "{}");

            for (String place : refused) {
                if (each == strict) {
                    each.get(many + place).isRefused(403, 20403).says("100 workers");
                } else {
                    each.get(many + place).isOk();
                }
            }
            for (String place : List.of("", ofAQueue)) {
                each.get(many + place + "/Statistics").isOk();
                each.get(many + place + "/RealTimeStatistics").isOk();
                each.get(many + place + "/CumulativeStatistics").isOk();
            }
            each.get(many + "/TaskQueues/Statistics").isOk();
        }
    }

    private Reply bulk(String body) {
        return bulk(client, workspace, body);
    }

    private static Reply bulk(Client client, String workspace, String body) {
        return client.send(
                "POST",
                workspace + "/TaskQueues/RealTimeStatistics",
                "",
                body,
                Client.with("Content-Type", "application/json"));
    }

    private static String sids(String key, int count) {
        String sid = "\"WQ" + "a".repeat(32) + "\"";
        return "{\"" + key + "\":[" + String.join(",", Collections.nCopies(count, sid)) + "]}";
    }

    @Test
    void theBulkOperationReadsBothSpellingsOfItsKey() {
        assertThat(bulk(sids("queueSids", 1)).isOk().json().get("task_queue_data"))
                .hasSize(1);
        assertThat(bulk(sids("QueueSids", 2)).isOk().json().get("task_queue_data"))
                .hasSize(2);
    }

    @Test
    void theBulkOperationTakes1To50Queues() {
        bulk(sids("queueSids", 50)).isOk();
        bulk(sids("queueSids", 51)).isRefused(400, 20001).says("queueSids has 51 elements; allowed is 1 to 50");
        bulk(sids("queueSids", 0)).isRefused(400, 20001).says("queueSids has 0 elements");
    }

    @Test
    void theBulkOperationRefusesWhatIsNoListOfQueues() {
        bulk("{\"queueSids\":[\"Sales\"]}").isRefused(400, 20001).says("queueSids is 'Sales'");
        bulk("{\"queueSids\":[7]}").isRefused(400, 20001).says("queueSids is '7'");
        bulk("{\"queueSids\":\"WQ\"}").isRefused(400, 20001).says("queueSids field is required");
        bulk("[]").isRefused(400, 20001).says("queueSids field is required");
        bulk("queueSids=WQ").isRefused(400, 20001).says("The body is no JSON");
        bulk("").isRefused(400, 20001).says("The body is no JSON");
    }

    @Test
    void aQueueOfAnotherAccountHasAnEntryFullOfZeros() {
        JsonNode entry = bulk(sids("queueSids", 1)).isOk().json().at("/task_queue_data/0");

        assertThat(entry.get("task_queue_sid").textValue()).isEqualTo("WQ" + "a".repeat(32));
        assertThat(entry.get("total_tasks").intValue()).isZero();
        assertThat(entry.get("total_eligible_workers").intValue()).isZero();
        assertThat(entry.get("longest_task_waiting_sid").isNull()).isTrue();
        assertThat(entry.get("activity_statistics")).hasSize(3);
    }

    @Test
    void theBulkOperationAnswersAnyNumberOfRequestsUnlessTheFakeIsStrict() {
        for (int i = 0; i < 20; i++) {
            bulk(sids("queueSids", 1)).isOk();
        }
        assertThat(client.alerts()).isEmpty();
    }

    @Test
    void strictlyTheBulkOperationAnswersFiveRequestsASecondOfTheFakesClock() {
        Client strict = Client.strict(Set.of(Leniency.BULK_STATISTICS_RATE));
        String one = strict.workspace();
        String other = strict.workspace();
        for (int i = 0; i < 5; i++) {
            bulk(strict, i % 2 == 0 ? one : other, sids("queueSids", 1)).isOk();
        }

        Reply refused =
                bulk(strict, one, sids("queueSids", 1)).isRefused(429, 20429).says("Too Many Requests");
        assertThat(refused.headers())
                .containsEntry("X-Rate-Limit-Limit", "5")
                .containsEntry("X-Rate-Limit-Remaining", "0")
                .containsEntry("X-Rate-Limit-Config", "bulk-statistics");
        strict.get(one + "/RealTimeStatistics").isOk();
        strict.advance(Duration.ofMillis(199));
        bulk(strict, other, sids("queueSids", 1)).isRefused(429, 20429);
        strict.advance(Duration.ofMillis(1));
        bulk(strict, other, sids("queueSids", 1)).isOk();
        strict.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++) {
            bulk(strict, one, sids("queueSids", 1)).isOk();
        }
        bulk(strict, one, sids("queueSids", 1)).isRefused(429, 20429);
    }
}
