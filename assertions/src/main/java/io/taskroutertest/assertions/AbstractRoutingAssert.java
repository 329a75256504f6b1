package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.error.AssertionErrorCreator;
import org.assertj.core.error.DescriptionFormatter;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;

/** What the assertions of this package share: how they fail, and how one leads to another. */
abstract class AbstractRoutingAssert<SELF extends AbstractRoutingAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractComparisonAssert<SELF, ACTUAL> {

    final @Nullable TaskRouterView view;
    final Evidence evidence;

    AbstractRoutingAssert(@Nullable ACTUAL actual, Class<?> selfType, @Nullable TaskRouterView view) {
        super(actual, selfType);
        this.view = view;
        this.evidence = new Evidence(view);
    }

    /** What a message calls that on which this asserts. Asked for only when something fails. */
    abstract String subject();

    /** Returns what a message calls the kind of thing on which this asserts, such as {@code worker}. */
    abstract String kind();

    /**
     * Returns the call that verifies what a comparison of the object itself with plain values cannot.
     *
     * @param values texts, numbers, booleans and enum constants, at least one
     * @param negated whether none of them is expected
     */
    abstract String alternativeTo(List<?> values, boolean negated);

    @Override
    final AssertionError refusedComparison(String method, List<?> values, boolean negated) {
        return failure(ShouldBeValid.shouldCompareValues(
                evidence, subject(), method, kind(), values.size(), alternativeTo(values, negated)));
    }

    final ACTUAL present() {
        isNotNull();
        return actual;
    }

    final SELF check(boolean holds, Supplier<? extends RoutingErrorMessage> message) {
        if (!holds) {
            throw failure(message.get());
        }
        return myself;
    }

    /** With two values it is opentest4j's AssertionFailedError, which AssertJ creates where that is on the class path. */
    final AssertionError failure(RoutingErrorMessage message) {
        RoutingErrorMessage.Comparison comparison = message.comparison();
        return comparison == null ? assertionError(message) : failure(message, comparison);
    }

    private AssertionError failure(RoutingErrorMessage message, RoutingErrorMessage.Comparison comparison) {
        String overriding = info.overridingErrorMessage();
        // AbstractAssert.failureWithActualExpected would take a %n in an attribute for a line break.
        AssertionError failure = new AssertionErrorCreator()
                .assertionError(
                        overriding == null
                                ? message.create(info.description(), info.representation())
                                : DescriptionFormatter.instance().format(info.description()) + overriding,
                        comparison.actual(),
                        comparison.expected(),
                        info.representation());
        Throwables.removeAssertJRelatedElementsFromStackTrace(failure);
        return failure;
    }

    /** A null that is expected is a mistake in the test, and a test's mistake fails like any other. */
    final <T> T given(String what, @Nullable T expected) {
        if (expected == null) {
            throw failure(ShouldBeValid.shouldNotBeNull(evidence, subject(), what));
        }
        return expected;
    }

    /** As {@link #given}, for several of which there must be at least one. */
    final List<String> givenAll(String what, @Nullable String @Nullable [] expected) {
        if (expected == null || expected.length == 0) {
            throw failure(ShouldBeValid.shouldNotBeEmpty(evidence, subject(), what));
        }
        if (Arrays.asList(expected).contains(null)) {
            throw failure(ShouldBeValid.shouldNotContainNull(evidence, subject(), what, Arrays.toString(expected)));
        }
        return List.of(expected);
    }

    /** @param allowed what follows "must", such as {@code be from 0 to 1} */
    final void requireAllowed(boolean holds, String what, String allowed, Object value) {
        check(holds, () -> ShouldBeValid.shouldBeAllowed(evidence, subject(), what, allowed, value.toString()));
    }

    /** For what only the TaskRouter knows: without it nothing would be proven. */
    final void requireTaskRouter(String expectation) {
        if (!evidence.hasTaskRouter()) {
            throw failure(ShouldBeProvable.shouldBeProvable(evidence, subject(), expectation));
        }
    }

    /** @param of what a message calls it whose figures these are */
    final NavigatedStatisticsAssert<SELF> statisticsOf(String of, String sid) {
        requireTaskRouter("to have statistics");
        return navigateTo(new NavigatedStatisticsAssert<>(evidence.statistics(of, sid, null, null), myself, view, of));
    }

    /** Descriptions and messages that the test has set hold for what it navigates to. */
    final <NEXT extends AbstractRoutingAssert<NEXT, ?>> NEXT navigateTo(NEXT next) {
        next.info.description(info.description());
        next.info.useRepresentation(info.representation());
        if (info.overridingErrorMessage() != null) {
            next.info.overridingErrorMessage(info.overridingErrorMessage());
        }
        return next;
    }
}
