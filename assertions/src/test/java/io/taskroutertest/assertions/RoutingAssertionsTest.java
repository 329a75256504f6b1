package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.RoutingEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queues, workflows and the order of serving, on a fake. */
class RoutingAssertionsTest {

    private static final Map<String, String> BILLING = Map.of("department", "billing");

    private final FakeTaskRouter taskRouter = HelpDesk.start();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void tasksWaitInAQueueUntilTheyAreAccepted() {
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        taskRouter.clock().advance(Duration.ofSeconds(90));

        assertThat(taskRouter)
                .queue("Billing")
                .hasWaitingTasks(2)
                .hasLongestWaitOfAtMost(Duration.ofSeconds(90))
                .and()
                .queue("Trainees")
                .hasWaitingTasks(0)
                .hasLongestWaitOfAtMost(Duration.ZERO);

        HelpDesk.serve(taskRouter);

        assertThat(taskRouter).queue("Billing").hasWaitingTasks(1);
    }

    @Test
    void aQueueIsServedByThoseWhomItsExpressionMatches() {
        assertThat(taskRouter)
                .queue("Billing")
                .hasWorkers("Carol", "Alice")
                .hasAvailableWorkers()
                .and()
                .queue("Nobody")
                .hasNoWorkers();
    }

    @Test
    void aRouteIsTriedWithoutATask() {
        List<RoutingEvent> before = taskRouter.view().events();

        assertThat(taskRouter)
                .workflow("Routing")
                .routes(BILLING)
                .byFilter("Billing")
                .toQueue("Billing")
                .throughQueues("Billing", "Trainees")
                .withPriority(5)
                .and()
                .routes("{\"department\":\"Billing\"}")
                .byDefaultFilter()
                .toQueue("Billing")
                .and()
                .routes("no JSON")
                .byDefaultFilter();
        assertThat(taskRouter)
                .hasTasks(0)
                .hasNoAlerts()
                .workflow("Strict")
                .routes(Map.of())
                .isRefused();

        assertThat(taskRouter.view().events()).isEqualTo(before);
    }

    @Test
    void aRouteLeadsToNobodyWhereNoTargetHasAWorker() {
        assertThat(taskRouter)
                .workflow("Routing")
                .routes(Map.of("department", "law"))
                .toQueue("Nobody")
                .toNoWorker()
                .and()
                .and()
                .workflow("Strict")
                .routes(Map.of())
                .toNoWorker();
    }

    @Test
    void aTargetThatWantsOthersLeadsToNobodyToo() {
        try (FakeTaskRouter picky =
                FakeTaskRouter.builder().workspace("picky.yaml", """
                        workspace: Picky
                        workers: { Alice: { activity: Offline, attributes: { level: 2 } } }
                        task_queues: { All: { target_workers: '1==1' } }
                        workflows:
                          Routing:
                            filters:
                              - targets: [{ queue: All, expression: 'task.level <= worker.level' }]
                        """).start()) {
            assertThat(picky).workflow("Routing").routes(Map.of("level", 3)).toNoWorker();
            assertThat(messageOf(() -> assertThat(picky)
                            .workflow("Routing")
                            .routes(Map.of("level", 2))
                            .toNoWorker()))
                    .contains("but reservations could be created for Alice in queue \"All\"");
        }
    }

