/** TaskRouter's expression language. It knows nothing but values. */
@NullMarked
package io.taskroutertest.internal.expression;

import org.jspecify.annotations.NullMarked;
