package io.taskroutertest.internal.rest.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a page and the tokens that lead to its neighbours, null where there is none at this moment. */
public record Page<T>(
        List<T> rows,
        @Nullable String previousToken,
        @Nullable String nextToken) {}
