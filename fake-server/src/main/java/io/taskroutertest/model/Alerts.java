package io.taskroutertest.model;

import java.util.List;
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
public interface Alerts extends List<Alert> {

    /**
     * Says that the test means to do what production refuses: alerts that satisfy the condition, raised before or later,
     * are no longer unexpected. That such an alert was raised is for the test to assert.
     *
     * <pre>{@code
     * taskRouter.alerts().expect(alert -> Objects.equals(alert.code(), 20004));
     * }</pre>
     */
    void expect(Predicate<? super Alert> condition);

    /** Those of kind {@link Alert.Kind#REFUSED_IN_PRODUCTION} in this list that are neither expected nor acknowledged. */
    List<Alert> unexpected();

    /**
     * Says that somebody has dealt with the alerts of this list: none of them is unexpected any more. Those that are raised
     * from now on can be, even if they are alike. For tests that share a fake, where each answers for its own.
     *
     * <pre>{@code
     * assertThat(taskRouter.alerts().unexpected()).isEmpty();
     * taskRouter.alerts().acknowledge();   // the next test begins with none
     * }</pre>
     */
    void acknowledge();

    /** What is expected at present, in the order in which it was said. */
    List<Predicate<? super Alert>> expectations();

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
    void withdraw(Predicate<? super Alert> condition);
}
