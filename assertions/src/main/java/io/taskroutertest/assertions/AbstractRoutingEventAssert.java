package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an event of TaskRouter.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractRoutingEventAssert<SELF extends AbstractRoutingEventAssert<SELF>>
        extends AbstractRoutingAssert<SELF, RoutingEvent> {

    /** @param view the TaskRouter of the event, or null if it is not known */
    protected AbstractRoutingEventAssert(
            @Nullable RoutingEvent actual, Class<?> selfType, @Nullable TaskRouterView view) {
        super(actual, selfType, view);
    }

    @Override
    final String subject() {
        return Descriptions.event(actual);
    }

    @Override
    final String kind() {
        return "event";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        return negated
                ? Alternative.expected("isAbout", "hasData")
                : Alternative.call("isAbout", values.get(0)) + " or hasData with the name of the parameter";
    }

    /**
     * Verifies that the event is about the resource with the given SID, such as a task, a reservation or a worker.
     *
     * <p>Fails with the SID of the resource.
     *
     * <pre>{@code
     * assertThat(taskRouter).event("reservation.created").isAbout(reservation.getSid());
     * assertThat(taskRouter).event("reservation.created").isAbout(task.getSid());
     * // fails: it is about the reservation
     * }</pre>
     */
    public SELF isAbout(String resourceSid) {
        present();
        given("resource SID", resourceSid);
        return check(
                actual.resourceSid().equals(resourceSid),
                () -> ShouldHave.shouldHaveValue(evidence, subject(), "resource", resourceSid, actual.resourceSid()));
    }

    /**
     * Verifies that the event happened at the given instant of the fake's clock.
     *
     * <p>Fails with the instant of the event.
     *
     * <pre>{@code
     * assertThat(taskRouter).event("reservation.created").happenedAt(Instant.parse("2026-01-01T00:00:00Z"));
     * assertThat(taskRouter).event("reservation.created").happenedAt(Instant.now());
     * // fails: the fake's clock is not the real one
     * }</pre>
     */
    public SELF happenedAt(Instant instant) {
        present();
        given("instant of the event", instant);
        return check(
                actual.at().equals(instant),
                () -> ShouldHave.shouldHaveValue(evidence, subject(), "instant", instant, actual.at()));
    }

    /**
     * Verifies that the event has a parameter of the given value, as its event callback sends it.
     *
     * <p>Fails with the value of the parameter, and for a parameter that the event does not have with those that
     * exist.
     *
     * <pre>{@code
     * assertThat(taskRouter).event("reservation.created").hasData("WorkerName", "Alice");
     * assertThat(taskRouter).event("reservation.created").hasData("WorkerNmae", "Alice");
     * // fails, and lists the parameters
     * }</pre>
     */
    public SELF hasData(String parameter, String value) {
        present();
        given("parameter name", parameter);
        given("parameter value", value);
        String there = actual.data().get(parameter);
        return check(
                value.equals(there),
                () -> there == null
                        ? ShouldBeKnown.shouldBeKnown(
                                evidence,
                                subject(),
                                "to have " + parameter + " " + Descriptions.quoted(value),
                                "parameter",
                                parameter,
                                actual.data().keySet())
                        : ShouldHave.shouldHaveValue(evidence, subject(), parameter, value, there));
    }
}
