package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskRouterView;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What the assertions of this package share: how they fail, and how one leads to another. */
abstract class AbstractRoutingAssert<SELF extends AbstractRoutingAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    final @Nullable TaskRouterView view;
    final Evidence evidence;

    AbstractRoutingAssert(@Nullable ACTUAL actual, Class<?> selfType, @Nullable TaskRouterView view) {
        super(actual, selfType);
        this.view = view;
        this.evidence = new Evidence(view);
    }

    /** What a message calls that on which this asserts. Asked for only when something fails. */
    abstract String subject();

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

    final AssertionError failure(RoutingErrorMessage message) {
        return assertionError(message);
    }

    /** A null that is expected is a mistake in the test, and a test's mistake fails like any other. */
    final <T> T given(String what, @Nullable T expected) {
        if (expected == null) {
            throw failure(ShouldBeValid.shouldBeGiven(evidence, subject(), what));
        }
        return expected;
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
