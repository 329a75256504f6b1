package io.taskroutertest.assertions;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * The way into the assertions on routing outcomes.
 *
 * <pre>{@code
 * import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
 *
 * assertThat(taskRouter).onlyTask().isReservedFor("Alice").isInQueue("Billing");
 * assertThat(taskRouter).worker("Alice").isAvailable();
 * assertThat(taskRouter).the(task).isReservedFor("Alice");   // a task that the Twilio SDK has returned
 * }</pre>
 *
 * <p>It has all of AssertJ's own {@code assertThat} methods too, so that one static import is enough. A static import
 * of AssertJ's beside this one does no harm.
 *
 * <p>Assertions wait until callbacks have settled, and never move the clock. Nothing but {@link AssertionError} leaves
 * them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class TaskRouterAssertions extends Assertions {

    /** For those who collect the assertions of several libraries in a class of their own, as AssertJ suggests it. */
    protected TaskRouterAssertions() {}

    /** Begins assertions on a fake: tasks, workers and events are selected from what this returns. */
    @CheckReturnValue
    public static TaskRouterAssert assertThat(@Nullable FakeTaskRouter actual) {
        return new TaskRouterAssert(actual == null ? null : actual.view());
    }

    /** Everything begins here: tasks, workers and events are selected from what this returns. */
    @CheckReturnValue
    public static TaskRouterAssert assertThat(@Nullable TaskRouterView actual) {
        return new TaskRouterAssert(actual);
    }

    /**
     * Asserts on a task at hand. It does not know its TaskRouter, so that failures show no timeline and what needs one
     * fails; {@code assertThat(taskRouter).task(sid)} has neither limit.
     */
    @CheckReturnValue
    public static TaskAssert assertThat(@Nullable TaskView actual) {
        return new TaskAssert(actual);
    }

    /** Asserts on a worker at hand, with the limits of {@link #assertThat(TaskView)}. */
    @CheckReturnValue
    public static WorkerAssert assertThat(@Nullable WorkerView actual) {
        return new WorkerAssert(actual);
    }

    /** Asserts on a reservation at hand, with the limits of {@link #assertThat(TaskView)}. */
    @CheckReturnValue
    public static ReservationAssert assertThat(@Nullable ReservationView actual) {
        return new ReservationAssert(actual);
    }

    /** Asserts on an event at hand, with the limits of {@link #assertThat(TaskView)}. */
    @CheckReturnValue
    public static RoutingEventAssert assertThat(@Nullable RoutingEvent actual) {
        return new RoutingEventAssert(actual);
    }
}