    @Test
    void whereATaskMayBeSkippedToCountsAndWhatIsBehindATargetThatKeepsItDoesNot() {
        try (FakeTaskRouter desk =
                FakeTaskRouter.builder().workspace("desk.yaml", """
                        workspace: Desk
                        workers: { Alice: { activity: Available } }
                        task_queues: { All: { target_workers: '1==1' }, Nobody: { target_workers: '1==2' } }
                        workflows:
                          Skipped:
                            filters:
                              - { expression: vip == true, targets: [{ queue: Nobody, skip_if: '1==1' }] }
                              - { expression: late == true, targets: [{ queue: Nobody, timeout: 60 }] }
                            default_queue: All
                          Kept:
                            filters:
                              - targets: [{ queue: Nobody }, { queue: All }]
                        """).start()) {
            assertThat(messageOf(() -> assertThat(desk)
                            .workflow("Skipped")
                            .routes(Map.of("vip", true))
                            .toNoWorker()))
                    .contains("but reservations could be created for Alice in queue \"All\"\n");
            assertThat(desk)
                    .workflow("Skipped")
                    .routes(Map.of("vip", true, "late", true))
                    .toNoWorker()
                    .and()
                    .routes(Map.of("late", true))
                    .toNoWorker()
                    .and()
                    .and()
                    .workflow("Kept")
                    .routes(Map.of())
                    .throughQueues("Nobody", "All")
                    .toNoWorker();
            RoutePreview here = desk.view().route(desk.workspace().workflowSid("Skipped"), "{\"vip\":true}");
            assertThat(here.reach()).extracting(RoutePreview.Target::taskQueue).containsExactly("Nobody", "All");
            assertThat(FakeTaskRouter.connect(desk.baseUrl()).route(here.workflowSid(), "{\"vip\":true}"))
                    .isEqualTo(here);
        }
    }

