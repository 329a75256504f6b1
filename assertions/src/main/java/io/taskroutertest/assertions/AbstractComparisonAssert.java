package io.taskroutertest.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's comparisons of the object itself. A text, a number, a boolean or a status never equals a worker or a task, so
 * that {@code isNotIn("Available")} would pass for a worker in that activity. With such arguments these methods fail and
 * name the method that compares what was meant.
 */
abstract class AbstractComparisonAssert<SELF extends AbstractComparisonAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    AbstractComparisonAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Returns the failure of a comparison of the object itself with plain values.
     *
     * @param method the method that was called
     * @param values the plain values among its arguments, at least one
     * @param negated whether the method verifies that the object differs
     */
    abstract AssertionError refusedComparison(String method, List<?> values, boolean negated);

    /**
     * Verifies that the actual object is equal to another one. Fails for a text, a number, a boolean or an enum constant,
     * and names the method that compares them.
     *
     * <pre>{@code
     * assertThat(workerView).isEqualTo(sameWorkerView);
     * assertThat(taskRouter).worker("Alice").isEqualTo("Available");   // fails: use isInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isEqualTo(@Nullable Object expected) {
        refuseValues("isEqualTo", false, expected);
        return super.isEqualTo(expected);
    }

    /**
     * Verifies that the actual object is not equal to another one. Fails for a text, a number, a boolean or an enum
     * constant, and names the method that compares them.
     *
     * <pre>{@code
     * assertThat(workerView).isNotEqualTo(otherWorkerView);
     * assertThat(taskRouter).worker("Alice").isNotEqualTo("Available");   // fails: use isNotInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isNotEqualTo(@Nullable Object other) {
        refuseValues("isNotEqualTo", true, other);
        return super.isNotEqualTo(other);
    }

    /**
     * Verifies that the actual object is the given one. Fails for a text, a number, a boolean or an enum constant, and
     * names the method that compares them.
     *
     * <pre>{@code
     * assertThat(workerView).isSameAs(workerView);
     * assertThat(taskRouter).worker("Alice").isSameAs("Available");   // fails: use isInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isSameAs(@Nullable Object expected) {
        refuseValues("isSameAs", false, expected);
        return super.isSameAs(expected);
    }

    /**
     * Verifies that the actual object is not the given one. Fails for a text, a number, a boolean or an enum constant, and
     * names the method that compares them.
     *
     * <pre>{@code
     * assertThat(workerView).isNotSameAs(otherWorkerView);
     * assertThat(taskRouter).worker("Alice").isNotSameAs("Available");   // fails: use isNotInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isNotSameAs(@Nullable Object other) {
        refuseValues("isNotSameAs", true, other);
        return super.isNotSameAs(other);
    }

    /**
     * Verifies that the actual object is one of the given objects. Fails for a text, a number, a boolean or an enum
     * constant among them, and names the method that compares them.
     *
     * <pre>{@code
     * assertThat(workerView).isIn(sameWorkerView, otherWorkerView);
     * assertThat(taskRouter).worker("Alice").isIn("Available", "Break");
     * // fails: use isInActivity("Available", "Break")
     * }</pre>
     */
    @Override
    public SELF isIn(@Nullable Object... values) {
        refuseValues("isIn", false, values);
        return super.isIn(values);
    }

    /**
     * Verifies that the actual object is one of the given objects, as {@link #isIn(Object...)} does.
     *
     * <pre>{@code
     * assertThat(workerView).isIn(List.of(sameWorkerView, otherWorkerView));
     * assertThat(taskRouter).worker("Alice").isIn(List.of("Available"));   // fails: use isInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isIn(@Nullable Iterable<?> values) {
        refuseValues("isIn", false, elements(values));
        return super.isIn(values);
    }

    /**
     * Verifies that the actual object is none of the given objects. Fails for a text, a number, a boolean or an enum
     * constant among them, and names the method that compares them.
     *
     * <pre>{@code
     * assertThat(workerView).isNotIn(otherWorkerView);
     * assertThat(taskRouter).worker("Alice").isNotIn("Available");   // fails: use isNotInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isNotIn(@Nullable Object... values) {
        refuseValues("isNotIn", true, values);
        return super.isNotIn(values);
    }

    /**
     * Verifies that the actual object is none of the given objects, as {@link #isNotIn(Object...)} does.
     *
     * <pre>{@code
     * assertThat(workerView).isNotIn(List.of(otherWorkerView));
     * assertThat(taskRouter).worker("Alice").isNotIn(List.of("Available"));   // fails: use isNotInActivity("Available")
     * }</pre>
     */
    @Override
    public SELF isNotIn(@Nullable Iterable<?> values) {
        refuseValues("isNotIn", true, elements(values));
        return super.isNotIn(values);
    }

    private void refuseValues(String method, boolean negated, @Nullable Object @Nullable ... arguments) {
        if (actual == null || arguments == null) {
            return;
        }
        List<?> values = Arrays.stream(arguments)
                .filter(AbstractComparisonAssert::isPlainValue)
                .toList();
        if (!values.isEmpty()) {
            throw refusedComparison(method, values, negated);
        }
    }

    private static boolean isPlainValue(@Nullable Object argument) {
        return argument instanceof CharSequence
                || argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof Enum;
    }

    private static @Nullable Object @Nullable [] elements(@Nullable Iterable<?> values) {
        return values == null
                ? null
                : StreamSupport.stream(values.spliterator(), false).toArray();
    }
}
