/** The control API of a running fake. */
@NullMarked
package io.taskroutertest.internal.control;

import org.jspecify.annotations.NullMarked;
