package io.taskroutertest;

import io.taskroutertest.model.Alert;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The alerts of a fake as they were when they were asked for, and what its tests have said about them. As a list it is
 * unmodifiable, and all alerts are in it, expected or not, in order.
 *
 * <pre>{@code
 * taskRouter.alerts().expect(alert -> alert.message().contains("PATCH"));
 * …
 * assertThat(taskRouter.alerts()).hasSize(1);
 * }</pre>
 *
 * <p>An alert of kind {@link Alert.Kind#REFUSED_IN_PRODUCTION} that no expectation covers is {@linkplain #unexpected()
 * unexpected}, and fails a {@code @TaskRouterTest}. What is expected and acknowledged belongs to the fake, not to this list;
 * a reset of the fake forgets it. The extension withdraws what a test has expected when the test is over, and acknowledges
 * what it has answered for.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Alerts extends AbstractList<Alert> {

    private final List<Alert> raised;
    private final AlertExpectations expectations;

    Alerts(List<Alert> raised, AlertExpectations expectations) {
        this.raised = raised;
        this.expectations = expectations;
    }

    @Override
    public Alert get(int index) {
        return raised.get(index);
    }

    @Override
    public int size() {
        return raised.size();
    }

    /**
     * Says that the test means to do what production refuses: alerts that satisfy the condition, raised before or later,
     * are no longer unexpected. That such an alert was raised is for the test to assert.
     *
     * <pre>{@code
     * taskRouter.alerts().expect(alert -> Objects.equals(alert.code(), 20004));
     * }</pre>
     */
    public void expect(Predicate<? super Alert> condition) {
        expectations.add(Objects.requireNonNull(condition, "condition says which alerts are expected; it is null"));
    }

    /** Those of kind {@link Alert.Kind#REFUSED_IN_PRODUCTION} in this list that nobody has expected or acknowledged. */
    public List<Alert> unexpected() {
        return expectations.unexpected(raised);
    }

    /**
     * Says that somebody has dealt with the alerts of this list: none of them is unexpected any more. Those that are raised
     * from now on can be, even if they are alike. For tests that share a fake, where each answers for its own.
     *
     * <pre>{@code
     * assertThat(taskRouter.alerts().unexpected()).isEmpty();
     * taskRouter.alerts().acknowledge();   // the next test begins with none
     * }</pre>
     */
    public void acknowledge() {
        expectations.acknowledge(raised.size());
    }

    /** What is expected at present, in the order in which it was said. */
    public List<Predicate<? super Alert>> expectations() {
        return expectations.all();
    }

    /**
     * Takes an expectation back; one that is not there changes nothing. For tests that share a fake.
     *
     * <pre>{@code
     * Predicate<Alert> patch = alert -> alert.message().contains("PATCH");
     * taskRouter.alerts().expect(patch);
     * …
     * taskRouter.alerts().withdraw(patch);
     * }</pre>
     *
     * @param condition as it was given to {@link #expect}
     */
    public void withdraw(Predicate<? super Alert> condition) {
        expectations.remove(condition);
    }
}
