package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.model.TaskView;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** As many test classes as one likes, and what their tests do. */
final class ManyDesks {

    /** Names of one length, so that a class file stays right when one takes another's place in it. */
    private static final String TEMPLATE = "Desk000";

    /** Nobody goes on before so many tests have a task in a fake of their own. */
    static volatile Meeting meeting = new Meeting(1);

    private ManyDesks() {}

    static Class<?>[] classes(int number) throws IOException {
        String template;
        try (InputStream in = ManyDesks.class.getResourceAsStream(TEMPLATE + ".class")) {
            template = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> define(template, "Desk%03d".formatted(i)))
                .toArray(Class<?>[]::new);
    }

    private static Class<?> define(String template, String name) {
        try {
            return Class.forName(ManyDesks.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException first) {
            try {
                return MethodHandles.lookup()
                        .defineClass(template.replace(TEMPLATE, name).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What each test does: it meets others with its task made, and must see no other then. */
    static void work(
            Class<?> testClass,
            String test,
            FakeTaskRouter taskRouter,
            FakeWorkspace workspace,
            TwilioRestClient client) {
        String name = testClass.getSimpleName() + "." + test;
        String attributes = "{\"test\":\"" + name + "\"}";
        Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support"))
                .setAttributes(attributes)
                .create(client);
        meeting.await();
        taskRouter.clock().advance(Duration.ofSeconds(30));
        assertThat(taskRouter.view().tasks()).extracting(TaskView::attributes).containsExactly(Map.of("test", name));
        assertThat(Task.reader(workspace.sid()).read(client))
                .extracting(Task::getAttributes)
                .containsExactly(attributes);
        assertThat(taskRouter.view().reservations()).hasSize(1);
    }
}
