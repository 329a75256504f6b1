package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import io.taskroutertest.internal.rest.Recount.Question;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads the Events resource page by page and counts comes to the figures that the statistics tell. */
class StatisticsRecountTest {

    private static final int HISTORIES = 18;
    private static final int STEPS = 120;
    private static final int WINDOWS = 2;

    @Test
    void cumulativeFiguresAreThoseOfARecountOverTheEventsResource() {
        int accepted = 0;
        int canceled = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            history.go(STEPS);
            Reader reader = new Reader(history);
            history.check(() -> reader.compareAll(history.random()));
            accepted += reader.count("reservation.accepted");
            canceled += reader.count("task.canceled");
        }
        assertThat(List.of(accepted, canceled))
                .as("histories in which much happens")
                .allMatch(count -> count > 20);
    }

    /** Compares what is answered with what the events say. */
    private static final class Reader {

        private final Client client;
        private final String workspace;
        private final List<JsonNode> events = new ArrayList<>();
        private final Recount recount;

        Reader(RandomHistory history) {
            client = Client.of(history.scene().engine());
            workspace = "/Workspaces/" + history.scene().workspace();
            Client.Reply page =
                    client.get(workspace + "/Events", "StartDate", Settings.DEFAULT_START.toString(), "PageSize", "97");
            page.json().get("events").forEach(events::add);
            while (page.text("/meta/next_page_url") != null) {
                page = client.follow(page.text("/meta/next_page_url")).isOk();
                page.json().get("events").forEach(events::add);
            }
            recount = new Recount(events);
        }

        int count(String type) {
            return (int) events.stream()
                    .filter(event -> event.get("event_type").textValue().equals(type))
                    .count();
        }

        void compareAll(Random random) {
            for (int i = 0; i < WINDOWS; i++) {
                Instant one = some(random);
                Instant other = some(random);
                Instant start = one.isBefore(other) ? one : other;
                Instant end = one.isBefore(other) ? other : one;
                List<Integer> splits = random.nextBoolean() ? List.of() : List.of(5, 20);
                compare(start, end, "", splits);
                for (JsonNode channel : rows("/TaskChannels", "channels")) {
                    compare(start, end, channel.get("sid").textValue(), splits);
                }
            }
        }

        /** The edge of a window is the instant of an event, or a second beside it. */
        private Instant some(Random random) {
            JsonNode event = events.get(random.nextInt(events.size()));
            Instant edge = Instant.ofEpochMilli(event.get("event_date_ms").longValue())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plusSeconds(random.nextInt(3) - 1L);
            return edge.isAfter(client.engine.now()) ? client.engine.now().truncatedTo(ChronoUnit.SECONDS) : edge;
        }

        private void compare(Instant start, Instant end, String channelSid, List<Integer> splits) {
            Question ofAll = new Question("", "", channelSid, start, end, splits);
            compare("", recount.ofWorkspace(ofAll), ofAll);
            for (String sid : sids("/TaskQueues", "task_queues")) {
                Question question = new Question("task_queue_sid", sid, channelSid, start, end, splits);
                compare("/TaskQueues/" + sid, recount.ofQueue(question), question);
            }
            for (String sid : sids("/Workflows", "workflows")) {
                Question question = new Question("workflow_sid", sid, channelSid, start, end, splits);
                compare("/Workflows/" + sid, recount.ofWorkflow(question), question);
            }
            List<JsonNode> activities = rows("/Activities", "activities");
            compare("/Workers", recount.ofWorkers(ofAll, activities), ofAll);
            for (String sid : sids("/Workers", "workers")) {
                Question question = new Question("worker_sid", sid, channelSid, start, end, splits);
                JsonNode answer =
                        ask("/Workers/" + sid + "/Statistics", question).get("cumulative");
                assertThat(answer).as("%s", question).isEqualTo(recount.ofWorkers(question, activities));
            }
        }

        private void compare(String place, ObjectNode expected, Question question) {
            ObjectNode answer = ask(place + "/CumulativeStatistics", question);
            answer.remove(List.of("account_sid", "workspace_sid", "task_queue_sid", "workflow_sid", "url"));
            assertThat(answer).as("%s", question).isEqualTo(expected);
        }

        private ObjectNode ask(String place, Question question) {
            List<String> query = new ArrayList<>(List.of(
                    "StartDate",
                    question.start().toString(),
                    "EndDate",
                    question.end().toString()));
            if (!question.channelSid().isEmpty()) {
                query.addAll(List.of("TaskChannel", question.channelSid()));
            }
            if (!question.splits().isEmpty()) {
                query.addAll(List.of(
                        "SplitByWaitTime",
                        question.splits().stream().map(String::valueOf).collect(Collectors.joining(","))));
            }
            return (ObjectNode) client.get(workspace + place, query.toArray(String[]::new))
                    .isOk()
                    .json();
        }

        private List<String> sids(String place, String key) {
            return rows(place, key).stream()
                    .map(row -> row.get("sid").textValue())
                    .toList();
        }

        private List<JsonNode> rows(String place, String key) {
            List<JsonNode> rows = new ArrayList<>();
            client.get(workspace + place, "PageSize", "1000").json().get(key).forEach(rows::add);
            return rows;
        }
    }
}
