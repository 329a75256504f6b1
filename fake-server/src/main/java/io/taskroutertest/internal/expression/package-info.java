/** TaskRouter's expression language: which Workers a TaskQueue wants, which Tasks a filter takes, in which order. */
@NullMarked
package io.taskroutertest.internal.expression;

import org.jspecify.annotations.NullMarked;
