/** JSON text on one side, the engine's values on the other: the only place that knows the syntax. */
@NullMarked
package io.taskroutertest.internal.json;

import org.jspecify.annotations.NullMarked;
