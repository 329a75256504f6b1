package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A support center that would work: Alice, who serves Billing, to which everything is routed. A test says what is wrong
 * with it, lets something happen, and asserts what it thinks must come of it.
 */
final class MistakenDesk implements AutoCloseable {

    private static final int LINES = 5;

    private String workers = "Alice: { activity: Available, attributes: { skills: [billing], level: 5 } }";
    private String queues = "Billing: { target_workers: 'skills HAS \"billing\"' }";
    private String routing = "default_queue: Billing";
    private FakeTaskRouter fake;

    MistakenDesk withWorker(String worker) {
        workers = worker;
        return this;
    }

    MistakenDesk withQueue(String queue) {
        queues = queue;
        return this;
    }

    MistakenDesk withQueueToo(String queue) {
        queues += "\n  " + queue;
        return this;
    }

    /** @param lines of the workflow */
    MistakenDesk withRouting(String... lines) {
        routing = String.join("\n    ", lines);
        return this;
    }

    MistakenDesk opens() {
        fake = FakeTaskRouter.builder()
                .workspace(
                        "mistake.yaml",
                        "workspace: Support Center\nworkers:\n  " + workers + "\ntask_queues:\n  " + queues
                                + "\nworkflows:\n  Routing:\n    " + routing + "\n")
                .start();
        return this;
    }

    FakeTaskRouter taskRouter() {
        return fake;
    }

    Task gets(String attributes) {
        return Task.creator(fake.workspace().sid())
                .setWorkflowSid(fake.workspace().workflowSid("Routing"))
                .setAttributes(attributes)
                .create(fake.client());
    }

    /** The cause, as it must be found in the first lines of the failure; the whole of it is in the golden file. */
    void expecting(Consumer<TaskRouterAssert> assertion, String goldenFile, String... cause) throws IOException {
        String message = Failing.messageOf(() -> assertion.accept(assertThat(fake)));
        List<String> first = message.lines().limit(LINES).toList();

        new GoldenFile(goldenFile).mustEqual(message);
        assertThat(String.join("\n", first)).contains(cause);
    }

    @Override
    public void close() {
        if (fake != null) {
            fake.close();
        }
    }
}
