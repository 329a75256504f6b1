package io.taskroutertest.assertions;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import org.apiguardian.api.API;
import org.assertj.core.api.BDDAssertions;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * {@link TaskRouterAssertions} for those who write given, when, then. It has all of AssertJ's own {@code then} methods.
 *
 * <pre>{@code
 * then(taskRouter).onlyTask().isReservedFor("Alice");
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class TaskRouterBDDAssertions extends BDDAssertions {

    /** For those who collect the assertions of several libraries in a class of their own, as AssertJ suggests it. */
    protected TaskRouterBDDAssertions() {}

    /** As {@link TaskRouterAssertions#assertThat(FakeTaskRouter)}. */
    @CheckReturnValue
    public static TaskRouterAssert then(@Nullable FakeTaskRouter actual) {
        return TaskRouterAssertions.assertThat(actual);
    }

    /** As {@link TaskRouterAssertions#assertThat(TaskRouterView)}. */
    @CheckReturnValue
    public static TaskRouterAssert then(@Nullable TaskRouterView actual) {
        return TaskRouterAssertions.assertThat(actual);
    }

    /** As {@link TaskRouterAssertions#assertThat(TaskView)}. */
    @CheckReturnValue
    public static TaskAssert then(@Nullable TaskView actual) {
        return TaskRouterAssertions.assertThat(actual);
    }

    /** As {@link TaskRouterAssertions#assertThat(WorkerView)}. */
    @CheckReturnValue
    public static WorkerAssert then(@Nullable WorkerView actual) {
        return TaskRouterAssertions.assertThat(actual);
    }

    /** As {@link TaskRouterAssertions#assertThat(ReservationView)}. */
    @CheckReturnValue
    public static ReservationAssert then(@Nullable ReservationView actual) {
        return TaskRouterAssertions.assertThat(actual);
    }

    /** As {@link TaskRouterAssertions#assertThat(RoutingEvent)}. */
    @CheckReturnValue
    public static RoutingEventAssert then(@Nullable RoutingEvent actual) {
        return TaskRouterAssertions.assertThat(actual);
    }
}
