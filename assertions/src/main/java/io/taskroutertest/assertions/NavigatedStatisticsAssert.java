package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.StatisticsView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on TaskRouter's own statistics of a workspace, a queue, a workflow or a worker: on what an application reads
 * and a dashboard shows. {@link AbstractTaskRouterAssert#serviceLevel()} asserts on tasks instead.
 *
 * <p>Figures have the names that TaskRouter gives them, be they of now or of a window; with dots between those that lie in
 * one another, and activities by their friendly names. Times are in seconds.
 *
 * <table>
 * <caption>Some of them</caption>
 * <tr><td>{@code tasks_by_status.pending}</td><td>who waits now, in a workspace, a queue or a workflow</td></tr>
 * <tr><td>{@code total_available_workers}</td><td>who can be offered something now, in a queue</td></tr>
 * <tr><td>{@code reservations_timed_out}</td><td>who did not answer; also {@code _accepted}, {@code _rejected}</td></tr>
 * <tr><td>{@code avg_task_acceptance_time}</td><td>how long those waited who were accepted</td></tr>
 * <tr><td>{@code activity_durations.Available.total}</td><td>how long a worker was in an activity</td></tr>
 * </table>
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedStatisticsAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedStatisticsAssert<ORIGIN>, StatisticsView> {

    private final ORIGIN origin;
    private final String of;
    private final String window;

    /** @param of what the statistics are of, in words */
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
     * Selects the figures of another window; those of now stay those of now. As in TaskRouter both ends are included and
     * compared in whole seconds.
     *
     * <pre>{@code
     * // nobody answered at nine
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
     * Selects the figures of the window of that length which ends now, on the fake's clock. Without it they are those of
     * all the time for which TaskRouter has figures, 30 days; TaskRouter itself would tell those of 15 minutes.
     *
     * <pre>{@code
     * // nobody answered an hour ago
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
     * Passes if the figure has that value. A figure that these statistics do not have fails.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").statistics().hasFigure("reservations_rejected", 2);
     * assertThat(taskRouter).queue("Billing").statistics().hasFigure("reservations_refused", 0);
     * // fails: no such figure
     * }</pre>
     *
     * @param name TaskRouter's own
     * @param value in seconds, where the figure is a time
     */
    public NavigatedStatisticsAssert<ORIGIN> hasFigure(String name, Number value) {
        BigDecimal expected = number(name, value);
        BigDecimal figure = figure(name, "to have " + name + " " + expected.toPlainString());
        return check(
                figure.compareTo(expected) == 0,
                () -> ShouldHave.shouldHaveValue(evidence, subject(), name, expected, figure));
    }

    /**
     * Passes if the figure is no greater. Of a time that tasks waited it fails where there was none, for TaskRouter then
     * says 0, which proves nothing.
     *
     * <pre>{@code
     * // tasks were accepted after 10 and after 20 seconds
     * assertThat(taskRouter).queue("Billing").statistics().hasFigureOfAtMost("avg_task_acceptance_time", 15);
     * assertThat(taskRouter).queue("Billing").statistics().hasFigureOfAtMost("avg_task_acceptance_time", 14);
     * // fails
     * }</pre>
     *
     * @param name TaskRouter's own
     * @param limit in seconds, where the figure is a time
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

    /** Back to what the statistics are of. */
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
