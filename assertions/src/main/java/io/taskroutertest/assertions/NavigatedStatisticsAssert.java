package io.taskroutertest.assertions;

import io.taskroutertest.model.StatisticsView;
import io.taskroutertest.model.TaskRouterView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the statistics that TaskRouter reports for a workspace, a task queue, a workflow or a worker: the figures
 * that an application reads and a dashboard shows. {@link AbstractTaskRouterAssert#serviceLevel()} asserts on tasks
 * instead.
 *
 * <p>Real-time and cumulative figures have the names that TaskRouter gives them. Names of nested figures are separated by
 * dots, and activities have their friendly names. Times are in seconds.
 *
 * <table>
 * <caption>Some figures</caption>
 * <tr><td>{@code tasks_by_status.pending}</td><td>tasks that are pending now, in a workspace, a task queue or a workflow</td></tr>
 * <tr><td>{@code total_available_workers}</td><td>available workers of a task queue</td></tr>
 * <tr><td>{@code reservations_timed_out}</td><td>reservations that timed out; also {@code _accepted}, {@code _rejected}</td></tr>
 * <tr><td>{@code avg_task_acceptance_time}</td><td>average wait of the accepted tasks</td></tr>
 * <tr><td>{@code activity_durations.Available.total}</td><td>time that a worker spent in an activity</td></tr>
 * </table>
 *
 * @param <ORIGIN> the assertions from which the statistics were selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedStatisticsAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedStatisticsAssert<ORIGIN>, StatisticsView> {

    private final ORIGIN origin;
    private final String of;
    private final String window;

    /** @param of a description of the resource to which the statistics belong */
    NavigatedStatisticsAssert(StatisticsView actual, ORIGIN origin, @Nullable TaskRouterView view, String of) {
        this(actual, origin, view, of, "");
    }

    private NavigatedStatisticsAssert(
            StatisticsView actual, ORIGIN origin, @Nullable TaskRouterView view, String of, String window) {
        super(actual, NavigatedStatisticsAssert.class, view);
        this.origin = origin;
        this.of = of;
        this.window = window;
    }

    @Override
    final String subject() {
        return "the statistics of " + of + window;
    }

    @Override
    final String kind() {
        return "statistics";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        return "hasFigure or hasFigureOfAtMost with the name of the figure";
    }

    /**
     * Selects the cumulative figures of a time span; real-time figures stay those of now. As in TaskRouter, both ends
     * are included and compared in whole seconds.
     *
     * <p>Fails if the time span ends before it starts.
     *
     * <pre>{@code
     * // a reservation timed out at nine
     * assertThat(taskRouter).queue("Billing").statistics().between(nine, ten).hasFigure("reservations_timed_out", 1);
     * assertThat(taskRouter).queue("Billing").statistics().between(ten, nine);   // fails: it ends before it starts
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedStatisticsAssert<ORIGIN> between(Instant start, Instant end) {
        present();
        given("start of the span", start);
        given("end of the span", end);
        requireAllowed(!end.isBefore(start), "time span", "not end before it starts", start + " to " + end);
        StatisticsView figures = evidence.statistics(of, actual.sid(), start, end);
        return navigateTo(new NavigatedStatisticsAssert<>(
                figures, origin, view, of, " from " + figures.start() + " to " + figures.end()));
    }

    /**
     * Selects the cumulative figures of a time span that ends now, on the fake's clock. Without a time span they are
     * those of the 30 days for which TaskRouter keeps figures, whereas TaskRouter's own default is 15 minutes.
     *
     * <p>Fails if the time span is negative.
     *
     * <pre>{@code
     * // a reservation timed out an hour ago
     * assertThat(taskRouter).the(alice).statistics().duringTheLast(ofHours(1)).hasFigure("reservations_timed_out", 1);
     * assertThat(taskRouter).the(alice).statistics().duringTheLast(ofMinutes(59)).hasFigure("reservations_timed_out", 1);
     * // fails: it is 0
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedStatisticsAssert<ORIGIN> duringTheLast(Duration span) {
        present();
        given("length of the span", span);
        requireAllowed(!span.isNegative(), "length of the span", "not be negative", span);
        Instant now = evidence.now();
        return between(now.minus(span), now);
    }

    /**
     * Verifies that a figure has the given value.
     *
     * <p>Fails with the value, and for a name that these statistics do not have with the most similar ones.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").statistics().hasFigure("reservations_rejected", 2);
     * assertThat(taskRouter).queue("Billing").statistics().hasFigure("reservations_refused", 0);
     * // fails: no such figure
     * }</pre>
     *
     * @param name the name that TaskRouter gives the figure
     * @param value in seconds if the figure is a time
     */
    public NavigatedStatisticsAssert<ORIGIN> hasFigure(String name, Number value) {
        BigDecimal expected = number(name, value);
        BigDecimal figure = figure(name, "to have " + name + " " + expected.toPlainString());
        return check(
                figure.compareTo(expected) == 0,
                () -> ShouldHave.shouldHaveValue(
                        evidence, subject(), name, expected, figure, WindowCause.of(evidence, of, actual, name)));
    }

    /**
     * Verifies that a figure is not greater than a limit.
     *
     * <p>Fails with the value, and for a name that these statistics do not have with the most similar ones. A waiting
     * time of tasks also fails if there were no such tasks: TaskRouter then reports 0, which proves nothing.
     *
     * <pre>{@code
     * // tasks were accepted after 10 and after 20 seconds
     * assertThat(taskRouter).queue("Billing").statistics().hasFigureOfAtMost("avg_task_acceptance_time", 15);
     * assertThat(taskRouter).queue("Billing").statistics().hasFigureOfAtMost("avg_task_acceptance_time", 14);
     * // fails: it is 15
     * }</pre>
     *
     * @param name the name that TaskRouter gives the figure
     * @param limit in seconds if the figure is a time
     */
    public NavigatedStatisticsAssert<ORIGIN> hasFigureOfAtMost(String name, Number limit) {
        BigDecimal most = number(name, limit);
        String expectation = "to have " + name + " of at most " + most.toPlainString();
        BigDecimal figure = figure(name, expectation);
        String counted = countOf(name);
        if (counted != null
                && actual.figures().getOrDefault(counted, BigDecimal.ONE).signum() == 0) {
            throw failure(ShouldBeProvable.shouldHaveCounted(evidence, subject(), expectation, counted));
        }
        return check(
                figure.compareTo(most) <= 0,
                () -> ShouldHave.shouldHaveAtMost(
                        evidence, subject(), name, most.toPlainString(), figure.toPlainString()));
    }

    /** Returns the assertions from which the statistics were selected. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    /** How many there were of what is an average, or another measure, of a time; null for any other figure. */
    private static @Nullable String countOf(String name) {
        if (name.startsWith("wait_duration_until_canceled.")) {
            return "tasks_canceled";
        }
        return name.equals("avg_task_acceptance_time") || name.contains("_until_accepted.")
                ? "reservations_accepted"
                : null;
    }

    private BigDecimal number(String name, Number value) {
        present();
        given("figure name", name);
        given("figure value", value);
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw failure(ShouldBeValid.shouldBeAllowed(
                    evidence, subject(), "value of figure " + name, "be a finite number", value.toString()));
        }
    }

    private BigDecimal figure(String name, String expectation) {
        BigDecimal figure = actual.figures().get(name);
        if (figure == null) {
            throw failure(ShouldBeKnown.shouldBeKnown(
                    evidence,
                    subject(),
                    expectation,
                    "figure",
                    name,
                    actual.figures().keySet()));
        }
        return figure;
    }
}
