/** Implements the public subjects on a running fake. */
@NullMarked
package io.taskroutertest.internal.subject;

import org.jspecify.annotations.NullMarked;
