package io.taskroutertest.internal.report;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern DATA =
            Pattern.compile("<script id=\"data\" type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    private final Scene scene = Scene.multitasking();

    @Test
    void aWaitLastsFromTheQueueToTheAcceptance() {
        String workflow = scene.workflowTo(scene.queue("Billing", "1==1"));
        scene.advance(1);
        String task = scene.task(workflow).create();
        scene.advance(10);
        scene.worker("Alice");
        scene.advance(5);
        scene.accept(task);

        assertThat(rows("waits")).singleElement().satisfies(wait -> {
            assertThat(numbers(wait, 0, 4)).containsExactly(0L, 0L, 1_000L, 16_001L);
            assertThat(text(wait.get(4))).isEqualTo("assigned");
        });
    }

    @Test
    void aReservationSaysWhenItWasAcceptedWrappedUpAndCompleted() {
        scene.worker("Alice");
        String task =
                scene.task(scene.workflowTo(scene.queue("Billing", "1==1"))).create();
        long offered = scene.engine().now().toEpochMilli() - Settings.DEFAULT_START.toEpochMilli();
        scene.advance(3);
        scene.accept(task);
        scene.advance(60);
        scene.set(task, TaskStatus.WRAPPING);
        scene.advance(20);
        scene.set(task, TaskStatus.COMPLETED);

        assertThat(rows("reservations")).singleElement().satisfies(reservation -> {
            assertThat(numbers(reservation, 3, 7))
                    .containsExactly(offered, offered + 3_000, offered + 63_000, offered + 83_000);
            assertThat(text(reservation.get(7))).isEqualTo("completed");
        });
    }

    @Test
    void activitiesFollowOneAnotherWithoutAGap() {
        String worker = scene.worker("Alice");
        scene.advance(30);
        scene.move(worker, "Offline");
        scene.advance(30);

        assertThat(rows("stays"))
                .extracting(stay -> text(stay.get(1)) + " " + stay.get(2).asInt())
                .containsExactly("Available 1", "Offline 0");
        assertThat(rows("stays").get(0).get(4)).isEqualTo(rows("stays").get(1).get(3));
        assertThat(rows("stays").get(1).get(4).asInt()).isEqualTo(ReportIndex.NONE);
    }

    @Test
    void whatIsStillGoingOnHasNoEnd() {
        scene.worker("Alice");
        scene.task(scene.workflowTo(scene.queue("Billing", "1==1"))).create();

        assertThat(rows("reservations").get(0).get(6).asInt()).isEqualTo(ReportIndex.NONE);
        assertThat(rows("waits").get(0).get(3).asInt()).isEqualTo(ReportIndex.NONE);
    }

    @Test
    void eventsTellTheTimelineInPrint() {
        scene.worker("Alice");
        String workflow = scene.workflowTo(scene.queue("Billing", "1==1"));
        scene.task(workflow).with("customer", "c-42").create();
        scene.task(workflow).create();

        JsonNode events = document().get("events");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < events.get("words").size(); i++) {
            int task = events.get("task").get(i).asInt();
            told.add(text(events.get("words").get(i)).replace("\ue000", "task " + (task + 1)));
        }

        assertThat(TimelineText.of(scene.log(0), Settings.DEFAULT_START).lines())
                .zipSatisfy(told, (line, words) -> assertThat(line).endsWith(words));
    }

    @Test
    void aStepThatNoTaskHasComeToIsInTheCoverageToo() {
        String billing = scene.queue("Billing", "1==1");
        scene.task(scene.workflowTo(billing)).create();
        scene.workflowTo(scene.queue("Unused", "1==1"));

        assertThat(rows("coverage"))
                .extracting(row -> text(row.get(3)) + " " + row.get(4))
                .containsExactlyInAnyOrder("Billing 1", "Unused 0");
    }

    @Test
    void theCoverageTellsOfSkippedStepsAndOfWhatCanNeverBeUsed() {
        String billing = scene.queue("Billing", "skills HAS 'billing'");
        String flow = scene.workflow("Flow")
                .filter("1==1", to(billing).skipIf("workers.available == 0"), to(scene.queue("All", "1==1")))
                .filter("vip == true", to(billing).timeout(20))
                .create();
        scene.task(flow).create();

        assertThat(rows("coverage"))
                .extracting(row -> numbers(row, 4, 10))
                .containsExactly(
                        List.of(1L, 0L, -1L, 1L, 1L, 0L),
                        List.of(1L, 0L, -1L, -1L, -1L, 0L),
                        List.of(0L, 0L, 0L, -1L, -1L, 0L));
        assertThat(rows("lint"))
                .extracting(this::text)
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith("Workflow \"Flow\", filter \"Filter 2\" can never be reached"));
    }

    @Test
    void nothingThatATestNamesCanEndAScriptOrBecomeMarkup() {
        String hostile = "</script><script>alert(1)</script><!--<script>";
        scene.worker(hostile);
        scene.task(scene.workflowTo(scene.queue(hostile, "1==1")))
                .with("note", hostile)
                .create();

        String html = html(hostile, hostile);

        assertThat(html.contains("alert(1)</script>")).isFalse();
        assertThat(html.contains("<title>&lt;/script&gt;")).isTrue();
        assertThat(document(html).get("title").asText()).isEqualTo(hostile);
        assertThat(document(html).get("workers").get(0).get(1).asText()).isEqualTo(hostile);
    }

    @Test
    void thePageMayLoadNothing() {
        assertThat(html("test", "").substring(0, 500))
                .containsPattern(
                        "content=\"default-src 'none'; script-src 'sha256-\\S{44}' 'sha256-\\S{44}'; style-src")
                .doesNotContain("script-src 'unsafe-inline'");
    }

    private String html(String title, String note) {
        return HtmlReport.of(
                new HtmlReport.Subject(
                        title, note, Settings.DEFAULT_START, scene.engine().now()),
                scene.log(0),
                new PackedTexts());
    }

    private JsonNode document() {
        return document(html("test", ""));
    }

    private static JsonNode document(String html) {
        Matcher data = DATA.matcher(html);
        assertThat(data.find()).isTrue();
        return Json.read(data.group(1));
    }

    private List<JsonNode> rows(String name) {
        return StreamSupport.stream(document().get(name).spliterator(), false).toList();
    }

    private String text(JsonNode number) {
        return document().get("texts").get(number.asInt()).asText();
    }

    private static List<Long> numbers(JsonNode row, int from, int to) {
        return StreamSupport.stream(row.spliterator(), false)
                .skip(from)
                .limit(to - from)
                .map(JsonNode::asLong)
                .toList();
    }
}
