package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report as people see it, where there is a Chromium to see it with. Screenshots are kept in {@code target}. */
class ReportInBrowserTest {

    private static final Path KEPT = Path.of("target", "taskrouter");
    private static final int MOST_BYTES = 10_000_000;
    private static final String EXPLAINED = "document.getElementById('why').textContent !== ''";

    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> installed = Chromium.installed();
        if (installed.isPresent()) {
            // Not a temporary directory of JUnit's: Chromium may write into its profile while it ends.
            Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
            chromium = new Chromium(installed.get(), Files.createTempDirectory(target, "chromium"));
        } else {
            System.out.println("No Chromium is installed: how the HTML report looks in a browser is NOT tested."
                    + " Install one, or name it in the environment variable CHROMIUM.");
        }
    }

    @BeforeEach
    void skipWithoutABrowser() {
        Assumptions.assumeTrue(chromium != null, "no Chromium is installed");
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void showsALaneForEachQueueAndWorkerOnATimeAxis() throws IOException {
        Chromium.Page page = open(ReportScenes.afternoon(), "ten-tasks");

        assertThat(page.strings("taskRouterReport.words()"))
                .contains("Billing", "Support", "Everybody", "Alice", "Bob", "Carol", "up to 4 waiting")
                .contains("0:00:00", "0:02:00", "0:12:00")
                .contains("Available", "Lunch", "task 1");
        assertThat(page.text("summary")).startsWith("10 tasks · ");
        page.screenshot(KEPT.resolve("ten-tasks.png"));
        assertNothingWrong(page);
    }

    @Test
    void pointingAtAReservationTellsItsStory() {
        Chromium.Page page = open(ReportScenes.afternoon(), "hover");
        assertThat(page.evaluate("tip.hidden").asBoolean()).isTrue();

        JsonNode place = page.evaluate("taskRouterReport.place(0)");
        page.moveMouse(place.get(0).asDouble(), place.get(1).asDouble());
        page.waitFor("!tip.hidden");

        assertThat(page.text("tip"))
                .contains("task 1 offered to Alice: completed", "accepted after 12 s", "from queue Billing", "c-40");
        assertNothingWrong(page);
    }

    @Test
    void clickingAReservationExplainsItsTask() {
        Chromium.Page page = open(ReportScenes.afternoon(), "click");
        page.waitFor(EXPLAINED);
        assertThat(page.text("details")).startsWith("task 2: pending").contains("because none of the 2 workers");

        JsonNode place = page.evaluate("taskRouterReport.place(0)");
        page.click(place.get(0).asDouble(), place.get(1).asDouble());
        page.waitFor("details.innerText.startsWith('task 1:') && " + EXPLAINED);

        assertThat(page.text("details")).contains("Alice: completed", "customer", "Alice accepts task 1");
        assertNothingWrong(page);
    }

    @Test
    void searchingFindsTasksByAttributeAndEventsByWord() {
        Chromium.Page page = open(ReportScenes.afternoon(), "search");

        page.type("search", "c-41");
        page.waitFor("found.textContent !== ''");
        assertThat(page.text("found")).startsWith("1 task, 1 reservation, ");
        assertThat(page.text("rows")).contains("Alice accepts task 3").doesNotContain("task 2");

        page.type("search", "rejected");
        page.waitFor("!found.textContent.startsWith('1 task')");
        assertThat(page.text("found")).isEqualTo("0 tasks, 1 reservation, 1 event");
        assertThat(page.text("rows")).contains("Bob rejects task 2");

        page.type("search", "nowhere");
        page.waitFor("found.textContent === '0 tasks, 0 reservations, 0 events'");
        assertNothingWrong(page);
    }

    @Test
    void theWheelZoomsIntoTime() {
        Chromium.Page page = open(ReportScenes.afternoon(), "wheel");
        JsonNode all = page.evaluate("taskRouterReport.shownTime()");

        JsonNode place = page.evaluate("taskRouterReport.place(0)");
        page.turnWheel(place.get(0).asDouble(), place.get(1).asDouble(), -240);
        page.waitFor("taskRouterReport.shownTime()[1] - taskRouterReport.shownTime()[0] < " + all.get(1));

        page.evaluate("document.getElementById('zoom-all').click()");
        page.waitFor("taskRouterReport.shownTime()[1] - taskRouterReport.shownTime()[0] == " + all.get(1));
        assertNothingWrong(page);
    }

    @Test
    void tenThousandTasksAreNoObstacle() throws IOException {
        Chromium.Page page = open(ReportScenes.day(10_000, 40), "ten-thousand-tasks");

        assertThat(Files.size(KEPT.resolve("ten-thousand-tasks.html"))).isLessThan(MOST_BYTES);
        assertThat(page.text("summary")).startsWith("10,000 tasks · ");
        assertThat(page.strings("taskRouterReport.words()")).contains("Team 0", "0:00:00");
        assertThat(page.evaluate("document.querySelectorAll('.row').length").asInt())
                .isBetween(10, 60);
        page.screenshot(KEPT.resolve("ten-thousand-tasks.png"));

        page.type("search", "c-9999");
        page.waitFor("found.textContent.startsWith('1 task, ')");
        page.evaluate("document.getElementById('next').click()");
        page.waitFor("details.innerText.startsWith('task 10000:') && " + EXPLAINED);
        assertThat(page.text("details")).contains("because", "\"Team 3\" matches", "Offers:");
        page.screenshot(KEPT.resolve("ten-thousand-tasks-found.png"));
        assertNothingWrong(page);
    }

    @Test
    void whatATestNamesIsShownAsItIs() {
        String hostile = "</script><img src=x onerror=hacked=1>{@b}<b>x";
        FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .workspace("desk.yaml", """
                        workspace: Desk
                        workers:
                          "%s": { activity: Available }
                        task_queues:
                          Desk: { target_workers: 1==1 }
                        workflows:
                          Routing: { default_queue: Desk }
                        """.formatted(hostile))
                .start();
        ReportScenes.task(taskRouter, "{\"name\":\"" + hostile + "\"}");
        Chromium.Page page = open(taskRouter, "hostile");

        JsonNode place = page.evaluate("taskRouterReport.place(0)");
        page.moveMouse(place.get(0).asDouble(), place.get(1).asDouble());
        page.waitFor("!tip.hidden");

        assertThat(page.text("tip")).contains(hostile);
        page.waitFor(EXPLAINED);
        assertThat(page.text("details")).contains(hostile);
        assertThat(page.evaluate("typeof hacked").asText()).isEqualTo("undefined");
        assertThat(page.evaluate("document.images.length").asInt()).isZero();
        assertNothingWrong(page);
    }

    @Test
    void showsWhichStepsTasksCameToAndWhatCanNeverBeUsed() throws IOException {
        FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().workspace("desk.yaml", """
                        workspace: Desk
                        workers:
                          Alice: { activity: Offline, attributes: { skills: [billing] } }
                        task_queues:
                          Billing: { target_workers: skills HAS "billing" }
                          Legal: { target_workers: skils HAS "legal" }
                        workflows:
                          Routing:
                            filters:
                              - name: Billing
                                expression: department == "billing"
                                targets:
                                  - { queue: Billing, timeout: 300, skip_if: workers.available == 0 }
                                  - { queue: Billing, timeout: 600 }
                              - name: Legal
                                expression: deparment == "legal"
                                targets:
                                  - { queue: Legal }
                            default_queue: Billing
                        """).start();
        ReportScenes.task(taskRouter, "{\"department\":\"billing\"}");
        Chromium.Page page = open(taskRouter, "coverage");

        assertThat(page.strings("[...document.querySelectorAll('#coverage tr')].map(row => row.innerText)"))
                .containsExactly(
                        "Workflow\tFilter\tTarget\tQueue\tTasks\tOffers\tTimeouts\tSkipped\tExpired",
                        "Routing\tBilling\ttarget 1\tBilling\t1\t0\t0\t1 of 1\t0",
                        "Routing\tBilling\ttarget 2\tBilling\t1\t0\t0\t–\t0",
                        "Routing\tLegal\ttarget 1\tLegal\t0\t0\t–\t–\t0",
                        "Routing\tdefault_filter\t–\tBilling\t0\t0\t–\t–\t0");
        assertThat(page.strings("[...document.querySelectorAll('#coverage li')].map(finding => finding.innerText)"))
                .hasSize(3)
                .anySatisfy(finding -> assertThat(finding).contains("some had `department`"))
                .anySatisfy(finding -> assertThat(finding).contains("some had `skills`"))
                .anySatisfy(finding -> assertThat(finding).contains("the queue can be served by nobody"));
        page.evaluate("document.getElementById('coverage').scrollIntoView()");
        page.screenshot(KEPT.resolve("coverage.png"));
        assertNothingWrong(page);
    }

    @Test
    void aFakeWithoutAnythingHasAReportToo() {
        Chromium.Page page = open(FakeTaskRouter.start(), "empty");

        assertThat(page.text("summary")).startsWith("0 tasks · ");
        assertNothingWrong(page);
    }

    private static Chromium.Page open(FakeTaskRouter fake, String name) {
        Path file = KEPT.resolve(name + ".html").toAbsolutePath();
        try (fake) {
            fake.reports().html(file);
        }
        Chromium.Page page = chromium.open(file, 1_500, 1_500);
        assertThat(page.evaluate("document.documentElement.dataset.ready").asText())
                .as("%s", page.problems())
                .isEqualTo("true");
        return page;
    }

    private static void assertNothingWrong(Chromium.Page page) {
        assertThat(page.problems()).isEmpty();
        assertThat(page.requests())
                .as("what the page loads")
                .singleElement()
                .asString()
                .startsWith("file:");
    }
}
