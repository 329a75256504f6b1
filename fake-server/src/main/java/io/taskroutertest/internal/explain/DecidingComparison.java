package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.expression.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that decided, with its values.
 *
 * @param hint what TaskRouter keeps silent about it: types that do not fit, a key that is written in another way
 */
public record DecidingComparison(
        Evaluation.Clause clause, @Nullable String hint) {}
