/** Which worker gets which task, and everything that follows from it. */
@NullMarked
package io.taskroutertest.internal.engine.routing;

import org.jspecify.annotations.NullMarked;
