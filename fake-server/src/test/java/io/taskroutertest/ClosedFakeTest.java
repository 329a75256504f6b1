package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.ScriptedWorker;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever still holds a fake, or something of it, after its end is told whose it was and what to do. */
class ClosedFakeTest {

    private static final String MESSAGE =
            "This fake is closed: it was that of EarlierTest.first, which is over or has closed it, and what it"
                    + " would answer now proves nothing. Take the fake, its clock or its client as a parameter of each test that"
                    + " uses it instead of keeping one from an earlier test; or let the tests of a class share one, with"
                    + " @TaskRouterTest(lifetime = FakeLifetime.PER_CLASS). If the application still uses it, stop what it has started"
                    + " before the test ends";

    private final FakeTaskRouter fake =
            FakeTaskRouter.builder().workspace("a desk", """
                    workspace: Desk
                    workers:
                      Alice: { activity: Available }
                    task_queues:
                      Everybody: {}
                    workflows:
                      Support: { default_queue: Everybody }
                    """).start("EarlierTest.first");
    private final TaskView task = task();

    private TaskView task() {
        FakeWorkspace workspace = fake.workspace();
        Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support"))
                .create(fake.client());
        return fake.view().tasks().get(0);
    }

    @TestFactory
    Stream<DynamicTest> everyMethodOfWhatIsStillHeldSaysWhoseFakeItWasAndWhatToDo() {
        List<Object> held = List.of(
                fake,
                fake.clock(),
                fake.workspace(),
                fake.callbacks(),
                fake.faults(),
                fake.phones(),
                fake.phones().of("Alice"),
                fake.phones().of("Alice").always(),
                fake.phones().of("Alice").nextCall(),
                fake.phones().of("Alice").now(),
                fake.phones().callerOf(task.sid()),
                fake.phones().callerOf(task.sid()).now(),
                fake.worker("Alice"),
                fake.worker("Alice").now(),
                fake.worker("Alice").after(Duration.ofHours(1)),
                fake.worker("Alice").always(),
                fake.everyWorker(),
                fake.everyWorker().always(),
                fake.view(),
                fake.reports(),
                fake.twilio());
        fake.close();

        return held.stream().flatMap(this::calls);
    }

    private Stream<DynamicTest> calls(Object held) {
        Class<?> type = held.getClass();
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type)
                .filter(method ->
                        !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !method.isSynthetic())
                .filter(method -> !isSilent(held, method))
                .map(method -> DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes()),
                        () -> assertThatThrownBy(() -> call(held, method))
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessage(MESSAGE)));
    }

    /** Closing it again; and what was found out about a worker before. */
    private static boolean isSilent(Object held, Method method) {
        return List.of("close", "view").contains(method.getName())
                || (held instanceof ScriptedWorker && List.of("sid", "name").contains(method.getName()));
    }

    private void call(Object held, Method method) throws Throwable {
        method.setAccessible(true);
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(this::argument).toArray();
        try {
            method.invoke(held, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object argument(Class<?> type) {
        return Stream.of(
                        "Alice",
                        Duration.ofSeconds(1),
                        Durations.fixed(Duration.ofSeconds(1)),
                        Instant.parse("2026-01-02T00:00:00Z"),
                        java.time.LocalTime.NOON,
                        URI.create("http://localhost:1"),
                        Path.of("target", "never-written.html"),
                        Fault.failingAssignment(503),
                        task,
                        21215,
                        (BooleanSupplier) () -> true,
                        (Predicate<Object>) any -> true,
                        (Consumer<Object>) any -> {},
                        (Function<Object, Object>) any -> any)
                .filter(type.equals(int.class) ? Integer.class::isInstance : type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test has no argument of type " + type));
    }

    @Test
    void aClientThatIsStillHeldSaysSoToo() {
        TwilioRestClient client = fake.client();
        fake.close();

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Workspace.creator("too late").create(client))
                .withMessage(MESSAGE);
    }

    @Test
    void aFakeWithoutANameIsThatOfItsAccount() {
        FakeTaskRouter nameless = FakeTaskRouter.start();
        String account = nameless.accountSid();
        nameless.close();

        assertThatThrownBy(() -> nameless.view().tasks())
                .hasMessageStartingWith("This fake is closed: it was that of account " + account + ",");
    }

    @Test
    void closingItAgainChangesNothing() {
        fake.close();
        fake.close();

        assertThat(task.sid()).startsWith("WT");
    }
}
