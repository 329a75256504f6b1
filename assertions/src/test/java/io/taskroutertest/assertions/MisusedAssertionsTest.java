package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.TaskRouterView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every public assertion there is, misused: whatever happens, nothing but an AssertionError leaves it. */
class MisusedAssertionsTest {

    /** Null is a value of JSON. */
    private static final Set<String> TAKE_NULL = Set.of("taskWhere", "hasAttribute");

    private final FakeTaskRouter fake = HelpDesk.start();
    private final Map<Class<?>, Object> examples = new LinkedHashMap<>();

    MisusedAssertionsTest() {
        HelpDesk.task(fake, "{\"department\":\"billing\"}");
        examples.put(int.class, 1);
        examples.put(double.class, 0.5);
        examples.put(Number.class, 1);
        examples.put(Object.class, "billing");
        examples.put(String.class, "Alice");
        examples.put(String[].class, new String[] {"Alice", "Bob"});
        examples.put(Map.class, Map.of("department", "billing"));
        examples.put(Duration.class, Duration.ofSeconds(1));
        examples.put(Instant.class, fake.view().now());
        sdkObjects();
    }

    private void sdkObjects() {
        TwilioRestClient client = fake.client();
        String workspace = fake.workspace().sid();
        String task = fake.view().tasks().get(0).sid();
        String alice = fake.workspace().workerSid("Alice");
        String reservation = fake.view().reservations().get(0).sid();
        for (Object object : List.of(
                Task.fetcher(workspace, task).fetch(client),
                Worker.fetcher(workspace, alice).fetch(client),
                TaskQueue.fetcher(workspace, fake.workspace().taskQueueSid("Billing"))
                        .fetch(client),
                Workflow.fetcher(workspace, fake.workspace().workflowSid("Routing"))
                        .fetch(client),
                com.twilio.rest.taskrouter.v1.workspace.task.Reservation.fetcher(workspace, task, reservation)
                        .fetch(client),
                com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.fetcher(workspace, alice, reservation)
                        .fetch(client))) {
            examples.put(object.getClass(), object);
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    /** All that can be selected. */
    private static List<Object> selected(TaskRouterView view) {
        TaskRouterAssert all = assertThat(view);
        return List.of(
                all,
                all.onlyTask(),
                all.onlyTask().reservation(),
                all.worker("Alice"),
                all.queue("Billing"),
                all.workflow("Routing"),
                all.workflow("Routing").routes(Map.of()),
                all.event("task.created"),
                all.callbacks(),
                all.serviceLevel(),
                all.statistics());
    }

    @Test
    void nullIsAMistakeOfTheTestWhereverItIsGiven() {
        int given = 0;
        for (Object on : selected(fake.view())) {
            for (Method method : assertionsOf(on)) {
                Class<?>[] types = method.getParameterTypes();
                for (int i = 0; i < types.length; i++) {
                    if (!types[i].isPrimitive() && !(TAKE_NULL.contains(method.getName()) && i == 1)) {
                        Object[] arguments = arguments(method);
                        arguments[i] = null;
                        AssertionError failure = call(on, method, arguments);
                        assertThat(failure)
                                .as("%s with null for argument %s", method, i + 1)
                                .isNotNull()
                                .hasMessageContaining("must not be null");
                        given++;
                    }
                }
            }
        }
        assertThat(given).isGreaterThan(50);
    }

    @Test
    void aFakeThatIsClosedAfterTheSelectionFailsAsAnAssertion() {
        List<Object> selected = selected(fake.view());
        String account = fake.accountSid();
        fake.close();

        assertThat(failuresOf(selected))
                .filteredOn(failure -> failure.contains("This fake is closed: it was that of account " + account))
                .hasSizeGreaterThan(30);
    }

    @Test
    void aServerThatIsGoneAfterTheSelectionFailsAsAnAssertion() {
        List<Object> selected = selected(FakeTaskRouter.connect(fake.baseUrl()));
        String url = fake.baseUrl().toString();
        fake.close();

        assertThat(failuresOf(selected))
                .filteredOn(failure -> failure.contains("No fake of TaskRouter answers at " + url))
                .hasSizeGreaterThan(30);
    }

    private List<String> failuresOf(List<Object> selected) {
        List<String> failures = new ArrayList<>();
        for (Object on : selected) {
            for (Method method : assertionsOf(on)) {
                AssertionError failure = call(on, method, arguments(method));
                if (failure != null) {
                    failures.add(failure.getMessage());
                }
            }
        }
        return failures;
    }

    private Object[] arguments(Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type.isEnum() ? type.getEnumConstants()[0] : examples.get(type))
                .toArray();
        assertThat(arguments).as("examples for %s", method).doesNotContainNull();
        if (method.getName().matches(".*(Event|EventsInOrder)|event")) {
            arguments[0] = arguments[0] instanceof String[] ? new String[] {"task.created"} : "task.created";
        }
        return arguments;
    }

    /** Those of this package: AssertJ's own have tests of their own. */
    private static List<Method> assertionsOf(Object on) {
        return Arrays.stream(on.getClass().getMethods())
                .filter(method ->
                        method.getDeclaringClass().getPackage().equals(MisusedAssertionsTest.class.getPackage()))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static AssertionError call(Object on, Method method, Object[] arguments) {
        try {
            method.setAccessible(true);
            method.invoke(on, arguments);
            return null;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError failure) {
                return failure;
            }
            return fail(method + " throws what is no failure", e.getCause());
        } catch (IllegalAccessException e) {
            return fail(method.toString(), e);
        }
    }
}
