package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.WorkerView;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a worker, in its state when it was selected.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractWorkerAssert<SELF extends AbstractWorkerAssert<SELF>>
        extends AbstractRoutingAssert<SELF, WorkerView> {

    /** @param view the TaskRouter of the worker, or null if it is not known */
    protected AbstractWorkerAssert(@Nullable WorkerView actual, Class<?> selfType, @Nullable TaskRouterView view) {
        super(actual, selfType, view);
    }

    @Override
    final String subject() {
        return Descriptions.worker(actual);
    }

    @Override
    final String kind() {
        return "worker";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        if (value instanceof Number) {
            return Alternative.expected("hasCapacity", "usesCapacity");
        }
        if (value instanceof ReservationStatus) {
            return Alternative.call("hasReservation", value);
        }
        return Alternative.call(negated ? "isNotInActivity" : "isInActivity", values);
    }

    /**
     * Verifies that the worker is in the given activity, or in one of several.
     *
     * <p>Fails with the activity of the worker and the event that led there, and for a misspelled name with the activities
     * that exist.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").isInActivity("Offline");
     * assertThat(taskRouter).worker("Alice").isInActivity("Available", "Break");   // fails: she is in Offline
     * }</pre>
     *
     * @param activities friendly names, at least one
     */
    public SELF isInActivity(String... activities) {
        present();
        List<String> expected = givenAll("activity names", activities);
        return check(
                expected.contains(actual.activity()),
                () -> ShouldBe.shouldBe(evidence, subject(), inOneOf(expected), state() + unknown(expected))
                        .comparing(String.join(" or ", expected), actual.activity()));
    }

    /**
     * Verifies that the worker is in none of the given activities.
     *
     * <p>Fails with the activity of the worker and the event that led there. A misspelled name fails as well: no worker
     * was ever in that activity, so that nothing would be proven.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").isNotInActivity("Available");
     * assertThat(taskRouter).worker("Alice").isNotInActivity("Offline", "Break");   // fails: she is in Offline
     * }</pre>
     *
     * @param activities friendly names, at least one
     */
    public SELF isNotInActivity(String... activities) {
        present();
        List<String> unexpected = givenAll("activity names", activities);
        String expectation = "not to be " + inOneOf(unexpected);
        requireActivities(unexpected, expectation);
        return check(
                !unexpected.contains(actual.activity()),
                () -> ShouldBe.shouldNotBe(evidence, subject(), inOneOf(unexpected), state()));
    }

    /**
     * Verifies that the activity of the worker is available, so that TaskRouter creates reservations for the worker.
     *
     * <p>Fails with the activity of the worker and the event that led there.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").isAvailable();
     * assertThat(taskRouter).worker("Carol").isAvailable();   // fails: she is in Offline, which is not available
     * }</pre>
     */
    public SELF isAvailable() {
        present();
        return check(actual.available(), () -> ShouldBe.shouldBe(evidence, subject(), "available", state()));
    }

    /**
     * Verifies that the worker has an attribute of the given value. Path and value are as in {@link
     * AbstractTaskAssert#hasAttribute}.
     *
     * <p>Fails with the value and its JSON type, or with the attributes that exist.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").hasAttribute("skills", List.of("billing"));
     * assertThat(taskRouter).worker("Alice").hasAttribute("skills", "billing");   // fails: it is a list
     * }</pre>
     */
    public SELF hasAttribute(String path, @Nullable Object value) {
        present();
        given("attribute name", path);
        return check(
                AttributePath.find(actual.attributes(), path).is(value),
                () -> ShouldHave.shouldHaveAttribute(
                        evidence, subject(), path, value, actual.attributes(), actual.attributesText(), ""));
    }

    /**
     * Verifies that the worker can have {@code capacity} tasks of a task channel at the same time.
     *
     * <p>Fails with the capacity of the channel and how much of it is in use, and for a misspelled name with the
     * channels of the worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").hasCapacity("chat", 3);
     * assertThat(taskRouter).worker("Alice").hasCapacity("chat", 1);   // fails: it is 3
     * }</pre>
     *
     * @param taskChannel the unique name, such as {@code chat}
     */
    public SELF hasCapacity(String taskChannel, int capacity) {
        return checkChannel("capacity", taskChannel, capacity, WorkerView.Channel::capacity);
    }

    /**
     * Verifies that exactly {@code used} of the capacity of a task channel is in use, by reservations that are
     * pending, accepted or wrapping.
     *
     * <p>Fails with the capacity of the channel and how much of it is in use, and for a misspelled name with the
     * channels of the worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").hasCapacity("chat", 3).usesCapacity("chat", 2);
     * assertThat(taskRouter).worker("Alice").usesCapacity("chta", 0);   // fails: there is no such channel
     * }</pre>
     *
     * @param taskChannel the unique name, such as {@code chat}
     */
    public SELF usesCapacity(String taskChannel, int used) {
        return checkChannel("capacity in use", taskChannel, used, WorkerView.Channel::reserved);
    }

    /**
     * Verifies that at least one reservation was created for the worker that has the given status now.
     *
     * <p>Fails with all reservations of the worker, and if its TaskRouter is not known.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").hasReservation(ReservationStatus.REJECTED);
     * assertThat(taskRouter).worker("Alice").hasReservation(ReservationStatus.TIMEOUT);
     * // fails with the status of each of her reservations
     * }</pre>
     */
    public SELF hasReservation(ReservationStatus status) {
        present();
        given("reservation status", status);
        String expectation = "to have a reservation that is " + status;
        List<ReservationView> reservations = reservations(expectation);
        return check(
                reservations.stream().anyMatch(it -> it.status() == status),
                () -> ShouldHaveReservation.shouldHaveReservation(
                        evidence,
                        subject(),
                        expectation,
                        Descriptions.state(actual),
                        ActivityCause.offers(evidence, actual) + WaitingTasks.notReservedFor(evidence, actual),
                        reservations));
    }

    /**
     * Verifies that exactly {@code count} reservations were created for the worker, in any status.
     *
     * <p>Fails with all reservations of the worker, and if its TaskRouter is not known.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").hasReservations(2);
     * assertThat(taskRouter).worker("Alice").hasReservations(1);   // fails: there are 2, which it lists
     * }</pre>
     */
    public SELF hasReservations(int count) {
        present();
        List<ReservationView> reservations =
                reservations("to have " + Descriptions.times(count, "reservation", "reservations"));
        return check(
                reservations.size() == count,
                () -> ShouldHaveCount.shouldHaveReservations(
                        evidence, subject(), count, WaitingTasks.notReservedFor(evidence, actual), reservations));
    }

    /**
     * Selects the most recent reservation of the worker.
     *
     * <p>Fails if there is none.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").reservation().isFromQueue("Billing");
     * assertThat(taskRouter).worker("Alice").reservation();   // fails if she has no reservations
     * }</pre>
     */
    public NavigatedReservationAssert<SELF> reservation() {
        present();
        List<ReservationView> reservations = reservations("to have a reservation");
        if (reservations.isEmpty()) {
            throw failure(ShouldSelectOne.shouldHaveReservation(evidence, subject(), "a reservation", reservations));
        }
        return navigateTo(new NavigatedReservationAssert<>(reservations.get(reservations.size() - 1), myself, view));
    }

    /**
     * Selects the statistics that TaskRouter reports for the worker: the current figures, and those of the last 30
     * days.
     *
     * <p>Fails if the TaskRouter of the worker is not known.
     *
     * <pre>{@code
     * assertThat(taskRouter).worker("Alice").statistics().hasFigure("reservations_rejected", 1);
     * assertThat(taskRouter).worker("Alice").statistics().hasFigure("reservations_rejected", 2);   // fails: it is 1
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedStatisticsAssert<SELF> statistics() {
        present();
        return statisticsOf(subject(), actual.sid());
    }

    private String state() {
        return Descriptions.state(actual) + ActivityCause.because(evidence, actual);
    }

    /** A misspelled activity is no activity in which the worker could ever be. */
    private String unknown(List<String> activities) {
        Set<String> known = KnownNames.activities(evidence);
        return activities.stream()
                .filter(activity -> evidence.hasTaskRouter() && !known.contains(activity))
                .map(activity -> "\nand " + NearNames.unknown("activity", activity, known))
                .findFirst()
                .orElse("");
    }

    /** Without the TaskRouter the activities are not known, and there is nothing to compare the names with. */
    private void requireActivities(List<String> activities, String expectation) {
        Set<String> known = KnownNames.activities(evidence);
        for (String activity : activities) {
            if (evidence.hasTaskRouter() && !known.contains(activity)) {
                throw failure(
                        ShouldBeKnown.shouldBeKnown(evidence, subject(), expectation, "activity", activity, known));
            }
        }
    }

    private List<ReservationView> reservations(String expectation) {
        requireTaskRouter(expectation);
        return evidence.reservations().stream()
                .filter(it -> it.workerSid().equals(actual.sid()))
                .toList();
    }

    private SELF checkChannel(
            String property, String taskChannel, int expected, ToIntFunction<WorkerView.Channel> value) {
        present();
        given("task channel name", taskChannel);
        WorkerView.Channel channel = actual.channels().stream()
                .filter(it -> it.taskChannel().equals(taskChannel))
                .findFirst()
                .orElseThrow(() -> failure(ShouldBeKnown.shouldBeKnown(
                        evidence,
                        subject(),
                        "to have " + property + " " + expected + " on " + Descriptions.quoted(taskChannel),
                        "task channel",
                        taskChannel,
                        actual.channels().stream()
                                .map(WorkerView.Channel::taskChannel)
                                .toList())));
        return check(
                value.applyAsInt(channel) == expected,
                () -> ShouldHave.shouldHaveOnChannel(
                                evidence, subject(), property, expected, channel, held(taskChannel))
                        .comparing(expected, value.applyAsInt(channel)));
    }

    /** The tasks whose live reservations use the channel; empty where nothing does. */
    private String held(String taskChannel) {
        List<String> held = evidence.tasks().stream()
                .filter(task -> task.taskChannel().equals(taskChannel))
                .flatMap(task -> task.reservations().stream()
                        .filter(it -> it.workerSid().equals(actual.sid()) && isLive(it.status()))
                        .map(it -> Descriptions.task(evidence, task.sid()) + ", " + Descriptions.state(it)))
                .toList();
        return held.isEmpty() ? "" : "\nby " + String.join("; ", held);
    }

    private static boolean isLive(ReservationStatus status) {
        return status == ReservationStatus.PENDING
                || status == ReservationStatus.ACCEPTED
                || status == ReservationStatus.WRAPPING;
    }

    private static String inOneOf(List<String> activities) {
        return "in activity "
                + activities.stream()
                        .map(Descriptions::quoted)
                        .reduce((a, b) -> a + " or " + b)
                        .orElse("");
    }
}