    /** The promise is about what happens: here it does. */
    @Test
    void aTaskIsOfferedToWhomTheRouteCouldReachByASkip() {
        String nobody = taskRouter.workspace().taskQueueSid("Nobody");
        Workflow.creator(taskRouter.workspace().sid(), "Skipping", """
                        {"task_routing":{"filters":[{"expression":"1==1","targets":[{"queue":"%s","skip_if":"1==1"}]}],
                          "default_filter":{"queue":"%s"}}}""".formatted(
                                nobody, taskRouter.workspace().taskQueueSid("Billing")))
                .create(taskRouter.client());
        String sid = Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Skipping"))
                .create(taskRouter.client())
                .getSid();

        assertThat(taskRouter).task(sid).isInQueue("Billing");
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .workflow("Skipping")
                        .routes(Map.of())
                        .toNoWorker()))
                .contains("in queue \"Billing\"");
    }

    @Test
    void aTargetForAKnownWorkerReachesThatWorkerAlone() {
        String queue = taskRouter.workspace().taskQueueSid("Billing");
        Workflow.creator(taskRouter.workspace().sid(), "Known", """
                        {"task_routing":{"filters":[{"expression":"1==1","targets":[
                          {"queue":"%s","known_worker_friendly_name":"task.agent"}]}]}}""".formatted(queue))
                .create(taskRouter.client());

        assertThat(taskRouter).workflow("Known").routes(Map.of("agent", "Bob")).toNoWorker();
        assertThat(taskRouter).workflow("Known").routes(Map.of()).toNoWorker();
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .workflow("Known")
                        .routes(Map.of("agent", "Carol"))
                        .toNoWorker()))
                .contains("but reservations could be created for Carol in queue \"Billing\"\n");
    }

    @Test
    void aTaskGoesWhereItsRouteSaid() {
        for (String attributes : List.of("{\"department\":\"billing\"}", "{\"department\":\"law\"}", "{}")) {
            String queue = taskRouter
                    .view()
                    .route(taskRouter.workspace().workflowSid("Routing"), attributes)
                    .targets()
                    .get(0)
                    .taskQueue();

            String task = HelpDesk.task(taskRouter, attributes);

            assertThat(taskRouter).task(task).as(attributes).isInQueue(queue);
        }
    }

    @Test
    void tasksAreServedInTheOrderInWhichTheyAreFirstAccepted() {
        String first = HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        String second = HelpDesk.task(taskRouter, "{}");
        String third = HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        HelpDesk.serve(taskRouter);
        HelpDesk.serve(taskRouter);
        HelpDesk.serve(taskRouter);

        assertThat(taskRouter).wereServedInOrder(first, third, second).wereServedInOrder(first, second);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureSaysWhatIsAndWhy(String name, Consumer<TaskRouterAssert> assertion) throws IOException {
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        HelpDesk.task(taskRouter, "{\"department\":\"law\"}");
        taskRouter.clock().advance(Duration.ofMinutes(1));

        new GoldenFile(name).mustEqual(messageOf(() -> assertion.accept(assertThat(taskRouter))));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("queue-unknown", it -> it.queue("Biling")),
                failure("queue-waiting-tasks", it -> it.queue("Nobody").hasWaitingTasks(0)),
                failure(
                        "queue-longest-wait",
                        it -> it.queue("Billing").hasLongestWaitOfAtMost(Duration.ofMillis(59_500))),
                failure("queue-workers", it -> it.queue("Billing").hasWorkers("Alice")),
                failure("queue-no-workers", it -> it.queue("Trainees").hasNoWorkers()),
                failure("queue-unknown-worker", it -> it.queue("Billing").hasWorkers("Alcie")),
                failure("queue-available-workers", it -> it.queue("Nobody").hasAvailableWorkers()),
                failure("workflow-unknown", it -> it.workflow("Ruoting")),
                failure(
                        "route-queue",
                        it -> it.workflow("Routing").routes(BILLING).toQueue("Trainees")),
                failure(
                        "route-unknown-queue",
                        it -> it.workflow("Routing").routes(BILLING).toQueue("Biling")),
                failure(
                        "route-through-queues",
                        it -> it.workflow("Routing").routes(BILLING).throughQueues("Billing")),
                failure(
                        "route-filter",
                        it -> it.workflow("Routing")
                                .routes(Map.of("department", "Billing"))
                                .byFilter("Billing")),
                failure(
                        "route-default-filter",
                        it -> it.workflow("Routing").routes(BILLING).byDefaultFilter()),
                failure(
                        "route-priority",
                        it -> it.workflow("Routing").routes(Map.of()).withPriority(0)),
                failure(
                        "route-refused",
                        it -> it.workflow("Strict").routes(Map.of()).toQueue("Billing")),
                failure(
                        "route-to-workers",
                        it -> it.workflow("Routing").routes(BILLING).toNoWorker()),
                failure(
                        "route-not-refused",
                        it -> it.workflow("Routing").routes(Map.of()).isRefused()));
    }

    @Test
    void aFailureShowsTheOrderThatItWas() throws IOException {
        String first = HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        String second = HelpDesk.task(taskRouter, "{\"department\":\"law\"}");
        String third = HelpDesk.task(taskRouter, "{}");
        HelpDesk.serve(taskRouter);
        HelpDesk.serve(taskRouter);

        new GoldenFile("served-in-order")
                .mustEqual(messageOf(() -> assertThat(taskRouter).wereServedInOrder(third, first, second)));
    }

    @Test
    void anOrderIsOfTasksOfThisFake() {
        String task = HelpDesk.task(taskRouter, "{}");
        String foreign = SupportDesk.sid("WT", 99);

        assertThat(messageOf(() -> assertThat(taskRouter).wereServedInOrder(task, foreign)))
                .contains("to have a task " + foreign + "\nbut no task has ever had this SID", "it had 1 task:");
        assertThat(messageOf(() -> assertThat(taskRouter).wereServedInOrder(task)))
                .contains("Expected task SIDs must be at least two different ones, but got " + task);
        assertThat(messageOf(() -> assertThat(taskRouter).wereServedInOrder(task, task)))
                .contains("but got " + task + ", " + task);
    }

    @Test
    void aClosedFakeFailsEveryAssertion() {
        taskRouter.close();

        Stream.<Consumer<TaskRouterAssert>>of(
                        TaskRouterAssert::onlyTask,
                        it -> it.queue("Billing"),
                        it -> it.workflow("Routing"),
                        TaskRouterAssert::callbacks,
                        it -> it.wereServedInOrder("WT1", "WT2"))
                .forEach(assertion -> assertThat(messageOf(() -> assertion.accept(assertThat(taskRouter))))
                        .contains("This fake is closed"));
    }

    private static Arguments failure(String name, Consumer<TaskRouterAssert> assertion) {
        return arguments(name, assertion);
    }
}
